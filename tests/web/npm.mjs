// npm.mjs - the package for node: reports, errors, searches.
//
// usage: node npm.mjs PROGRAM FOLDER    (FOLDER: build/web)
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [program, folder] = process.argv.slice(2).map(p => resolve(p));
const anomalon = await import(pathToFileURL(folder + "/npm/index.js"));
const { check, explain, breaking, operators, solve, content, search, diff, models,
    ModelError } = anomalon;

const is = (name, holds) => {
    console.log((holds ? "ok" : "not ok") + " - " + name);
    process.exitCode ||= holds ? 0 : 1;
};
const printed = (...args) => spawnSync(program, args, { encoding: "utf8" }).stdout;
const native = (...args) => JSON.parse(printed(...args, "--json"));
const last = report => report.phases.at(-1);
const errors = async (...args) => {
    try {
        await check(...args);
    } catch (e) {
        return e instanceof ModelError ? e.errors : [];
    }
    return [];
};

// With <chi> of 2 units N^2 chi* is a mass of N and L turns by itself: Majorana.
const text = readFileSync("models/b-l-one-loop-z6.yaml", "utf8");
is("a name of the library", (await check("b-l-one-loop-z6")).passed === true);
is("a text, with a parent of the library", (await check(text)).passed === true);
is("--set as an option", last(await check(text, { set: "chi.B-L=2" })).neutrinos.nature ===
    last(native("check", "b-l-one-loop-z6", "--set", "chi.B-L=2")).neutrinos.nature);
is("a parent of one's own", (await check("extends: ./mine", { files: {
    "mine.yaml": "name: mine\ngroups: {X: U(1)}\nfields: {a: {type: left, X: 1}}\n" } }))
    .anomaly_free === false);
const [wrong] = await errors("name: x\ngroup: {X: U(1)}\n", { name: "my.yaml" });
is("an error with its place and a suggestion", wrong?.file === "my.yaml" &&
    wrong.line === 2 && wrong.column === 1 && wrong.suggestion === "groups");
is("a wrong option", (await errors(text, { set: ["nobody.B-L=1"] })).length === 1);
is("explain", (await explain(text)).steps.length > 5);
is("breaking", (await breaking(text)).format === 1);
is("operators", JSON.stringify((await operators(text, { maxDim: 5, violates: "L" })).operators) ===
    JSON.stringify(native("operators", "b-l-one-loop-z6", "--max-dim", "5", "--violates", "L")
        .operators));
is("solve", JSON.stringify(await solve("b-l-445", { set: "nuR.B-L=?,?,?" })).includes("families"));
is("content: two complete lepton number", (await content("lepton-number-neutrinos",
    { add: 4, fermions: "SU2L=1,2,3 Y=-1..1:1/2 ell=?" })).contents.length === 2);
is("search lists: B-L and its chiral brother", (await search("b-l-445",
    { set: "nuR.B-L=?,?,?", max: 10 })).length === 2);
is("search counts", JSON.stringify(await search(null, { atlas: "sm+nu", max: 3, count: true })) ===
    JSON.stringify(native("search", "--atlas", "sm+nu", "--max", "3", "--count")));
is("diff of two texts", JSON.stringify(await diff([text, text.replace("B-L: 3}", "B-L: 2}")]))
    .includes("differ"));
is("models", (await models())["b-l-one-loop-z6"] === text);
const version = JSON.parse(readFileSync(folder + "/npm/package.json", "utf8")).version;
is("the version of the program", printed("--version").startsWith(`anomalon ${version} `));
