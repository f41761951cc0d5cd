// show.js - verdicts, the report, or why there are none.
import { byId, element } from "./html.js";
import { said, seen } from "./ask.js";
import { reportOf, spoken, verdictsOf } from "./report.js";

function note(...words) {
    ["verdict", "pictures", "panel"].forEach(id =>
        byId(id).classList.toggle("old", words.length > 0));
    byId("unread").hidden = words.length === 0;
    byId("unread").replaceChildren(...words);
}

export function showUnread() {
    const n = said.errors.length;
    note(element("strong", { class: "bad" }, n === 1 ? "One error ✗" : n + " errors ✗"),
        ": beneath the model. What follows is of the model before.");
}

// A run that was ended for a message; "" is none, it was interrupted.
export function showEnd({ ended, stderr }) {
    if (ended !== "")
        note(element("strong", { class: "bad" }, "No verdict. "),
            ended || "The program ended early. " + stderr);
}

// Takes title and verdicts out of the page of a check.
export function showVerdict(main) {
    note();
    const title = main.querySelector("h1");
    const verdicts = verdictsOf(main);
    title.remove();
    title.removeAttribute("id");
    byId("verdict").replaceChildren(title, verdicts || "");
    document.title = title.textContent + " · anomalon";
}

// The rest of that page, or what another command gave.
export function showPanel(page, main) {
    const panel = byId("panel");
    if (page && page.ended !== undefined)
        return panel.replaceChildren(element("p", {}, page.ended));
    if (page && (page.status === 2 || page.status < 0))
        return panel.replaceChildren(element("p", {}, page.stderr
            .replace(/^anomalon: error: /, "").split("\n")[0]));
    const shown = page ? reportOf(page.stdout) : main;
    shown.querySelector("h1")?.remove();
    if (seen.exercise) // the task is read beside the model
        [...shown.querySelectorAll(":scope > p")]
            .find(p => p.textContent === said.report.model.description)?.remove();
    panel.replaceChildren(...shown.childNodes);
}

let last = "", timer = 0;

// For those who listen: the verdict, when it has come to rest.
export function speak() {
    clearTimeout(timer);
    timer = setTimeout(() => {
        const solved = !byId("exercise").hidden && byId("exercise").querySelector(".solved");
        const now = (solved ? "Exercise solved. " : "") + (!byId("unread").hidden ?
            byId("unread").textContent + " " + (said.errors?.[0].message || "") :
            [...byId("verdict").querySelectorAll("li")].map(spoken).join("; "));
        if (now !== last)
            byId("spoken").textContent = last = now;
    }, 600);
}
