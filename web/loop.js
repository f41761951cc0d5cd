// loop.js - does one thing after every change, at most one at a time.
//
// What changes while it is being done is done next; when a pass has gone on for
// long, interrupt() is to end it.

const PATIENCE = 400;

export class Loop {
    // once(current) does it; current() says whether nothing has changed since.
    // rest() hears when all is done.
    constructor(once, interrupt, rest) {
        Object.assign(this, { once, interrupt, rest, wanted: 0, busy: false, timer: 0 });
    }

    // A change after which more are likely: a key of a word.
    later(pause) {
        document.body.dataset.state = "busy";
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.timer = 0;
            this.changed();
        }, pause);
    }

    async changed() {
        this.wanted++;
        if (this.busy) {
            if (performance.now() - this.began > PATIENCE)
                this.interrupt();
            return;
        }
        this.busy = true;
        document.body.dataset.state = "busy";
        try {
            for (let done = -1; done !== this.wanted;) {
                done = this.wanted;
                this.began = performance.now();
                await this.once(() => done === this.wanted);
            }
        } finally {
            this.busy = false;
            document.body.dataset.state = this.timer ? "busy" : "ready";
        }
        this.rest();
    }
}
