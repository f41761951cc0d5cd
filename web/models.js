// models.js - which models there are: exercises, one's own, and the library.
import { element } from "./html.js";

const KEY = "anomalon.models";

// One's own models are kept by this browser, where it keeps anything; from a file
// it may not. { name: text }
export function own() {
    try {
        return JSON.parse(localStorage.getItem(KEY) || "{}");
    } catch {
        return {};
    }
}

// true when it was kept
export function keep(name, text) {
    try {
        const models = own();
        if (text === null)
            delete models[name];
        else
            models[name] = text;
        localStorage.setItem(KEY, JSON.stringify(models));
        return true;
    } catch {
        return false;
    }
}

// What is seen, for a reload of this tab.
export function keepDraft(seen) {
    try {
        sessionStorage.setItem("anomalon.draft", JSON.stringify(seen));
    } catch {
        // nothing is kept here
    }
}

export function draft() {
    try {
        return JSON.parse(sessionStorage.getItem("anomalon.draft"));
    } catch {
        return null;
    }
}

export const titleOf = text =>
    /^name:\s*(["']?)(.*?)\1\s*(?:#.*)?$/m.exec(text)?.[2] || "untitled";

// A name for a file: what `extends: ./name` of another model of one's own says.
export const fileName = title =>
    title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "model";

// Fills a select: values are "exercise:NAME", "own:NAME" and "library:NAME".
export function fill(select, exercises, library, solved) {
    const group = (label, kind, models, mark = () => "") => element("optgroup", { label },
        ...Object.entries(models).map(([name, text]) => element("option",
            { value: kind + ":" + name }, mark(name) + titleOf(text))));
    const mine = own();
    const chosen = select.value;
    select.replaceChildren(element("option", { value: "", hidden: true }, "your own, not kept yet"),
        group("Lesson and exercises", "exercise", exercises, n => solved.has(n) ? "✓ " : ""),
        ...Object.keys(mine).length ? [group("Your own", "own", mine)] : [],
        group("Library", "library", Object.fromEntries(Object.entries(library)
            .sort((a, b) => titleOf(a[1]).localeCompare(titleOf(b[1]))))));
    select.value = chosen;
}
