// editor.js - a text field whose text is coloured by what lies beneath it.
//
// The field is as large as its text and its letters are clear; the coloured text
// is under it, in the same box that scrolls both. Tab leaves the field.
import { colouredText } from "./colour.js";

export class Editor {
    constructor(field, paper, changed) {
        this.field = field;
        this.paper = paper;
        this.diagnostics = [];
        field.addEventListener("input", () => {
            this.diagnostics = this.diagnostics.filter(d => d.text === this.line(d.line));
            this.draw();
            changed();
        });
        field.addEventListener("keydown", e => {
            if (e.key === "Enter" && !e.ctrlKey && !e.metaKey && !e.isComposing) {
                e.preventDefault();
                this.type("\n" + this.indentation());
            }
        });
    }

    get text() {
        return this.field.value;
    }

    set text(text) {
        this.field.value = text;
        this.diagnostics = [];
        this.draw();
    }

    line(n) {
        return this.text.split("\n")[n - 1];
    }

    indentation() {
        const before = this.text.slice(0, this.field.selectionStart);
        return /(?:^|\n)( *)[^\n]*$/.exec(before)[1];
    }

    // As if typed, so that it can be undone.
    type(text) {
        this.field.focus();
        if (!document.execCommand("insertText", false, text)) {
            this.field.setRangeText(text, this.field.selectionStart,
                this.field.selectionEnd, "end");
            this.field.dispatchEvent(new Event("input"));
        }
    }

    // The whole text, as one change that can be undone.
    replace(text) {
        let start = 0, end = 0;
        const old = this.text;
        while (start < old.length && old[start] === text[start])
            start++;
        while (end < Math.min(old.length, text.length) - start &&
            old[old.length - 1 - end] === text[text.length - 1 - end])
            end++;
        this.field.setSelectionRange(start, old.length - end);
        this.type(text.slice(start, text.length - end));
    }

    // Diagnostics are { line, column, kind }; they go when their line changes.
    mark(diagnostics) {
        this.diagnostics = diagnostics.map(d => ({ ...d, text: this.line(d.line) }));
        this.field.setAttribute("aria-invalid", diagnostics.some(d => d.kind === "wrong"));
        this.draw();
    }

    // Puts the cursor there and the line in sight.
    show(line, column) {
        const lines = this.text.split("\n").slice(0, line - 1);
        const at = lines.reduce((n, l) => n + l.length + 1, 0) +
            [...this.line(line) || ""].slice(0, column - 1).join("").length;
        this.field.focus();
        this.field.setSelectionRange(at, at);
        this.paper.children[line - 1]?.scrollIntoView({ block: "nearest" });
    }

    draw() {
        this.paper.innerHTML = colouredText(this.text, this.diagnostics);
    }
}
