// modules.mjs - those parts of the page that need no browser, with the native
// program where they need one.
//
// usage: node modules.mjs PROGRAM
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { colouredText, wordAt } from "../../web/colour.js";
import { resolved } from "../../web/flow.js";
import { axes, knobsOf, placeOf, steps, valueAt } from "../../web/knobs.js";
import { mend } from "../../web/mend.js";
import { fragment, pack, seenIn } from "../../web/permalink.js";
import { rational, written } from "../../web/rational.js";
import { write } from "../../web/write.js";

const program = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "anomalon-modules-"));
let failures = 0, tests = 0;

function is(name, found, wanted) {
    const ok = JSON.stringify(found) === JSON.stringify(wanted);
    console.log((ok ? "ok - " : "not ok - ") + name);
    if (!ok)
        console.log("# found  " + JSON.stringify(found) + "\n# wanted " + JSON.stringify(wanted));
    failures += !ok;
    tests++;
}

const run = (args, cwd) => spawnSync(program, args, { encoding: "utf8", cwd, maxBuffer: 1e8 });
const read = path => readFileSync(path, "utf8");
const models = readdirSync("models").filter(f => f.endsWith(".yaml"));

// ---- numbers

is("numbers are read as the program reads them",
    ["3", "-1/2", "0.5", "4/6", "-0"].map(x => written(rational(x))),
    ["3", "-1/2", "1/2", "2/3", "0"]);
is("what is no number is none", ["a", "1/0", "1e3", "", "1/-2"].map(rational),
    [null, null, null, null, null]);

// ---- what `show --resolved` prints, read twice: by JSON of another program

const texts = models.map(f => run(["show", "models/" + f, "--resolved"]).stdout);
const python = "import json,sys,yaml;print(json.dumps(list(" +
    "yaml.load_all(sys.stdin,Loader=yaml.BaseLoader))))";
if (spawnSync("python3", ["-c", "import yaml"]).status === 0) {
    const theirs = JSON.parse(execFileSync("python3", ["-c", python],
        { input: texts.join("---\n"), maxBuffer: 1e8 }));
    const wrong = [];
    texts.forEach((text, i) => ["groups", "parameters", "fields"].forEach(key => {
        if (JSON.stringify(resolved(text)[key]) !== JSON.stringify(theirs[i][key]))
            wrong.push(models[i] + " " + key);
    }));
    is("groups, parameters and fields of every model are read as by PyYAML", wrong, []);
} else
    console.log("ok - against PyYAML # skip, no python3-yaml");

// ---- knobs

const lesson = read("web/exercises/0-lesson.yaml");
const knobsOfFile = (path, vevs) => {
    const model = resolved(run(["show", path, "--resolved"]).stdout);
    return [knobsOf(model, vevs), model];
};
const [knobs, model] = knobsOfFile("web/exercises/0-lesson.yaml", ["chi", "H"]);
is("the lesson has two knobs in sight", knobs.filter(k => !k.more).map(k => k.key), ["n", "l"]);
is("and the grid turns them", axes(knobs, model).map(k => k.key), ["n", "l"]);
is("n slides from 0 to 9", Array.from({ length: steps(knobs[0]) + 1 },
    (_, i) => valueAt(knobs[0], i)).join(), "0,1,2,3,4,5,6,7,8,9");
is("and stands at 3", placeOf(knobs[0], "3"), 3);
const [three] = knobsOfFile("models/b-l-one-loop-z6.yaml", ["chi", "H"]);
is("a parameter of 7/2 slides in halves", [three[0].key, valueAt(three[0], 1)], ["a", "1/2"]);
is("the vev's charge is a knob, the Higgs' hypercharge is put aside",
    three.filter(k => k.kind === "vev").map(k => [k.key, k.more]),
    [["chi.Y", true], ["chi.B-L", false], ["H.Y", true], ["H.B-L", true]]);
const refused = [];
const reports = run(["check", ...models.map(f => "models/" + f), "--json"]).stdout.trim()
    .split("\n").map(line => JSON.parse(line));
models.forEach((file, i) => {
    const vevs = [...new Set(reports[i].phases.flatMap(p => p.vevs.map(v => v.field)))];
    const set = knobsOf(resolved(texts[i]), vevs).filter(k => rational(k.value))
        .flatMap(k => ["--set", k.key + "=" + k.value]);
    if (run(["show", "models/" + file, "--resolved", ...set]).status)
        refused.push(file + " " + set);
});
is("the program takes every knob of every model", refused, []);

// ---- values written into the text

const resolvedValue = (text, key) => {
    writeFileSync(join(folder, "model.yaml"), text);
    const there = resolved(run(["show", join(folder, "model.yaml"), "--resolved"]).stdout);
    const [field, group] = key.split(".");
    return group ? there.fields[field][group] : there.parameters[field];
};
const one = read("models/b-l-one-loop-z6.yaml");
for (const [name, text, key, value] of [
    ["a parameter", lesson, "n", "7"], ["its neighbour", lesson, "l", "-1/2"],
    ["a charge", one, "chi.B-L", "5"], ["charges of generations", one, "nuR.B-L", "-1"],
    ["a charge that was not there", one, "nuR.Y", "1"],
    ["a field that is inherited", one, "H.B-L", "2"]]) {
    const made = write(text, key, value);
    is(name + " is written into the text", resolvedValue(made, key), value);
    const changed = made.split("\n").filter(l => !text.split("\n").includes(l)).length;
    is(name + " changes one line", changed, 1);
}

