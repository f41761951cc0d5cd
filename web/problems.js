// problems.js - what the program says is wrong, each with the place and the help.
import { element } from "./html.js";

// Errors and warnings of a report as one list, by line; those of other files, or
// of --set, have no line here.
export function problemsOf(report, file) {
    const here = kind => p => p.file === file ? { ...p, kind } :
        { ...p, kind, line: null, column: null, elsewhere: p.file === "--set" ? "value:" :
            p.file ? `${p.file}:${p.line}:${p.column}` : "" };
    return [...(report.errors || []).map(here("wrong")),
        ...(report.warnings || []).map(here("doubt"))]
        .sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));
}

// Fills the list; show(line, column) and use(problem) are what buttons do.
export function listProblems(place, problems, show, use) {
    place.replaceChildren(...problems.map(p => {
        const where = p.line ? element("button", { type: "button",
            "aria-label": `line ${p.line}, column ${p.column}: go there`,
            onclick: () => show(p.line, p.column) }, p.line + ":" + p.column) :
            element("span", { class: "soft" }, p.elsewhere);
        const item = element("li", { class: p.kind }, where, " ", p.message, " ");
        if (p.suggestion && p.line)
            item.append(element("button", { type: "button", class: "use",
                onclick: () => use(p) }, "Use ", element("code", {}, p.suggestion)));
        if (p.expected)
            item.append(element("small", {}, "Expected: " + p.expected));
        return item;
    }));
}
