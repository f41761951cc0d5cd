// index.js - exact symmetry checks of gauge models, in node and in a browser.
//
//   import { check } from "anomalon";
//   const report = await check(text, { set: ["chi.B-L=2"] });
//
// A model is the text of a model file or the name of one of the library. Reports
// are those of docs/report-format.md. Options are those of the program, in camel
// case: maxDim: 5 is --max-dim 5, a list is an option given several times, true
// one without a value. Two are not the program's: `name` (of the model in messages)
// and `files` (others that `extends` or an option names: path -> text).
import { compile, run } from "./host.js";

const here = name => new URL(name, import.meta.url);

async function bytes(name) {
    const url = here(name);
    if (url.protocol !== "file:")
        return new Uint8Array(await (await fetch(url)).arrayBuffer());
    const { readFile } = await import("node:fs/promises");
    return readFile(url);
}

let loaded;

async function load() {
    const [program, library] = await Promise.all(["anomalon.wasm", "models.json"].map(bytes));
    return { module: await compile(program), library: JSON.parse(new TextDecoder().decode(library)) };
}

// The model or an option is wrong: `errors` are those of the report, each with
// file, line, column, message, expected and suggestion.
export class ModelError extends Error {
    constructor(errors) {
        super(errors.map(e => (e.file ? `${e.file}:${e.line}:${e.column}: ` : "") +
            e.message).join("\n"));
        this.name = "ModelError";
        this.errors = errors;
    }
}

// The library: name -> text.
export async function models() {
    return (await (loaded ??= load())).library;
}

// Any command line: { status, stdout, stderr }.
export async function anomalon(args, files = {}) {
    const { module, library } = await (loaded ??= load());
    const all = Object.entries(library).map(([name, text]) => [`models/${name}.yaml`, text]);
    return run(module, args, new Map([...all, ...Object.entries(files)]));
}

function flags(options) {
    return Object.entries(options).flatMap(([key, value]) => {
        const flag = "--" + key.replace(/[A-Z]/g, c => "-" + c.toLowerCase());
        return value === false || value == null ? [] :
            [value].flat().flatMap(v => v === true ? [flag] : [flag, String(v)]);
    });
}

function parsed({ status, stdout, stderr }) {
    let report;
    try {
        report = JSON.parse(stdout);
    } catch {
        throw new Error(stderr.trim() || "nothing was written");
    }
    if (report.errors?.length)
        throw new ModelError(report.errors);
    return report;
}

const isText = model => /[\n:]/.test(model);

async function asked(command, model, { name = "model.yaml", files = {}, ...options }) {
    const all = { ...files };
    const given = [model ?? []].flat().map((text, i) => {
        const path = i ? `${i + 1}-${name}` : name;
        if (isText(text))
            all[path] = text;
        return isText(text) ? path : text;
    });
    return anomalon([command, ...given, ...flags(options), "--json"], all);
}

const command = name => async (model, options = {}) => parsed(await asked(name, model, options));

export const check = command("check");
export const explain = command("explain");
export const breaking = command("breaking");
export const operators = command("operators");
export const solve = command("solve");
export const content = command("content");
// Of one model and `set`, or of a list of two.
export const diff = command("diff");

// The solutions, as a list; model is null where the options name an atlas.
export async function search(model, options = {}) {
    const result = await asked("search", model, options);
    if (result.status === 2 || options.count)
        return parsed(result);
    return result.stdout.split("\n").filter(Boolean).map(line => JSON.parse(line));
}
