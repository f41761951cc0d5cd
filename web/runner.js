// runner.js - asks a worker, and ends it when it takes too long.
//
// A worker runs one thing at a time; what is asked while it runs waits.

export class Runner {
    // start() makes a worker that knows program and library.
    constructor(start, seconds) {
        this.start = start;
        this.seconds = seconds;
        this.waiting = [];
        this.running = null;
    }

    // The program's { status, stdout, stderr }, or { ended } with a message.
    run(args, files) {
        return new Promise(keep => {
            this.waiting.push({ args, files, keep });
            this.next();
        });
    }

    next() {
        if (this.running || !this.waiting.length)
            return;
        this.running = this.waiting.shift();
        this.worker ||= this.listen(this.start());
        this.worker.postMessage({ args: this.running.args, files: this.running.files });
        this.timer = setTimeout(() => this.end("It took longer than " + this.seconds +
            " seconds, and was ended. The program on your own machine has no such limit."),
        this.seconds * 1000);
    }

    listen(worker) {
        worker.onmessage = ({ data }) => data.why === undefined ? this.done(data) :
            this.end("The program ended early, for want of memory most likely (" +
                data.why + ").");
        worker.onerror = e => this.end("The program could not run: " + e.message);
        return worker;
    }

    done(result) {
        clearTimeout(this.timer);
        const { keep } = this.running;
        this.running = null;
        keep(result);
        this.next();
    }

    // A worker that went wrong or on for too long is not used again.
    end(message) {
        this.worker.terminate();
        this.worker = null;
        this.done({ status: -1, stdout: "", stderr: "", ended: message });
    }

    // Ends what runs; it gives { ended: "" }.
    interrupt() {
        if (this.running)
            this.end("");
    }

    // Ends what runs and forgets what waits: they give nothing, ever.
    stop() {
        this.waiting = [];
        if (this.running) {
            clearTimeout(this.timer);
            this.worker.terminate();
            this.worker = this.running = null;
        }
    }
}