// ---- suggestions, all that the bad files of the tests get

const errorsOf = async text => {
    writeFileSync(join(folder, "model.yaml"), text);
    const { stdout } = run(["check", "model.yaml", "--json"], folder);
    return JSON.parse(stdout || "{}").errors || [];
};
const left = [];
let suggestions = 0;
for (const file of readdirSync("tests/bad").filter(f => f.endsWith(".yaml"))) {
    const text = read("tests/bad/" + file);
    for (const e of await errorsOf(text)) {
        if (!e.suggestion || e.file !== "model.yaml")
            continue;
        suggestions++;
        if (await mend(text, e, errorsOf) === null)
            left.push(`${file}:${e.line}:${e.column} ${e.suggestion}`);
    }
}
is("there are suggestions", suggestions > 30, true);
is("each can be used by a click", left, []);
const mendedLine = async (line, head) => {
    const text = head + line + "\n";
    const error = (await errorsOf(text)).find(e => e.suggestion);
    return (await mend(text, error, errorsOf))?.split("\n").at(-2);
};
const head = "extends: standard-model\ngroups: {B-L: U(1)}\n";
is("a word is replaced as a word", await mendedLine("fields: {N: {type: rh, Y: 0}}", head),
    "fields: {N: {type: right, Y: 0}}");
is("a charge as a whole", await mendedLine("electric_charge: T3(SU2L) + Y/2", head),
    "electric_charge: T3[SU2L] + Y/2");
is("a term as a whole", await mendedLine('couplings: ["2 L* H* nuR"]',
    head + "fields: {nuR: {type: right}}\n"), "couplings: [L* H* nuR]");
is("a key without its value", await mendedLine("fields: {N: {type: right, gen: 3}}", head),
    "fields: {N: {type: right, generations: 3}}");
is("a term without the list around it", await mendedLine("couplings: [L[2]* H nuR]",
    head + "fields: {nuR: {type: right}}\n"), 'couplings: ["L[2]* H nuR"]');
is("what stands before the fault as well", await mendedLine("electric_charge: Y + T3L", head),
    "electric_charge: Y + T3[SU2L]");

// ---- exercises: not solved as given, solved by the answers

const answers = { "1-hypercharge": ["eR.Y=-1"], "2-right-handed": ["nuR.B-L=-1"],
    "3-four-electrons": ["chi.B-L=4"], "4-trap": ["chi.B-L=1", "s.B-L=1/3"],
    "5-dark-matter": ["s.B-L=1/2"], "6-chiral": ["nuR.B-L=-4,-4,5"] };
const given = readdirSync("web/exercises").map(f => f.replace(".yaml", ""));
is("every exercise has an answer", given.slice(1), Object.keys(answers));
for (const [name, set] of Object.entries(answers)) {
    const file = `web/exercises/${name}.yaml`;
    is(name + " is not solved as it is given", run(["check", file]).status, 1);
    is(name + " can be solved", run(["check", file, "--expect",
        ...set.flatMap(s => ["--set", s])]).status, 0);
}

// ---- the address

const odd = "name: ν → ℤ₃ &#x \"quoted\"\n" + "# 𝔘\n".repeat(50);
const there = await seenIn(await fragment({ text: odd, set: new Map([["chi.B-L", "1/3"],
    ["h++.Y=", "2"]]), tab: "explain" }));
is("an address holds a model, letter by letter", there.text, odd);
is("and what is set, and the tab", [[...there.set], there.tab],
    [[["chi.B-L", "1/3"], ["h++.Y", "=2"]], "explain"]);
is("a packed model is of letters that an address may have",
    /^[\w-]+$/.test(await pack(lesson)), true);
is("a model that unfolds without end is refused",
    await seenIn("#m=" + await pack("a".repeat(3e6))).catch(e => e.message),
    "the model in this address is too large");
is("an address without a model is none", await seenIn("#s12"), null);

// ---- colours

const plainOf = html => html.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"').replace(/&amp;/g, "&");
const changed = [...models.map(f => "models/" + f),
    ...readdirSync("tests/bad").map(f => "tests/bad/" + f)]
    .filter(f => f.endsWith(".yaml")).filter(f => {
        const text = read(f);
        return plainOf(colouredText(text, [{ line: 3, column: 2, kind: "wrong" }]))
            .replace(/ ?\n$/, "") !== text.replace(/ ?$/, "") &&
            plainOf(colouredText(text, [])) !== text + "\n";
    });
is("colours change no letter of any model", changed, []);
is("an error is underlined from its column to the end of the word",
    [wordAt("  a: {type: lfet, Y: 1}", 13), wordAt("  Uber: {a: 1}", 3)], [[12, 16], [2, 6]]);
is("columns count characters", wordAt("# 𝔘 x", 5), [5, 6]);
is("markup in a model stays text", colouredText("a: <img onerror=x>", []).includes("<img"), false);

rmSync(folder, { recursive: true });
console.log(`# ${tests} tests, ${suggestions} suggestions used`);
process.exit(failures ? 1 : 0);
