// knobs.js - what of a model can be turned: parameters, charges of vevs, the charge
// of the neutrino, and at last those of all other fields. A knob is what `--set` takes, with a range to slide in.
import { rational, reduced, written } from "./rational.js";

const list = x => x === undefined ? [] : Array.isArray(x) ? x : [x];

// The charges a slider passes: from nothing to 9 or twice the charge, on the side
// of its sign, in steps of its denominator; of a Z(n) all that there are.
function range(q, order) {
    if (order)
        return { from: 0, to: order - 1, d: 1 };
    const far = Math.max(9 * q.d, 2 * Math.abs(q.n));
    return q.n < 0 ? { from: -far, to: 0, d: q.d } : { from: 0, to: far, d: q.d };
}

export const valueAt = (knob, i) => written(reduced(knob.from + i, knob.d));
export const steps = knob => knob.to - knob.from;

// Where the value of a knob stands on its slider; null when between two places.
export function placeOf(knob, text) {
    const q = rational(text);
    const i = q && q.n * knob.d / q.d - knob.from;
    return q && Number.isInteger(i) && i >= 0 && i <= steps(knob) ? i : null;
}

function knob(key, label, kind, value, more, order = 0) {
    const q = rational(value);
    return { key, label, kind, value, more, ...range(q || { n: 1, d: 1 }, order) };
}

// The knobs of a resolved model, whose vevs are fields of these names. `more` is
// for what is not of a vev, is 0, or enters the electric charge.
export function knobsOf(model, vevs) {
    const knobs = [], fields = model.fields || {}, groups = model.groups || {};
    const electric = typeof model.electric_charge === "string" ?
        model.electric_charge : " " + Object.keys(model.electric_charge || {}).join(" ") + " ";
    const abelian = Object.entries(groups).map(([name, g]) => [name, g.group || g])
        .filter(([, g]) => /^(U\(1\)|Z)/.test(g));
    const charge = (field, group) => (fields[field] || {})[group] ?? "0";
    for (const [name, value] of Object.entries(model.parameters || {})) {
        const moved = vevs.filter(v => abelian.some(([g]) =>
            String(charge(v, g)).match(/[A-Za-z_]\w*/g)?.includes(name)));
        knobs.push(knob(name, name + (moved.length ? ", in ⟨" + moved + "⟩" : ""),
            "parameter", value, false));
    }
    const add = (field, kind) => abelian.forEach(([group, g]) => {
        const value = charge(field, group);
        const inQ = (" " + electric.replace(/[()[\]*/]/g, " ") + " ").includes(" " + group + " ") ||
            electric.includes("(" + group + ")");
        const unknown = kind === "vev" && /^(\?|unknown)$/.test(value);
        if (typeof value === "string" && (rational(value) || unknown) && (kind === "vev" || !inQ) &&
            (kind !== "field" || rational(value).n !== 0))
            knobs.push(knob(field + "." + group,
                (kind === "vev" ? "⟨" + field + "⟩" : field) + ", " + group,
                kind, value, kind !== "vev" || inQ || rational(value)?.n === 0,
                Number((/^Z_?\(?(\d+)/.exec(g) || [])[1] || 0)));
    });
    vevs.forEach(field => add(field, "vev"));
    const nus = list(model.active_neutrinos).map(nu => nu.field || nu);
    nus.filter(nu => !vevs.includes(nu)).forEach(nu => add(nu, "nu"));
    Object.keys(fields).filter(f => !vevs.includes(f) && !nus.includes(f))
        .forEach(f => add(f, "field"));
    return knobs;
}

// Which two make the grid: what moves a vev, and beside it what moves a neutrino.
export function axes(knobs, model) {
    const x = knobs.find(k => !k.more && (k.kind === "vev" || k.label !== k.key)) ||
        knobs.find(k => k.kind === "vev" && !k.more);
    const nu = list(model.active_neutrinos).map(n => n.field || n);
    const charges = nu.flatMap(f => Object.values((model.fields || {})[f] || {})).join(" ");
    const group = x && x.key.split(".")[1];
    const y = knobs.find(k => k !== x && k.kind === "parameter" &&
            (charges.match(/[A-Za-z_]\w*/g) || []).includes(k.key)) ||
        knobs.find(k => k !== x && k.kind === "nu" && (!group || k.key.endsWith("." + group)));
    return [x || null, y || knobs.find(k => k !== x) || null];
}
