// tabs.js - a list of tabs over one panel, for mouse and arrow keys.
import { element } from "./html.js";

export function tabs(place, names, chosen) {
    const buttons = names.map(name => element("button", { type: "button", role: "tab",
        id: "tab-" + name, "aria-controls": "panel", onclick: () => choose(name, true) },
    name[0].toUpperCase() + name.slice(1)));
    place.replaceChildren(...buttons);
    place.addEventListener("keydown", e => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[e.key];
        const to = buttons.at((buttons.indexOf(e.target) + step) % buttons.length);
        if (step && to) {
            to.focus();
            to.click();
        }
    });
    function choose(name, told) {
        buttons.forEach((b, i) => {
            b.setAttribute("aria-selected", String(names[i] === name));
            b.tabIndex = names[i] === name ? 0 : -1;
        });
        document.getElementById("panel").setAttribute("aria-labelledby", "tab-" + name);
        if (told)
            chosen(name);
    }
    return choose;
}
