// slider.js - a slider and a number for each knob of a model.
import { element } from "./html.js";
import { placeOf, steps, valueAt } from "./knobs.js";
import { rational } from "./rational.js";

function row(knob, set, turned) {
    const value = set.get(knob.key) ?? knob.value;
    const id = "knob-" + knob.key;
    const slide = element("input", { type: "range", id, min: 0, max: steps(knob), step: 1,
        oninput: () => give(valueAt(knob, Number(slide.value))) });
    const exact = element("input", { type: "text", value, size: 5, autocomplete: "off",
        spellcheck: "false", "aria-label": knob.label + ", exactly",
        onchange: () => give(exact.value.trim()) });
    function give(text) {
        exact.value = text;
        if (rational(text))
            slide.setAttribute("aria-valuetext", text);
        made.classList.toggle("turned", text !== knob.value);
        turned(knob, text);
    }
    const made = element("div", { class: "knob" },
        element("label", { for: id }, knob.label), slide, exact);
    slide.value = placeOf(knob, value) ?? 0;
    slide.setAttribute("aria-valuetext", value);
    made.classList.toggle("turned", value !== knob.value);
    return made;
}

// Fills a place with the knobs; turned(knob, text) hears of every change.
export function sliders(place, knobs, set, turned) {
    const open = place.querySelector("details")?.open;
    const rows = some => some.map(k => row(k, set, turned));
    const main = knobs.filter(k => !k.more), more = knobs.filter(k => k.more);
    place.replaceChildren(...rows(main));
    if (more.length)
        place.append(element("details", { open: open || more.some(k => set.has(k.key)) },
            element("summary", {}, "Other charges"), ...rows(more)));
    if (!knobs.length)
        place.append(element("p", { class: "soft" }, "This model has no parameter and no vev " +
            "with a charge that could be moved."));
}
