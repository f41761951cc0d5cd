// actions.js - the buttons: keep, link, download, write into the model.
import { ask, command, FILE, models, seen, sets } from "./ask.js";
import { byId } from "./html.js";
import { download } from "./download.js";
import { fileName, keep, own, titleOf } from "./models.js";
import { fragment } from "./permalink.js";
import { write } from "./write.js";

// The text that a source names: "exercise:4-trap", "own:x", "library:su5".
export function textOf(source) {
    const at = source.indexOf(":"), name = source.slice(at + 1);
    return { exercise: models.exercises, own: own(), library: models.library }[
        source.slice(0, at)]?.[name];
}

function flash(button, text) {
    const before = button.textContent;
    button.textContent = text;
    setTimeout(() => { button.textContent = before; }, 1500);
    byId("spoken").textContent = text;
}

// editor; changed() after a change; linked() when the address says what is seen;
// refill() when there are other models to choose from.
export function actions(editor, { changed, linked, refill }) {
    const fileBase = () => fileName(titleOf(editor.text));
    const resolvedText = async () =>
        (await ask(["show", FILE, "--resolved", ...sets()], editor.text)).stdout;
    const saved = async (format, type, ending) => {
        const { stdout, status, stderr, ended } = await ask(command(seen.tab, format), editor.text);
        if (status === 0 || status === 1)
            download(fileBase() + ending, type, stdout);
        else
            byId("spoken").textContent = ended || stderr;
    };
    return {
        async link() {
            const name = /^(exercise|library):/.test(seen.source) &&
                editor.text === textOf(seen.source) ? seen.source.split(":")[1] : null;
            history.replaceState(null, "", await fragment({ ...seen, name, text: editor.text }));
            linked();
            try {
                await navigator.clipboard.writeText(location.href);
                flash(byId("link"), "Copied");
            } catch {
                flash(byId("link"), "See the address bar");
            }
        },
        keep() {
            const name = fileBase();
            if (!keep(name, editor.text))
                return flash(byId("keep"), "This browser keeps nothing here");
            seen.source = "own:" + name;
            refill();
            flash(byId("keep"), "Kept");
        },
        forget() {
            keep(seen.source.slice("own:".length), null);
            seen.source = "";
            refill();
        },
        async yaml() {
            download(fileBase() + ".yaml", "application/yaml",
                seen.set.size ? await resolvedText() : editor.text);
        },
        latex: () => saved("latex", "application/x-tex", ".tex"),
        html: () => saved("html", "text/html", ".html"),
        async write() {
            let text = editor.text;
            for (const [key, value] of seen.set)
                text = text && write(text, key, value);
            text ||= await resolvedText();
            seen.set.clear();
            editor.replace(text);
        },
        back() {
            seen.set.clear();
            changed();
        },
    };
}
