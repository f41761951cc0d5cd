// worker.js - runs the program, away from the page, for one message at a time.
import { run } from "./host.js";

let program, library;

onmessage = ({ data }) => {
    if (data.program) {
        ({ program, library } = data);
        return;
    }
    const files = new Map([...library, ...data.files]);
    try {
        postMessage(run(program, data.args, files));
    } catch (e) {
        postMessage({ status: -1, stdout: "", stderr: "", why: String(e.message || e) });
    }
};
