// html.js - elements from their parts.

// element("button", { class: "x", onclick: f }, "text", child...)
export function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
        if (key.startsWith("on"))
            made.addEventListener(key.slice(2), value);
        else if (value === true)
            made.setAttribute(key, "");
        else if (value !== false && value !== null)
            made.setAttribute(key, value);
    made.append(...children);
    return made;
}

export const byId = id => document.getElementById(id);

// A group as it is written: U(1)_B-L with its name beneath.
export const groupMarks = name => name.split(/_(.+)/).filter(Boolean)
    .map((part, i) => i ? element("sub", {}, part) : part);

const SMALL = "₀₁₂₃₄₅₆₇₈₉";

// Z2 x Z6 as it is written: Z₂ × Z₆.
export const groupName = factors => factors.length === 0 ? "nothing" :
    factors.map(n => n === 0 ? "U(1)" : "Z" + [...String(n)].map(c => SMALL[c]).join(""))
        .join(" × ");
