// chromium.mjs - a headless Chromium, driven over its DevTools protocol in real
// time, through a pipe: no port, no package.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export async function chromium() {
    const home = mkdtempSync(join(tmpdir(), "anomalon-web-"));
    const child = spawn("chromium", ["--headless", "--no-sandbox", "--disable-gpu",
        "--remote-debugging-pipe", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-quic",
        "--user-data-dir=" + home, "about:blank"],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"], env: { ...process.env, HOME: home } });
    const waiting = new Map(), listeners = [];
    let last = 0, rest = "";
    child.stdio[4].on("data", data => {
        const messages = (rest + data).split("\0");
        rest = messages.pop();
        for (const message of messages.map(m => JSON.parse(m))) {
            if (message.id)
                waiting.get(message.id)(message);
            else
                listeners.forEach(l => l(message));
        }
    });
    const send = (method, params = {}, sessionId) => new Promise((keep, fail) => {
        waiting.set(++last, ({ result, error }) =>
            error ? fail(new Error(method + ": " + error.message)) : keep(result));
        child.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId }) + "\0");
    });
    const close = async () => {
        await Promise.race([send("Browser.close"), new Promise(r => setTimeout(r, 2000))]);
        child.kill("SIGKILL");
        await new Promise(r => setTimeout(r, 300));
        rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    };
    return { page: options => page(send, listeners, options), close };
}

// A page of its own: what it logs, what it throws and what it asks of the network
// (anything but blobs and data) is kept in `complaints` and `requests`.
async function page(send, listeners, { width = 1440, height = 900, dark = false, complaints = [] } = {}) {
    const { targetId } = await send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
    const tell = (method, params) => send(method, params, sessionId);
    const requests = [];
    listeners.push(({ method, params, sessionId: of }) => {
        if (of !== sessionId)
            return;
        if (method === "Runtime.exceptionThrown")
            complaints.push(params.exceptionDetails.exception?.description ||
                params.exceptionDetails.text);
        else if (method === "Log.entryAdded")
            complaints.push(params.entry.text);
        else if (method === "Runtime.consoleAPICalled")
            complaints.push(params.args.map(a => a.value || a.description).join(" "));
        else if (method === "Network.requestWillBeSent" &&
            !/^(blob|data|about):/.test(params.request.url))
            requests.push(params.request.url);
    });
    for (const domain of ["Page", "Runtime", "Log", "Network"])
        await tell(domain + ".enable");
    await tell("Emulation.setDeviceMetricsOverride",
        { width, height, deviceScaleFactor: 1, mobile: width < 600 });
    await tell("Emulation.setEmulatedMedia", { features:
        [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }] });
    const evaluate = async expression => {
        const { result, exceptionDetails } = await tell("Runtime.evaluate",
            { expression, awaitPromise: true, returnByValue: true });
        if (exceptionDetails)
            throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
        return result.value;
    };
    // Waits, in the page's own time, until an expression is true; says how long.
    const until = async (expression, ms = 20000) => {
        const begin = Date.now();
        while (!await evaluate(`Boolean(${expression})`)) {
            if (Date.now() - begin > ms)
                throw new Error("never: " + expression);
            await new Promise(r => setTimeout(r, 20));
        }
        return Date.now() - begin;
    };
    return { complaints, requests, evaluate, until, tell,
        go: url => tell("Page.navigate", { url }),
        type: text => tell("Input.insertText", { text }),
        key: async (key, code = key) => {
            for (const type of ["keyDown", "keyUp"])
                await tell("Input.dispatchKeyEvent", { type, key, code,
                    windowsVirtualKeyCode: { Tab: 9, Enter: 13, ArrowLeft: 37, ArrowRight: 39,
                        ArrowUp: 38, ArrowDown: 40, End: 35, Home: 36 }[key],
                    ...key === "Enter" ? { text: "\r" } : {} });
        },
        size: (w, h) => tell("Emulation.setDeviceMetricsOverride",
            { width: w, height: h, deviceScaleFactor: 1, mobile: w < 600 }),
        shot: async () => Buffer.from((await tell("Page.captureScreenshot",
            { format: "png" })).data, "base64") };
}
