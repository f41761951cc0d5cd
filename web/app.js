// app.js - the page: what is seen, what is asked of the program, what is shown.
//
// `seen` is all there is: a text, values set beside it, a tab. Whatever changes
// calls changed(); one loop asks the program for what is seen and shows it, and
// begins anew when it has changed meanwhile.
import { byId, element, groupMarks, groupName } from "./html.js";
import { caption, circle, unbroken } from "./circle.js";
import { data, workers } from "./load.js";
import { download } from "./download.js";
import { Editor } from "./editor.js";
import { exercisePanel, remember, solved } from "./exercises.js";
import { draft, fileName, fill, keep, keepDraft, own, titleOf } from "./models.js";
import { followLinks, reportOf, spoken, verdictsOf } from "./report.js";
import { fragment, seenIn } from "./permalink.js";
import { axes, knobsOf } from "./knobs.js";
import { listProblems, problemsOf } from "./problems.js";
import { mend } from "./mend.js";
import { resolved } from "./flow.js";
import { Runner } from "./runner.js";
import { scan, table } from "./grid.js";
import { sliders } from "./slider.js";
import { tabs } from "./tabs.js";
import { write } from "./write.js";

const FILE = "model.yaml", SECONDS = 10, PAUSE = 50;
const TABS = ["check", "explain", "breaking", "operators", "solve"];
const FIRST = "exercise:0-lesson";

const { library, exercises } = await data();
const editor = new Editor(byId("text"), byId("paper"), () => later(PAUSE));
const seen = { source: "", exercise: null, set: new Map(), tab: "check" };
let runner, gridRunner;       // of verdicts, and of the grid
let knobs = [], model = {};   // of the text that was read last
let readText = null;          // that text, with the field names of its vevs
let asked = [], report = null; // an exercise's expectations; the last JSON

// ---- asking

const files = text => new Map([...Object.entries(own()).map(([n, t]) => [n + ".yaml", t]),
    [FILE, text]]);
const sets = () => [...seen.set].flatMap(([k, v]) => ["--set", k + "=" + v]);
const command = (tab, format) => [tab, FILE, ...sets(), "--format", format,
    ...tab === "check" && seen.set.size && seen.exercise ? ["--expect"] : []];
const ask = (args, text = editor.text) => runner.run(args, files(text));

async function errorsOf(text) {
    const { stdout } = await ask(["check", FILE, "--json"], text);
    return problemsOf(JSON.parse(stdout || "{}"), FILE).filter(p => p.kind === "wrong");
}

// ---- one loop

let wanted = 0, busy = false, began = 0, timer = 0;
let linked = 0; // the change that an address made, or of which it was made

function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(changed, pause);
}

async function changed() {
    wanted++;
    if (location.hash && wanted > linked) // the address is of another model now
        history.replaceState(null, "", location.pathname + location.search);
    if (busy) {
        if (performance.now() - began > 400)
            runner.interrupt();
        return;
    }
    busy = true;
    document.body.dataset.state = "busy";
    try {
        for (let done = -1; done !== wanted;) {
            done = wanted;
            began = performance.now();
            await once(() => done === wanted);
        }
    } finally {
        busy = false;
        document.body.dataset.state = "ready";
    }
    keepDraft({ ...seen, set: [...seen.set], text: editor.text });
    say();
    drawGrid();
}

async function once(current) {
    const text = editor.text;
    const args = command("check", "html"), json = await ask([...args, "--json"], text);
    if (json.ended !== undefined || json.status < 0 || json.status > 2)
        return showEnd(json);
    report = JSON.parse(json.stdout || "{}");
    if (json.status === 2)
        report.errors ||= [{ message: json.stderr.trim(), file: "--set" }];
    showProblems(problemsOf(report, FILE));
    if (json.status === 2)
        return showUnread();
    if (seen.exercise && !asked.length)
        await readAsked();
    showCircle();
    showExercise();
    if (!current())
        return;
    const check = await ask(args, text);
    if (check.ended !== undefined || check.status > 1)
        return showEnd(check);
    const main = reportOf(check.stdout);
    showVerdict(main);
    if (text !== readText)
        await readKnobs(text);
    const page = seen.tab === "check" || !current() ? null : await ask(command(seen.tab, "html"), text);
    if (current())
        showPanel(page, main);
}

