// same.mjs - WebAssembly writes what the native program writes, in node and in a
// headless Chromium.
//
// usage: node same.mjs PROGRAM FOLDER    (FOLDER: build/web)
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "./chromium.mjs";
import { commands, files } from "./commands.mjs";

const [program, folder] = process.argv.slice(2).map(p => resolve(p));
const script = join(folder, "host.js"), wasm = readFileSync(join(folder, "anomalon.wasm"));

// run(args) of the native program, where the files are files.
function native() {
    const home = mkdtempSync(join(tmpdir(), "anomalon-"));
    process.on("exit", () => rmSync(home, { recursive: true }));
    for (const [path, text] of files) {
        mkdirSync(join(home, dirname(path)), { recursive: true });
        writeFileSync(join(home, path), text);
    }
    const env = { PATH: process.env.PATH, LANG: "C.UTF-8", OMP_NUM_THREADS: "1" };
    return args => {
        const { status, stdout, stderr } = spawnSync(program, args,
            { cwd: home, env, encoding: "utf8", maxBuffer: 1 << 28 });
        return { status, stdout, stderr };
    };
}

async function node() {
    const { compile, run } = await import(pathToFileURL(script));
    const module = await compile(wasm);
    return args => run(module, args, files);
}

// Everything goes over the wire: the host as a module of a Blob, bytes as base64.
async function browser(page) {
    const given = (name, value) => page.evaluate(`void (window.${name} = ${value})`);
    const blob = JSON.stringify(readFileSync(script, "utf8"));
    const bytes = data => `Uint8Array.from(atob("${Buffer.from(data).toString("base64")}"),
        c => c.charCodeAt(0))`;
    await given("host", `import(URL.createObjectURL(new Blob([${blob}],
        { type: "text/javascript" })))`);
    await page.evaluate("window.host.then(h => void (window.host = h))");
    await page.evaluate(`host.compile(${bytes(wasm)}).then(m => void (window.program = m))`);
    await given("files", `new Map([${[...files].map(([path, data]) =>
        `[${JSON.stringify(path)}, ${bytes(data)}]`)}])`);
    return args => page.evaluate(`host.run(program, ${JSON.stringify(args)}, files)`);
}

const expected = commands.map(native());

// Where the library lies is told in few messages; their lines may break elsewhere.
// Signs of life (as in life.sed) come on the slower of the two only.
function told(said) {
    const text = String(said).replaceAll(resolve("models"), "/models")
        .replace(/^(anomalon [a-z]+: working, \d+ s|[a-z]+ing( [a-z ]+)?: \d.*)\n/mg, "");
    return text.includes("/models/") ? text.replace(/\s+/g, " ") : text;
}

async function compare(where, run) {
    let differ = 0;
    for (const [i, args] of commands.entries()) {
        const ours = await run(args);
        const what = ["status", "stdout", "stderr"].find(w => told(ours[w]) !== told(expected[i][w]));
        if (what) {
            const [a, b] = [expected[i][what], ours[what]].map(String);
            const at = Math.max(0, [...a].findIndex((c, k) => c !== b[k]) - 40);
            console.log(`# ${args.join(" ")}: ${what}`);
            console.log("# native: " + JSON.stringify(a.slice(at, at + 200)));
            console.log("# ours:   " + JSON.stringify(b.slice(at, at + 200)));
            differ++;
        }
    }
    console.log((differ ? "not ok" : "ok") + ` - ${commands.length} commands ${where}`);
    process.exitCode ||= differ ? 1 : 0;
}

await compare("in node", await node());
if (spawnSync("chromium", ["--version"]).status === 0) {
    const chrome = await chromium();
    await compare("in Chromium", await browser(await chrome.page()));
    await chrome.close();
} else {
    console.log("ok - commands in Chromium # skip, no chromium");
}
