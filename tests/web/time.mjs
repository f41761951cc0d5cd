// time.mjs - how long WebAssembly takes beside the native program: `check` in
// milliseconds, the shortest of 20 runs after a first one, one thread.
//
// usage: node time.mjs PROGRAM FOLDER [MODEL...]    (FOLDER: build/web)
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [program, folder] = process.argv.slice(2, 4).map(p => resolve(p));
const asked = process.argv.slice(4);
const { compile, run } = await import(pathToFileURL(folder + "/host.js"));
const files = new Map(readdirSync("models").map(f => ["models/" + f, readFileSync("models/" + f)]));
const env = { PATH: process.env.PATH, LANG: "C.UTF-8", OMP_NUM_THREADS: "1" };

function shortest(work) {
    work();
    const times = Array.from({ length: 20 }, () => {
        const begin = performance.now();
        work();
        return performance.now() - begin;
    });
    return Math.min(...times);
}

const bytes = readFileSync(folder + "/anomalon.wasm");
const begin = performance.now();
const module = await compile(bytes);
console.log(`compiled in ${(performance.now() - begin).toFixed(0)} ms`);
const paths = asked.length ? asked.map(m => `models/${m}.yaml`) : [...files.keys()];
for (const path of paths.filter(p => p.endsWith(".yaml"))) {
    const ours = shortest(() => run(module, ["check", path, "--json"], files));
    const native = shortest(() => spawnSync(program, ["check", path, "--json"], { env }));
    console.log([ours.toFixed(1), native.toFixed(1), (ours / native).toFixed(2), path].join("  "));
}