async function readKnobs(text) {
    const shown = await ask(["show", FILE, "--resolved"], text);
    if (shown.status !== 0)
        return;
    readText = text;
    model = resolved(shown.stdout);
    const vevs = [...new Set(report.phases.flatMap(p => p.vevs.map(v => v.field)))];
    knobs = knobsOf(model, vevs);
    for (const key of seen.set.keys())
        if (!knobs.some(k => k.key === key) && !(key.split(".")[0] in (model.fields || {})))
            seen.set.delete(key);
    drawSliders();
    chooseAxes();
}

// What an exercise asks, from the file as it was given.
async function readAsked() {
    const given = await ask(["check", FILE, "--json"], exercises[seen.exercise]);
    asked = JSON.parse(given.stdout || "{}").expect || [];
}

// ---- showing

function showProblems(problems) {
    editor.mark(problems.filter(p => p.line && editor.line(p.line) !== undefined));
    listProblems(byId("problems"), problems, (l, c) => editor.show(l, c), async p => {
        const made = await mend(editor.text, p, errorsOf);
        if (made !== null)
            editor.replace(made);
        else
            editor.show(p.line, p.column);
    });
}

const grey = old => ["verdict", "pictures", "panel"].forEach(id =>
    byId(id).classList.toggle("old", old));

function showUnread() {
    grey(true);
    const n = report.errors.length;
    let note = byId("unread");
    if (!note)
        byId("verdict").before(note = element("p", { id: "unread" }));
    note.replaceChildren(element("strong", { class: "bad" }, n === 1 ? "One error ✗" :
        n + " errors ✗"), ": beneath the model. What follows is of the model before.");
}

function showEnd({ ended, stderr }) {
    if (ended === "")
        return;
    grey(true);
    byId("unread")?.remove();
    byId("verdict").before(element("p", { id: "unread" },
        element("strong", { class: "bad" }, "No verdict. "),
        ended || "The program ended early. " + stderr));
}

function showVerdict(main) {
    grey(false);
    byId("unread")?.remove();
    const title = main.querySelector("h1");
    const verdicts = verdictsOf(main);
    title.remove();
    title.removeAttribute("id");
    byId("verdict").replaceChildren(title, verdicts || "");
    document.title = title.textContent + " · anomalon";
}

function showPanel(page, main) {
    const panel = byId("panel");
    if (page && page.ended !== undefined)
        return panel.replaceChildren(element("p", {}, page.ended));
    if (page && (page.status === 2 || page.status < 0))
        return panel.replaceChildren(element("p", {}, page.stderr
            .replace(/^anomalon: error: /, "").split("\n")[0]));
    const shown = page ? reportOf(page.stdout) : main;
    shown.querySelector("h1")?.remove();
    if (seen.exercise) // the task is read beside the model
        [...shown.querySelectorAll(":scope > p")]
            .find(p => p.textContent === report.model.description)?.remove();
    panel.replaceChildren(...shown.childNodes);
}

// The vacuum of the pictures: the chosen one of those that are judged, or the last.
function vacuum() {
    const judged = report.phases.filter(p => p.final);
    return judged.find(p => p.name === byId("vacuum").value) || judged.at(-1);
}

function showCircle() {
    const phase = vacuum(), place = byId("circle");
    const names = report.phases.filter(p => p.final).map(p => p.name);
    byId("vacua").hidden = names.length < 2;
    byId("vacuum").replaceChildren(...names.map(name => element("option", {}, name)));
    byId("vacuum").value = phase.name;
    if (!phase.residual || !phase.neutrinos)
        return place.replaceChildren(element("p", { class: "soft" }, phase.unknown || ""));
    const { discrete } = phase.residual;
    const nature = phase.neutrinos.nature;
    const left = [...discrete?.length ? [groupName(discrete)] : [], ...unbroken(phase)];
    const heading = element("h2", {}, ...discrete === null ? ["not decided"] : left.length ?
        left.flatMap((name, i) => [i ? " × " : "", ...groupMarks(name)]) : ["nothing left"]);
    if (nature !== "none")
        heading.append(" · ", element("span", { class: "nature " + nature.toLowerCase() },
            nature));
    place.replaceChildren(heading);
    const factors = discrete?.length === 0 ? [1] : discrete || [];
    factors.slice(0, 2).forEach((n, i) => {
        if (n === 0)
            return;
        const picture = new DOMParser().parseFromString(circle(phase, i), "text/html");
        place.append(picture.querySelector("svg"), element("p", {}, caption(phase, i)));
    });
}

