// colour.js - a model file as coloured lines, with what is wrong underlined.

const TOKEN = new RegExp([
    /(?<string>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/,
    /(?<comment>(?<=^|\s)#.*$)/,
    /(?<key>[^\s{}[\],:#"'-][^{}[\],#]*?(?=:(?:\s|$)))/,
    /(?<number>(?<![\w.])[-+]?\d+(?:\/\d+|\.\d+)?(?![\w/.]))/,
    /(?<sign>[{}[\],:])/,
].map(r => r.source).join("|"), "g");

const escaped = text => text.replace(/[&<>"]/g, c =>
    ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

// [start, end, class] of the tokens of a line, in order.
function tokens(line) {
    const found = [];
    for (const m of line.matchAll(TOKEN)) {
        const name = Object.keys(m.groups).find(k => m.groups[k] !== undefined);
        found.push([m.index, m.index + m[0].length, name]);
    }
    return found;
}

// Where the word begins and ends that a diagnostic of a line and column is about.
// Columns count characters from 1, not units of UTF-16.
export function wordAt(line, column) {
    const start = [...line].slice(0, column - 1).join("").length;
    const word = /^(?:"[^"]*"?|'[^']*'?|[^\s,{}[\]]+|.)/.exec(line.slice(start));
    const length = word ? word[0].replace(/(.):$/, "$1").length : 1;
    return [start, start + length];
}

// One line as HTML; marks are [start, end] with class `wrong` or `doubt`.
function coloured(line, marks, plain) {
    const spans = plain ? [] : tokens(line);
    const cuts = new Set([0, line.length]);
    for (const [start, end] of [...spans, ...marks])
        cuts.add(Math.min(start, line.length)).add(Math.min(end, line.length));
    const at = [...cuts].sort((a, b) => a - b);
    let html = "";
    for (let i = 0; i + 1 < at.length; i++) {
        const within = ([start, end]) => start <= at[i] && at[i + 1] <= end;
        const names = [...spans, ...marks].filter(within).map(s => s[2]).join(" ");
        const text = escaped(line.slice(at[i], at[i + 1]));
        html += names ? `<span class="${names}">${text}</span>` : text;
    }
    const beyond = marks.find(([start]) => start >= line.length);
    return html + (beyond ? `<span class="${beyond[2]}"> </span>` : "");
}

// The whole text; diagnostics are { line, column, kind: "wrong" | "doubt" }.
export function colouredText(text, diagnostics) {
    let folded = -1; // the indentation of a key whose text is beneath it, or -1
    return text.split("\n").map((line, i) => {
        const indent = line.search(/\S/);
        if (folded >= 0 && indent >= 0 && indent <= folded)
            folded = -1;
        const plain = folded >= 0;
        if (!plain && /:\s*[>|][-+]?\s*$/.test(line))
            folded = indent;
        const marks = diagnostics.filter(d => d.line === i + 1)
            .map(d => [...wordAt(line, d.column), d.kind]);
        return `<span class="line${marks.length ? " has-" + marks[0][2] : ""}">` +
            coloured(line, marks, plain) + "\n</span>";
    }).join("");
}
