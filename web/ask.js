// ask.js - what is seen, and what is asked of the program about it.
import { data, workers } from "./load.js";
import { own } from "./models.js";
import { Runner } from "./runner.js";

export const FILE = "model.yaml"; // the name of what stands in the editor
export const TABS = ["check", "explain", "breaking", "operators", "solve"];
const SECONDS = 10;

// All that a reader has chosen: where the text is from ("library:su5"), the
// exercise that is being solved, values set beside the text, and the tab.
export const seen = { source: "", exercise: null, set: new Map(), tab: "check" };

// What the program said last: errors, if there were any; the report of the last
// model without; what an exercise asks for. null before that is known.
export const said = { errors: null, report: null, asked: null };

export const models = await data();
const start = await workers(models.library);

// A runner for the verdicts, and one for the grid, which may take its time.
export const runner = new Runner(start, SECONDS);
export const gridRunner = new Runner(start, 4 * SECONDS);

// The text as a file, and one's own models beside it for `extends`.
const files = text => new Map([...Object.entries(own()).map(([n, t]) => [n + ".yaml", t]),
    [FILE, text]]);

export const ask = (args, text, of = runner) => of.run(args, files(text));

export const sets = () => [...seen.set].flatMap(([k, v]) => ["--set", k + "=" + v]);

export const command = (tab, format) => [tab, FILE, ...sets(), "--format", format,
    ...tab === "check" && seen.set.size && seen.exercise ? ["--expect"] : []];