function showExercise() {
    const place = byId("exercise"), name = seen.exercise;
    place.hidden = !name;
    if (place.hidden)
        return;
    const names = Object.keys(exercises), next = names[names.indexOf(name) + 1];
    const done = exercisePanel(place, { title: titleOf(exercises[name]), asked, report,
        task: /^description: >\n((?: +.*\n)+)/m.exec(exercises[name])[1].replace(/\s+/g, " "),
        next: next && (() => choose("exercise:" + next)) });
    if (done && !solved().has(name)) {
        remember(name);
        refill();
    }
}

let said = "", sayTimer = 0;

// For those who listen: the verdict, when it has come to rest.
function say() {
    clearTimeout(sayTimer);
    sayTimer = setTimeout(() => {
        const unread = byId("unread");
        const solvedNow = byId("exercise").querySelector(".solved strong");
        const now = (!byId("exercise").hidden && solvedNow ? "Exercise solved. " : "") +
            (unread ? unread.textContent + " " + (report?.errors?.[0]?.message || "") :
                [...byId("verdict").querySelectorAll("li")].map(spoken).join("; "));
        if (now !== said)
            byId("spoken").textContent = said = now;
    }, 600);
}

// ---- sliders and the grid

function drawSliders() {
    sliders(byId("sliders"), knobs, seen.set, turn);
    byId("turned").hidden = seen.set.size === 0;
}

