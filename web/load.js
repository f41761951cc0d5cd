// load.js - what the page carries: the program, models, and the worker's script.
import { fromBase64, unzip } from "./permalink.js";
import { byId } from "./html.js";

const carried = async id => unzip(fromBase64(byId(id).textContent.trim()));

// { library: {name: text}, exercises: {name: text} }
export async function data() {
    return JSON.parse(new TextDecoder().decode(await carried("data")));
}

// A function that starts a worker which knows the program and the library. A
// worker of a page from a file must be a Blob.
export async function workers(library) {
    const program = await WebAssembly.compile(await carried("wasm"));
    const script = URL.createObjectURL(new Blob([byId("worker").textContent],
        { type: "text/javascript" }));
    const files = new Map(Object.entries(library).map(([name, text]) =>
        ["models/" + name + ".yaml", text]));
    return () => {
        const worker = new Worker(script);
        worker.postMessage({ program, library: files });
        return worker;
    };
}
