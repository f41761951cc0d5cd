// circle.js - one vacuum on the unit circle: every field at its phase under the
// group that is left, the neutrino as a hand, and two neutrinos as another. Where
// the second hand comes back to 1, a Majorana mass is possible.
import { rational, reduced, written } from "./rational.js";
import { groupName } from "./html.js";

const R = 104, WIDTH = 440, HEIGHT = 280;
const point = (turn, r) => [r * Math.cos(2 * Math.PI * turn), -r * Math.sin(2 * Math.PI * turn)];
const at = (turn, r) => point(turn, r).map(x => x.toFixed(1)).join(" ");
const escaped = text => text.replace(/[&<>]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);

// U(1)s that are left beside electromagnetism: under them phases are any.
export const unbroken = phase =>
    phase.residual.continuous.map(u => u.name).filter(name => name !== "U(1)_em");

// The turn of a component under factor i of the group; where nothing is left of
// it, nothing turns. null: any.
function turnOf(charge, phase, i) {
    if (phase.residual.discrete.length === 0)
        return unbroken(phase).length ? null : "0";
    return rational(charge.turns[i]) ? charge.turns[i] : null;
}

// The turn of the active neutrino under factor i, exactly; null where an unbroken
// U(1) turns it as well, so that it may be any.
function neutrinoTurn(phase, i) {
    for (const c of phase.neutrinos.classes || [])
        for (const member of c.active ? c.members : []) {
            const [, field, component] = /^([^.[(^]+)(?:\.([^[(^]+))?/.exec(member) || [];
            const charge = phase.residual.charges.find(x => x.field === field &&
                (component ? x.component === component : x.electric_charge === "0"));
            if (charge)
                return charge.canonical === false ? null : turnOf(charge, phase, i);
        }
    return null;
}

// Names of fields by their turn under factor i; components that a gauge symmetry
// turns as well are left out.
function fieldsByTurn(phase, i) {
    const byTurn = new Map();
    for (const c of phase.residual.charges) {
        const turn = turnOf(c, phase, i);
        if (c.canonical === false || turn === null)
            continue;
        const names = byTurn.get(turn) || byTurn.set(turn, []).get(turn);
        if (!names.includes(c.field))
            names.push(c.field);
    }
    return byTurn;
}

// Names in lines of about so many letters, three at most.
function lines(names, letters) {
    const made = [""];
    names.forEach((name, i) => {
        const word = name + (i < names.length - 1 ? ", " : "");
        if (made.at(-1) && (made.at(-1) + word.trim()).length > letters)
            made.push("");
        made[made.length - 1] += word;
    });
    return made.length > 3 ? [...made.slice(0, 2), made[2].replace(/, $/, "") + " …"] : made;
}

// Names beside their point, away from the circle.
function label(turn, names, kind) {
    const [x, y] = point(turn, R + 16), high = Math.abs(x) < 25;
    const anchor = high ? "middle" : x > 0 ? "start" : "end";
    const rows = lines(names, high ? 24 : 11);
    const first = y + (high ? (y > 0 ? 12 : -3 - 17 * (rows.length - 1)) :
        5 - 8.5 * (rows.length - 1));
    return `<text class="${kind}" text-anchor="${anchor}">` + rows.map((row, i) =>
        `<tspan x="${x.toFixed(1)}" y="${(first + 17 * i).toFixed(1)}">${escaped(row)}</tspan>`)
        .join("") + "</text>";
}

function hands(turn, nature) {
    if (turn === null)
        return "";
    const q = rational(turn), twice = (2 * q.n / q.d) % 1;
    const kind = nature.toLowerCase();
    const [x, y] = point(twice + .045, R * .62); // beside the hand
    return `<path class="hand twice ${kind}" d="M0 0L${at(twice, R * .62)}"/>` +
        `<text class="twice" x="${x.toFixed(1)}" y="${(y + 5).toFixed(1)}" ` +
        'text-anchor="middle">νν</text>' +
        `<path class="hand ${kind}" d="M0 0L${at(q.n / q.d, R)}"/>` +
        `<circle class="hand ${kind}" cx="${point(q.n / q.d, R)[0].toFixed(1)}" ` +
        `cy="${point(q.n / q.d, R)[1].toFixed(1)}" r="7"/>`;
}

// A picture of factor i of the residual group of a phase, as SVG text.
export function circle(phase, i) {
    const n = phase.residual.discrete[i] ?? 1;
    const turn = neutrinoTurn(phase, i), nature = phase.neutrinos.nature;
    const byTurn = fieldsByTurn(phase, i);
    let marks = "", said = [];
    for (let k = 0; k < n && n <= 72; k++)
        marks += `<circle class="root" cx="${point(k / n, R)[0].toFixed(1)}" ` +
            `cy="${point(k / n, R)[1].toFixed(1)}" r="3"/>`;
    for (const [t, names] of byTurn) {
        const q = rational(t);
        marks += `<circle class="point" cx="${point(q.n / q.d, R)[0].toFixed(1)}" ` +
            `cy="${point(q.n / q.d, R)[1].toFixed(1)}" r="4.5"/>` +
            label(q.n / q.d, names, "");
        said.push((q.n === 0 ? "1" : t + " turn") + ": " + names.join(", "));
    }
    if (!byTurn.has("0"))
        marks += label(0, ["1"], "soft");
    const q = turn === null ? null : rational(turn);
    const twice = q && reduced((2 * q.n) % q.d, q.d);
    const text = (n > 1 ? groupName([n]) : "Unit circle") + ", " + said.join("; ") + (q ? ". The neutrino turns by " +
        turn + ", two of them by " + written(twice) + ": " + nature : "");
    return `<svg role="img" viewBox="${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}" ` +
        `width="${WIDTH}" height="${HEIGHT}" aria-label="${escaped(text).replace(/"/g, "&quot;")}">` +
        `<circle class="ring" r="${R}"/><path class="ring" d="M${-R} 0H${R}M0 ${-R}V${R}"/>` +
        hands(turn, nature) + marks + "</svg>";
}

// The words under it: why a mass may be or may not.
export function caption(phase, i) {
    const turn = neutrinoTurn(phase, i);
    if (turn === null)
        return unbroken(phase).length ? "Phases under an unbroken U(1) may be any." : "";
    const q = rational(turn), twice = reduced((2 * q.n) % q.d, q.d);
    return "ν turns by " + turn + ", νν by " + written(twice) + (twice.n === 0 ?
        ": back at 1." : ": not back at 1, no Majorana mass.");
}
