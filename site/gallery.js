// Hides models that have not what the form asks for. All verdicts asked for are
// of one vacuum; words are of the name, the title and the references. What is
// asked stands in the address, to keep or to send.
"use strict";
const form = document.getElementById("find");
const models = [...document.querySelectorAll(".gallery tbody")];

function show() {
    const asked = [...new FormData(form)].filter(([, value]) => value.trim());
    const words = form.words.value.toLowerCase().split(/\s+/);
    const verdicts = asked.filter(([key]) => key !== "words");
    let n = 0;
    for (const model of models) {
        const named = words.every(word => model.dataset.words.includes(word));
        const rows = [...model.rows].filter(row =>
            verdicts.every(([key, value]) => row.dataset[key] === value));
        model.hidden = !named || rows.length === 0;
        n += !model.hidden;
    }
    form.querySelector("output").value = n + " of " + models.length + " models";
    history.replaceState(null, "", "#" + new URLSearchParams(asked));
}

function read() {
    for (const [key, value] of new URLSearchParams(location.hash.slice(1)))
        if (form.elements[key])
            form.elements[key].value = value;
    show();
}

form.hidden = false;
form.addEventListener("input", show);
form.addEventListener("reset", () => setTimeout(show));
form.addEventListener("submit", event => event.preventDefault());
addEventListener("hashchange", read);
read();
