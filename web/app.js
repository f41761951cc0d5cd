// app.js - the page: whatever changes, the program is asked again, and what it
// says is shown.
import { actions, textOf } from "./actions.js";
import { ask, command, FILE, models, runner, said, seen, TABS } from "./ask.js";
import { byId } from "./html.js";
import { Editor } from "./editor.js";
import { exercisePanel, remember, solved } from "./exercises.js";
import { draft, fill, keepDraft, titleOf } from "./models.js";
import { followLinks, reportOf } from "./report.js";
import { Loop } from "./loop.js";
import { listProblems, problemsOf } from "./problems.js";
import { mend } from "./mend.js";
import { seenIn } from "./permalink.js";
import { showCircle } from "./picture.js";
import { showEnd, showPanel, showUnread, showVerdict, speak } from "./show.js";
import { tabs } from "./tabs.js";
import { drawGrid, drawSliders, forgetKnobs, readKnobs, turning } from "./turn.js";

const PAUSE = 50; // after a key, until the program is asked
const FIRST = "exercise:0-lesson";

const editor = new Editor(byId("text"), byId("paper"), () => {
    unlink();
    loop.later(PAUSE);
});
const loop = new Loop(once, () => runner.interrupt(), () => {
    keepDraft({ ...seen, set: [...seen.set], text: editor.text });
    speak();
    drawGrid();
});

// ---- one pass: verdicts first, then the document

async function once(current) {
    const { text } = editor, args = command("check", "html");
    const check = await ask(args, text);
    if (check.ended !== undefined || check.status > 2)
        return showEnd(check);
    const main = check.status === 2 ? null : reportOf(check.stdout);
    if (main)
        showVerdict(main);
    const json = await ask([...args, "--json"], text);
    if (json.ended !== undefined || json.status > 2)
        return showEnd(json);
    const report = JSON.parse(json.stdout || "{}");
    if (!main)
        report.errors ||= [{ message: json.stderr.trim(), file: "--set" }];
    showProblems(problemsOf(report, FILE));
    said.errors = report.errors || null;
    if (said.errors)
        return showUnread();
    said.report = report;
    showCircle();
    if (!current())
        return;
    await readAsked();
    if (said.asked || !seen.exercise)
        showExercise();
    await readKnobs(text);
    const page = seen.tab === "check" ? null : await ask(command(seen.tab, "html"), text);
    if (current())
        showPanel(page, main);
}

async function errorsOf(text) {
    const { stdout } = await ask(["check", FILE, "--json"], text);
    return problemsOf(JSON.parse(stdout || "{}"), FILE).filter(p => p.kind === "wrong");
}

function showProblems(problems) {
    editor.mark(problems.filter(p => p.line && editor.line(p.line) !== undefined));
    listProblems(byId("problems"), problems, (l, c) => editor.show(l, c), async p => {
        const made = await mend(editor.text, p, errorsOf);
        if (made !== null)
            editor.replace(made);
        else
            editor.show(p.line, p.column);
    });
}

// What an exercise asks, from the file as it was given.
async function readAsked() {
    if (!seen.exercise || said.asked)
        return;
    const given = await ask(["check", FILE, "--json"], models.exercises[seen.exercise]);
    if (given.ended === undefined)
        said.asked = JSON.parse(given.stdout || "{}").expect || [];
}

function showExercise() {
    const name = seen.exercise, { exercises } = models;
    byId("exercise").hidden = !name;
    if (!name)
        return;
    const names = Object.keys(exercises), next = names[names.indexOf(name) + 1];
    const done = exercisePanel(byId("exercise"), { title: titleOf(exercises[name]), ...said,
        task: /^description: >\n((?: +.*\n)+)/m.exec(exercises[name])[1].replace(/\s+/g, " "),
        next: next && (() => choose("exercise:" + next)) });
    if (done && !solved().has(name)) {
        remember(name);
        refill();
    }
}

// ---- which model

function refill() {
    fill(byId("model"), models.exercises, models.library, solved());
    byId("model").value = seen.source;
    byId("forget").hidden = !seen.source.startsWith("own:");
}

function show(source, text, set = new Map(), exercise = null) {
    seen.source = source;
    seen.exercise = source.startsWith("exercise:") ? source.slice("exercise:".length) :
        exercise in models.exercises ? exercise : null;
    seen.set = set;
    said.asked = null;
    forgetKnobs();
    editor.text = text;
    byId("text").closest(".editor").scrollTo(0, 0);
    refill();
    changed();
}

function choose(source) {
    const text = textOf(source);
    if (text !== undefined)
        show(source, text);
}

// ---- the address: it says what is seen, or nothing

let linked = 0; // the change that an address made, or of which one was made

function unlink() {
    if (location.hash)
        history.replaceState(null, "", location.pathname + location.search);
}

function changed() {
    loop.changed();
    if (loop.wanted > linked)
        unlink();
}

async function fromAddress() {
    try {
        const there = await seenIn(location.hash);
        if (!there)
            return false;
        const source = there.text !== null ? "" : ["exercise:", "library:"]
            .map(kind => kind + there.name).find(s => textOf(s) !== undefined);
        if (source === undefined)
            throw new Error("there is no model '" + there.name + "'");
        chooseTab(seen.tab = TABS.includes(there.tab) ? there.tab : "check");
        linked = loop.wanted + 1;
        show(source, there.text ?? textOf(source), there.set, there.exercise);
        return true;
    } catch (e) {
        byId("notice").textContent = "This address holds no model that can be read: " +
            e.message + ".";
        byId("notice").hidden = false;
        return false;
    }
}

// ---- beginning

const chooseTab = tabs(byId("tabs"), TABS, name => {
    seen.tab = name;
    changed();
});
const buttons = actions(editor, { refill, linked: () => { linked = loop.wanted; },
    changed: () => {
        drawSliders();
        changed();
    } });
for (const [id, action] of Object.entries(buttons))
    byId(id).addEventListener("click", action);
byId("model").addEventListener("change", e => {
    byId("notice").hidden = true;
    choose(e.target.value);
});
addEventListener("hashchange", fromAddress);
followLinks(byId("panel"));
turning(changed);
chooseTab(seen.tab);

const before = draft();
if (!await fromAddress())
    if (before && byId("notice").hidden) {
        chooseTab(seen.tab = before.tab);
        show(before.source, before.text, new Map(before.set), before.exercise);
    } else
        choose(FIRST);
