// limits.mjs - what a hostile model can do: nothing but end with a message.
//
// usage: node limits.mjs PROGRAM FOLDER    (FOLDER: build/web)
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[3]);
const { compile, run } = await import(pathToFileURL(folder + "/host.js"));
const module = await compile(readFileSync(folder + "/anomalon.wasm"));

const is = (name, holds, said) => {
    console.log((holds ? "ok" : "not ok") + " - " + name);
    if (!holds)
        console.log("# " + JSON.stringify(said).slice(0, 400));
    process.exitCode ||= holds ? 0 : 1;
};
const ends = (name, files, status, message, args = ["check", "my.yaml"], limit) => {
    const said = run(module, args, files, limit);
    is(name, said.status === status && message.test(said.stderr), said);
};

const sound = "name: x\ngroups: {X: U(1)}\nfields: {a: {type: left, X: 1}}\n";
ends("a model that is no YAML", { "my.yaml": "a: [" }, 2, /^my\.yaml:\d+:\d+: error: /);
ends("bytes that are no text", { "my.yaml": new Uint8Array(1000).fill(255) }, 2, /error: /);
ends("a million brackets", { "my.yaml": "[".repeat(1e6) }, 2, /error: /);
ends("a file of 100 MB", { "my.yaml": " ".repeat(1e8) }, 2, /error: /);
ends("a parent that is its own child", { "my.yaml": "extends: ./my\n" }, 2, /error: /);
ends("a folder for a model", { "my.yaml/x": "" }, 2, /error: /);
ends("nothing is written", { "my.yaml": sound }, 2, /read-only|cannot/i,
    ["check", "my.yaml", "-o", "out.txt"]);
ends("more memory than there is", {}, 70, /memory/,
    ["search", "--chiral-set", "10", "--max", "40", "--count"], 24 << 20);
ends("what went before is forgotten", { "my.yaml": sound }, 1, /^$/);
