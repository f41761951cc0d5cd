// picture.js - the circle of one vacuum, chosen where there are several.
import { caption, circle, unbroken } from "./circle.js";
import { byId, element, groupMarks, groupName } from "./html.js";
import { said } from "./ask.js";

// The chosen one of the vacua that are judged, or the last.
export function vacuum() {
    const judged = said.report.phases.filter(p => p.final);
    return judged.find(p => p.name === byId("vacuum").value) || judged.at(-1);
}

function chooseVacuum(phase) {
    const names = said.report.phases.filter(p => p.final).map(p => p.name);
    byId("vacua").hidden = names.length < 2;
    byId("vacuum").replaceChildren(...names.map(name => element("option", {}, name)));
    byId("vacuum").value = phase.name;
}

export function showCircle() {
    const phase = vacuum(), place = byId("circle");
    chooseVacuum(phase);
    if (!phase.residual || !phase.neutrinos)
        return place.replaceChildren(element("p", { class: "soft" }, phase.unknown || ""));
    const { discrete } = phase.residual, { nature } = phase.neutrinos;
    const left = [...discrete?.length ? [groupName(discrete)] : [], ...unbroken(phase)];
    const heading = element("h2", {}, ...discrete === null ? ["not decided"] : left.length ?
        left.flatMap((name, i) => [i ? " × " : "", ...groupMarks(name)]) : ["nothing left"]);
    if (nature !== "none")
        heading.append(" · ", element("span", { class: "nature " + nature.toLowerCase() },
            nature));
    place.replaceChildren(heading);
    const factors = discrete?.length === 0 ? [1] : discrete || [];
    factors.slice(0, 2).forEach((n, i) => {
        if (n === 0)
            return;
        const picture = new DOMParser().parseFromString(circle(phase, i), "text/html");
        place.append(picture.querySelector("svg"), element("p", {}, caption(phase, i)));
    });
}
