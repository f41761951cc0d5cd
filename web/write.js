// write.js - put a value of a knob into the text of a model.

// The first and the last line of what stands under a key that begins at `indent`
// blanks, its own line included; null when it is not there.
function block(lines, key, first, last, indent) {
    const name = key.replace(/[.*+?^$\{}()|[\]\\]/g, "\\$&");
    const head = new RegExp("^ {" + indent + "}[\"']?" + name + "[\"']?:(?= |$)");
    for (let i = first; i <= last; i++)
        if (head.test(lines[i])) {
            let end = i;
            while (end < last && (/^\s*(#|$)/.test(lines[end + 1]) ||
                lines[end + 1].search(/\S/) > indent))
                end++;
            return [i, end];
        }
    return null;
}

function replaceIn(lines, [first, last], key, value) {
    const name = key.replace(/[.*+?^$\{}()|[\]\\]/g, "\\$&");
    const entry = new RegExp("((?:^\\s+|[{,]\\s*)[\"']?" + name +
        "[\"']?:\\s*)(\\[[^\\]]*\\]|\"[^\"]*\"|[^\\s,}#]+)");
    for (let i = first; i <= last; i++)
        if (entry.test(lines[i])) {
            lines[i] = lines[i].replace(entry, (all, head) => head + value);
            return true;
        }
    return false;
}

// The text with `n` or `chi.B-L` at that value, comments and order as they are;
// null where the file is not written in lines such as ours.
export function write(text, key, value) {
    const lines = text.split("\n");
    const dot = key.indexOf("."), end = lines.length - 1;
    if (dot < 0) {
        const parameters = block(lines, "parameters", 0, end, 0);
        return parameters && replaceIn(lines, parameters, key, value) ? lines.join("\n") : null;
    }
    const fields = block(lines, "fields", 0, end, 0);
    if (!fields || /[{[]/.test(lines[fields[0]]))
        return null;
    const inner = lines.slice(fields[0] + 1, fields[1] + 1).find(l => /^ +[^\s#]/.test(l));
    const indent = inner ? inner.search(/\S/) : 2;
    const name = key.slice(0, dot), group = key.slice(dot + 1);
    const field = block(lines, name, fields[0], fields[1], indent);
    if (!field)
        lines.splice(fields[0] + 1, 0, " ".repeat(indent) + name + ": {" + group + ": " + value + "}");
    else if (!replaceIn(lines, field, group, value)) {
        if (field[0] !== field[1] || !/\}\s*(#.*)?$/.test(lines[field[0]]))
            return null;
        lines[field[0]] = lines[field[0]].replace(/\}(\s*(#.*)?)$/, ", " + group + ": " + value + "}$1");
    }
    return lines.join("\n");
}
