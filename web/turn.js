// turn.js - the knobs of the model that was read last, as sliders and as a grid.
import { ask, FILE, gridRunner, said, seen } from "./ask.js";
import { byId, element } from "./html.js";
import { axes, knobsOf } from "./knobs.js";
import { resolved } from "./flow.js";
import { scan, table } from "./grid.js";
import { showCircle, vacuum } from "./picture.js";
import { sliders } from "./slider.js";

let text = null, knobs = [], model = {};
let drawn = { key: "", lines: [] }; // what the grid shows, and of what
let changed;

// heard() is called when something was turned.
export function turning(heard) {
    changed = heard;
    for (const id of ["across", "up"])
        byId(id).addEventListener("change", drawGrid);
    byId("vacuum").addEventListener("change", () => {
        showCircle();
        drawGrid();
    });
}

// The knobs of a text whose report is there.
export async function readKnobs(now) {
    if (now === text)
        return;
    const shown = await ask(["show", FILE, "--resolved"], now);
    if (shown.status !== 0)
        return;
    text = now;
    model = resolved(shown.stdout);
    const vevs = [...new Set(said.report.phases.flatMap(p => p.vevs.map(v => v.field)))];
    knobs = knobsOf(model, vevs);
    for (const key of seen.set.keys())
        if (!knobs.some(k => k.key === key) && !(key.split(".")[0] in (model.fields || {})))
            seen.set.delete(key);
    drawSliders();
    chooseAxes();
}

// What was read is forgotten: another model comes.
export function forgetKnobs() {
    text = null;
}

export function drawSliders() {
    sliders(byId("sliders"), knobs, seen.set, turn);
    byId("turned").hidden = seen.set.size === 0;
}

function set(knob, value) {
    if (value === knob.value || value === "")
        seen.set.delete(knob.key);
    else
        seen.set.set(knob.key, value);
}

function turn(knob, value) {
    set(knob, value);
    byId("turned").hidden = seen.set.size === 0;
    changed();
}

const axis = id => knobs.find(k => k.key === byId(id).value);

function chooseAxes() {
    const [x, y] = axes(knobs, model);
    byId("grid").hidden = !x || !y || vacuum().neutrinos?.nature === "none";
    [["across", x], ["up", y]].forEach(([id, k]) => {
        const before = byId(id).value;
        byId(id).replaceChildren(...knobs.map(o => element("option", { value: o.key }, o.label)));
        byId(id).value = knobs.some(o => o.key === before) ? before : k?.key ?? "";
    });
    if (axis("across") === axis("up") && y)
        [byId("across").value, byId("up").value] = [x.key, y.key];
}

// Asks for the verdicts of the grid, if others than those that are there.
export async function drawGrid() {
    const x = axis("across"), y = axis("up");
    if (byId("grid").hidden || !x || !y || x === y || said.errors)
        return;
    const { args, ...values } = scan(x, y, seen.set);
    const key = JSON.stringify([text, args]);
    if (drawn.key !== key) {
        gridRunner.stop();
        const { stdout, ended } = await ask(["check", FILE, ...args], text, gridRunner);
        if (ended !== undefined)
            return byId("cells").replaceChildren(element("p", { class: "soft" }, ended));
        drawn = { key, lines: stdout.split("\n").filter(Boolean).map(l => JSON.parse(l))
            .filter(l => l.values) };
    }
    const focused = byId("cells").contains(document.activeElement);
    byId("cells").replaceChildren(table(drawn.lines, values, x, y, seen.set,
        vacuum().name, (xv, yv) => {
            set(x, xv);
            set(y, yv);
            drawSliders();
            changed();
        }));
    if (focused)
        byId("cells").querySelector("button[tabindex='0']")?.focus();
}
