// mend.js - put a suggestion of the program in the place of what is wrong.
//
// A diagnostic names where the fault begins, not where it ends: it may be a word,
// a term or a whole entry. Of all stretches of the line that could be meant, the
// one most like the suggestion is taken first; the program says whether that
// mended it.

// What it costs to make a into b by letters that are added, changed, or, at half
// the price, removed: people write too much.
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const next = [i / 2];
        for (let j = 1; j <= b.length; j++)
            next[j] = Math.min(row[j] + 0.5, next[j - 1] + 1,
                row[j - 1] + (a[i - 1] !== b[j - 1]));
        row = next;
    }
    return row[b.length];
}

// Could a suggestion stand for this stretch, with `after` behind it?
function fits(stretch, after, suggestion) {
    const count = letters => [...stretch].filter(c => letters.includes(c)).length;
    const balanced = ["()", "[]", "{}"].every(([open, close]) => count(open) === count(close)) &&
        count('"') % 2 === 0;
    const within = [":", ","].every(c => !stretch.includes(c) || suggestion.includes(c));
    const whole = !/^[[{]/.test(suggestion) || /^\s*([,}\]]|$)/.test(after);
    return balanced && within && whole && /^([\s,}\]:"]|$)/.test(after);
}

// Texts in which the suggestion stands for a stretch that begins at the fault or
// at the scalar around it, the likeliest first.
export function mended(text, { line, column, suggestion }) {
    const lines = text.split("\n"), old = lines[line - 1] ?? "";
    const start = [...old].slice(0, column - 1).join("").length;
    const starts = [start];
    for (const m of old.slice(0, start).matchAll(/(?:: +|[[{,] *|^ *- +|^ *)(?=\S|$)/g))
        starts.push(m.index + m[0].length);
    const code = old.replace(/\s+#.*$/, "").trimEnd();
    const ends = [code.length];
    for (let i = start + 1; i < code.length; i++)
        if (/[\s,{}[\]:"]/.test(code[i]) || /[\]}"]/.test(code[i - 1]))
            ends.push(i);
    const found = new Map();
    for (const s of starts)
        for (const e of ends.filter(e => e > start &&
            fits(old.slice(s, e), code.slice(e), suggestion))) {
            lines[line - 1] = old.slice(0, s) + suggestion + old.slice(e);
            const far = distance(old.slice(s, e), suggestion) + (e - s) / 1000;
            const made = lines.join("\n");
            found.set(made, Math.min(far, found.get(made) ?? far));
        }
    return [...found].sort((a, b) => a[1] - b[1]).map(([made]) => made);
}

// The first of them of which the program says the same less often at that place
// and before it; errorsOf(text) asks it. What it then finds elsewhere is
// another matter. null: none of the likeliest.
export async function mend(text, error, errorsOf) {
    const kind = e => e.message.replace(/'.*?'/g, "''");
    const such = errors => errors.filter(e => e.line === error.line &&
        e.column <= error.column && kind(e) === kind(error)).length;
    const before = such(await errorsOf(text));
    for (const made of mended(text, error).slice(0, 8))
        if (such(await errorsOf(made)) < before)
            return made;
    return null;
}
