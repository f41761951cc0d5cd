// grid.js - the verdict on neutrinos at every pair of two charges.
import { element, groupName } from "./html.js";
import { placeOf, steps, valueAt } from "./knobs.js";

const LETTER = { Dirac: "D", Majorana: "M", massless: "0", mixed: "±", undecided: "?" };
const MOST = 13;

// The values of a knob that are shown: all, or as many as fit, around its own.
function values(knob, own) {
    const all = Array.from({ length: steps(knob) + 1 }, (_, i) => valueAt(knob, i));
    const first = Math.max(0, Math.min(all.length - MOST, (placeOf(knob, own) ?? 0) - 6));
    return all.slice(first, first + MOST);
}

// Arguments of `check` for the grid: --scan, twice.
export function scan(x, y, set) {
    const own = k => set.get(k.key) ?? k.value;
    const grid = { xs: values(x, own(x)), ys: values(y, own(y)).reverse() };
    const others = [...set].filter(([key]) => key !== x.key && key !== y.key);
    return { ...grid, args: [...others.flatMap(([k, v]) => ["--set", k + "=" + v]),
        "--scan", y.key + "=" + grid.ys.join("; "), "--scan", x.key + "=" + grid.xs.join("; "),
        "--json"] };
}

function cell(phase, x, y, xv, yv, chosen) {
    const nature = phase?.neutrinos || "no verdict";
    const group = phase ? groupName(phase.residual || []) : "";
    const letter = LETTER[nature] || "–";
    const name = `${x.label} ${xv}, ${y.label} ${yv}: ${nature}${group ? ", " + group : ""}`;
    return element("td", { "aria-selected": String(chosen) }, element("button", {
        type: "button", tabindex: chosen ? 0 : -1, title: name, "aria-label": name,
        class: LETTER[nature] ? nature.toLowerCase() : "none", "data-x": xv, "data-y": yv,
    }, letter));
}

// The table of one vacuum; chosen(xv, yv) hears of a click. Arrows move within it.
export function table(lines, { xs, ys }, x, y, set, vacuum, chosen) {
    const verdicts = new Map(lines.map(l => [l.values[x.key] + ";" + l.values[y.key],
        l.phases?.find(p => p.name === vacuum) || l.phases?.at(-1)]));
    const own = k => set.get(k.key) ?? k.value;
    const isOwn = (xv, yv) => xv === own(x) && yv === own(y);
    const head = element("tr", {}, element("td", {}),
        ...xs.map(v => element("th", { scope: "col" }, v)));
    const rows = ys.map(yv => element("tr", {}, element("th", { scope: "row" }, yv),
        ...xs.map(xv => cell(verdicts.get(xv + ";" + yv), x, y, xv, yv, isOwn(xv, yv)))));
    const made = element("table", { class: "cells", role: "grid",
        "aria-label": "Neutrinos for each " + x.label + " and " + y.label },
    element("thead", {}, head), element("tbody", {}, ...rows));
    const buttons = [...made.querySelectorAll("button")];
    if (!buttons.some(b => b.tabIndex === 0) && buttons.length)
        buttons[0].tabIndex = 0;
    made.addEventListener("click", e => {
        const b = e.target.closest("button");
        if (b)
            chosen(b.dataset.x, b.dataset.y);
    });
    made.addEventListener("keydown", e => {
        const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -xs.length,
            ArrowDown: xs.length }[e.key];
        const i = buttons.indexOf(e.target);
        const to = buttons[i + step];
        if (!step || !to || (Math.abs(step) === 1 && to.closest("tr") !== e.target.closest("tr")))
            return;
        e.preventDefault();
        e.target.tabIndex = -1;
        to.tabIndex = 0;
        to.focus();
    });
    return made;
}
