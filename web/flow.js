// flow.js - what `show --resolved` prints, as objects.
//
// That is a small part of YAML: blocks of two blanks, and in them flow maps and
// lists of plain or quoted scalars. A model that a person wrote is never read
// here; the program reads it and prints it like this.

// The value at the start of text: an object, an array or a string.
export function flow(text) {
    let i = 0;
    const blanks = () => { while (text[i] === " ") i++; };
    const scalar = () => {
        const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text.slice(i));
        if (quoted) {
            i += quoted[0].length;
            return quoted[0].slice(1, -1);
        }
        const plain = /^(?:(?!: | #)[^,{}[\]]|\[[^\],]*\](?=\*))*/.exec(text.slice(i))[0];
        i += plain.length;
        return plain.trim();
    };
    const entries = (close, take) => {
        for (i++, blanks(); i < text.length && text[i] !== close; blanks()) {
            take();
            blanks();
            if (text[i] === ",")
                i++;
            else if (text[i] !== close)
                break;
        }
        i++;
    };
    const node = () => {
        blanks();
        const list = [], map = {};
        if (text[i] === "[") {
            entries("]", () => list.push(node()));
            return list;
        }
        if (text[i] !== "{")
            return scalar();
        entries("}", () => {
            blanks();
            const key = scalar();
            blanks();
            if (text[i] === ":")
                i++;
            map[key] = node();
        });
        return map;
    };
    return node();
}

// Outside of brackets a plain scalar is the rest of its line.
const value = text => /^[{["']/.test(text) ? flow(text) : text.replace(/\s+#.*$/, "");

// The sections of a resolved model: for each key its own value, or the lines
// beneath it, as a map or as a list.
export function resolved(text) {
    const model = {};
    let section = null;
    for (const line of text.split("\n")) {
        const top = /^([^\s#][^:]*):(?: (.*))?$/.exec(line);
        const item = /^ {2}- (.*)$/.exec(line);
        const entry = /^ {2}(["']?)([^\s-].*?|-.+?)\1: (.*)$/.exec(line);
        if (top) {
            section = top[1];
            model[section] = top[2] === undefined ? {} : value(top[2]);
        } else if (item && section) {
            model[section] = [].concat(Array.isArray(model[section]) ? model[section] : [],
                flow(item[1]));
        } else if (entry && section && typeof model[section] === "object") {
            model[section][entry[2]] = value(entry[3]);
        }
    }
    return model;
}
