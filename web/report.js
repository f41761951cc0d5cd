// report.js - a page that the program wrote, as a part of this one.

// The main part of a page, with its mathematics: a template that asks for a
// shadow gets one only where a browser reads a whole page, so here by hand.
export function reportOf(page) {
    const main = new DOMParser().parseFromString(page, "text/html").querySelector("main");
    for (const template of main.querySelectorAll("template[shadowrootmode]")) {
        const host = template.parentElement;
        const { content } = template;
        template.remove();
        host.attachShadow({ mode: "open" }).append(content);
    }
    return main;
}

// Takes the verdicts in one line out of a report of `check`: what its list says
// beneath the title, as a list of its own.
export function verdictsOf(main) {
    const list = main.querySelector("h1 ~ ul");
    list?.remove();
    return list;
}

// Text as it would be read out: without the shadows, which say the same again.
export const spoken = node => node.textContent.replace(/\s+/g, " ").trim();

// Links inside a report lead to its parts; the address stays the model's.
export function followLinks(panel) {
    panel.addEventListener("click", e => {
        const link = e.target.closest("a[href^='#']");
        if (!link)
            return;
        e.preventDefault();
        panel.querySelector("#" + CSS.escape(link.getAttribute("href").slice(1)))
            ?.scrollIntoView();
    });
}
