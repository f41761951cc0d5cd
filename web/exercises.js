// exercises.js - a model that expects more than it has, until it is mended.
//
// The task stands in `description`, what must come true in `expect`. It is solved
// when the model passes and still meets each expectation of the exercise as it
// was given: taking one out of the file does not count.
import { element } from "./html.js";

const KEY = "anomalon.solved";

export function solved() {
    try {
        return new Set(JSON.parse(localStorage.getItem(KEY) || "[]"));
    } catch {
        return new Set();
    }
}

export function remember(name) {
    try {
        localStorage.setItem(KEY, JSON.stringify([...solved().add(name)]));
    } catch {
        // nothing is kept here
    }
}

const same = (a, b) => a.what === b.what && a.phase === b.phase && a.expected === b.expected;

// What was asked, with whether it holds in a report now.
export function progress(asked, report) {
    return asked.map(a => {
        const found = report?.expect.find(e => same(e, a));
        return { ...a, found: found?.found ?? "not asked any more",
            holds: Boolean(found?.holds) };
    });
}

export const isSolved = (asked, report) => Boolean(report?.passed) && asked.length > 0 &&
    progress(asked, report).every(p => p.holds);

const words = what => what.replace(/_/g, " ");

// The panel: the task, the list of what must hold, and what comes next.
export function exercisePanel(place, { title, task, asked, report, next }) {
    const done = isSolved(asked, report);
    place.replaceChildren(element("h2", {}, title), element("p", {}, task),
        element("ul", { class: "asked" }, ...progress(asked, report).map(p => element("li", {},
            element("span", { class: p.holds ? "good" : "bad" }, p.holds ? "✓ " : "✗ "),
            `${words(p.what)}: ${p.expected}`,
            p.holds || !report ? "" : element("span", { class: "soft" }, `, now ${p.found}`)))));
    if (done)
        place.append(element("p", { class: "solved" }, element("strong", { class: "good" },
            "Solved ✓"), " ", next ? element("button", { type: "button", onclick: next },
            "Next exercise") : "That was the last one."));
    else if (asked.length && report && progress(asked, report).every(p => p.holds))
        place.append(element("p", {}, "All of that holds, but the model does not pass yet: " +
            "see the report."));
    return done;
}
