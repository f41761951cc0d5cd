// circle.js - one vacuum on the unit circle: every field at its phase under the
// group that is left, the neutrino as a hand, and two neutrinos as another. Where
// the second hand comes back to 1, a Majorana mass is possible.
import { rational, reduced, written } from "./rational.js";
import { groupName } from "./html.js";

const R = 98, WIDTH = 400, HEIGHT = 280;
const point = (turn, r) => [r * Math.cos(2 * Math.PI * turn), -r * Math.sin(2 * Math.PI * turn)];
const at = (turn, r) => point(turn, r).map(x => x.toFixed(1)).join(" ");
const escaped = text => text.replace(/[&<>]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);

// The turn of the active neutrino under factor i, exactly, or null.
function neutrinoTurn(phase, i) {
    for (const c of phase.neutrinos.classes || [])
        for (const member of c.active ? c.members : []) {
            const [, field, component] = /^([^.[(^]+)(?:\.([^[(^]+))?/.exec(member) || [];
            const charge = phase.residual.charges.find(x => x.field === field &&
                (component ? x.component === component : x.electric_charge === "0"));
            if (charge && charge.turns[i] != null)
                return charge.turns[i];
        }
    return null;
}

// Names of fields by their turn under factor i; components that a gauge symmetry
// turns as well are left out.
function fieldsByTurn(phase, i) {
    const byTurn = new Map();
    for (const c of phase.residual.charges) {
        if (c.canonical === false || c.turns[i] == null)
            continue;
        const names = byTurn.get(c.turns[i]) || byTurn.set(c.turns[i], []).get(c.turns[i]);
        if (!names.includes(c.field))
            names.push(c.field);
    }
    return byTurn;
}

const short = names => names.length > 4 ? names.slice(0, 3).join(", ") + " …" : names.join(", ");

function label(turn, text, kind) {
    const [x, y] = point(turn, R + 16);
    const anchor = Math.abs(x) < 25 ? "middle" : x > 0 ? "start" : "end";
    const lift = Math.abs(x) < 25 ? (y > 0 ? 12 : -3) : 5;
    return `<text class="${kind}" x="${x.toFixed(1)}" y="${(y + lift).toFixed(1)}" ` +
        `text-anchor="${anchor}">${escaped(text)}</text>`;
}

function hands(turn, nature) {
    if (turn === null)
        return "";
    const q = rational(turn), twice = (2 * q.n / q.d) % 1;
    const kind = nature.toLowerCase();
    return `<path class="hand twice ${kind}" d="M0 0L${at(twice, R * .62)}"/>` +
        `<text class="twice" x="${point(twice, R * .62 + 14)[0].toFixed(1)}" ` +
        `y="${(point(twice, R * .62 + 14)[1] + 5).toFixed(1)}" text-anchor="middle">νν</text>` +
        `<path class="hand ${kind}" d="M0 0L${at(q.n / q.d, R)}"/>` +
        `<circle class="hand ${kind}" cx="${point(q.n / q.d, R)[0].toFixed(1)}" ` +
        `cy="${point(q.n / q.d, R)[1].toFixed(1)}" r="7"/>`;
}

// A picture of factor i of the residual group of a phase, as SVG text.
export function circle(phase, i) {
    const n = phase.residual.discrete[i];
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
            label(q.n / q.d, short(names), "");
        said.push((q.n === 0 ? "1" : t + " turn") + ": " + names.join(", "));
    }
    if (!byTurn.has("0"))
        marks += label(0, "1", "soft");
    const q = turn === null ? null : rational(turn);
    const twice = q && reduced((2 * q.n) % q.d, q.d);
    const text = groupName([n]) + ", " + said.join("; ") + (q ? ". The neutrino turns by " +
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
        return "";
    const q = rational(turn), twice = reduced((2 * q.n) % q.d, q.d);
    return "ν turns by " + turn + ", νν by " + written(twice) + (twice.n === 0 ?
        ": back at 1." : ": not back at 1, no Majorana mass.");
}