function turn(knob, text) {
    if (text === knob.value || text === "")
        seen.set.delete(knob.key);
    else
        seen.set.set(knob.key, text);
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

async function drawGrid() {
    const x = axis("across"), y = axis("up");
    if (byId("grid").hidden || !x || !y || x === y || report.errors)
        return;
    const { args, ...values } = scan(x, y, seen.set);
    const key = JSON.stringify([readText, args]);
    if (drawGrid.key !== key) {
        gridRunner.stop();
        const { stdout, ended } = await gridRunner.run(["check", FILE, ...args],
            files(readText));
        if (ended !== undefined)
            return byId("cells").replaceChildren(element("p", { class: "soft" }, ended));
        drawGrid.key = key;
        drawGrid.lines = stdout.trim().split("\n").filter(Boolean).map(l => JSON.parse(l))
            .filter(l => l.values);
    }
    const focused = byId("cells").contains(document.activeElement);
    byId("cells").replaceChildren(table(drawGrid.lines, values, x, y, seen.set,
        vacuum().name, (xv, yv) => {
        [[x, xv], [y, yv]].forEach(([k, v]) => v === k.value ? seen.set.delete(k.key) :
            seen.set.set(k.key, v));
        drawSliders();
        changed();
    }));
    if (focused)
        byId("cells").querySelector("button[tabindex='0']")?.focus();
}

// ---- models

function refill() {
    fill(byId("model"), exercises, library, solved());
    byId("model").value = seen.source;
    byId("forget").hidden = !seen.source.startsWith("own:");
}

function textOf(source) {
    const [kind, name] = [source.slice(0, source.indexOf(":")), source.slice(source.indexOf(":") + 1)];
    return { exercise: exercises, own: own(), library }[kind]?.[name];
}

function show(source, text, set = new Map(), exercise = null) {
    seen.source = source;
    seen.exercise = source.startsWith("exercise:") ? source.slice("exercise:".length) :
        exercise in exercises ? exercise : null;
    seen.set = set;
    asked = [];
    readText = null;
    editor.text = text;
    byId("text").closest(".editor").scrollTo(0, 0);
    byId("exercise").hidden = true;
    refill();
    changed();
}

function choose(source) {
    const text = textOf(source);
    if (text === undefined)
        return;
    show(source, text);
}

async function fromAddress() {
    try {
        const there = await seenIn(location.hash);
        if (!there)
            return false;
        const source = there.text === null ? ["exercise:", "library:"].map(k => k + there.name)
            .find(s => textOf(s) !== undefined) : "";
        if (source === undefined)
            throw new Error("there is no model '" + there.name + "'");
        seen.tab = TABS.includes(there.tab) ? there.tab : "check";
        chooseTab(seen.tab);
        linked = wanted + 1;
        show(source, there.text ?? textOf(source), there.set, there.exercise);
        return true;
    } catch (e) {
        byId("notice").textContent = "This address holds no model that can be read: " +
            e.message + ".";
        byId("notice").hidden = false;
        return false;
    }
}

// ---- buttons

const isUnchanged = () => seen.source !== "" && !seen.source.startsWith("own:") &&
    editor.text === textOf(seen.source);
const fileBase = () => fileName(titleOf(editor.text));

async function saved(tab, format, type, ending) {
    const { stdout, status, stderr, ended } = await ask(command(tab, format));
    if (status === 0 || status === 1)
        download(fileBase() + ending, type, stdout);
    else
        byId("spoken").textContent = ended || stderr;
}

function flash(button, text) {
    const before = button.textContent;
    button.textContent = text;
    setTimeout(() => { button.textContent = before; }, 1500);
    byId("spoken").textContent = text;
}

const actions = {
    async link() {
        const name = isUnchanged() ? seen.source.split(":")[1] : null;
        history.replaceState(null, "", await fragment({ ...seen, name, text: editor.text }));
        linked = wanted;
        try {
            await navigator.clipboard.writeText(location.href);
            flash(byId("link"), "Copied");
        } catch {
            flash(byId("link"), "See the address bar");
        }
    },
    keep() {
        const name = fileBase();
        if (!keep(name, editor.text))
            return flash(byId("keep"), "Not kept: this browser keeps nothing here");
        seen.source = "own:" + name;
        refill();
        flash(byId("keep"), "Kept");
    },
    forget() {
        keep(seen.source.slice("own:".length), null);
        seen.source = "";
        refill();
    },
    async yaml() {
        if (!seen.set.size)
            return download(fileBase() + ".yaml", "application/yaml", editor.text);
        const { stdout } = await ask(["show", FILE, "--resolved", ...sets()]);
        download(fileBase() + ".yaml", "application/yaml", stdout);
    },
    latex: () => saved(seen.tab, "latex", "application/x-tex", ".tex"),
    html: () => saved(seen.tab, "html", "text/html", ".html"),
    async write() {
        let text = editor.text;
        for (const [key, value] of seen.set)
            text = text && write(text, key, value);
        if (!text)
            text = (await ask(["show", FILE, "--resolved", ...sets()])).stdout;
        seen.set.clear();
        editor.replace(text);
    },
    back() {
        seen.set.clear();
        drawSliders();
        changed();
    },
};

for (const [id, action] of Object.entries(actions))
    byId(id).addEventListener("click", action);
for (const id of ["across", "up"])
    byId(id).addEventListener("change", drawGrid);
byId("vacuum").addEventListener("change", () => {
    showCircle();
    drawGrid();
});
byId("model").addEventListener("change", e => {
    byId("notice").hidden = true;
    choose(e.target.value);
});
addEventListener("hashchange", fromAddress);
followLinks(byId("panel"));
const chooseTab = tabs(byId("tabs"), TABS, name => {
    seen.tab = name;
    changed();
});
chooseTab(seen.tab);

const start = await workers(library);
runner = new Runner(start, SECONDS);
gridRunner = new Runner(start, 4 * SECONDS);
const before = draft();
if (!await fromAddress())
    if (before && byId("notice").hidden) {
        chooseTab(seen.tab = before.tab);
        show(before.source, before.text, new Map(before.set), before.exercise);
    } else
        choose(FIRST);
