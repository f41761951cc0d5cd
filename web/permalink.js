// permalink.js - a whole model in the fragment of an address.
//
// `#m=...` is the text, deflated, in base64url; `#model=NAME` is a model of the
// library or an exercise; `set` (repeated), `exercise` (that is being solved) and
// `tab` say what else is seen.

const LIMIT = 1 << 20; // characters that a model of an address may have

async function through(stream, bytes, limit) {
    const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
    const parts = [];
    let size = 0;
    for (;;) {
        const { done, value } = await reader.read();
        if (done)
            break;
        size += value.length;
        if (size > limit) {
            reader.cancel();
            throw new Error("the model in this address is too large");
        }
        parts.push(value);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
}

export function fromBase64(text) {
    const letters = atob(text), bytes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++)
        bytes[i] = letters.charCodeAt(i);
    return bytes;
}

function toBase64(bytes) {
    let letters = "";
    for (const byte of bytes)
        letters += String.fromCharCode(byte);
    return btoa(letters);
}

export const unzip = (bytes, format = "gzip", limit = Infinity) =>
    through(new DecompressionStream(format), bytes, limit);

export async function pack(text) {
    const bytes = await through(new CompressionStream("deflate-raw"),
        new TextEncoder().encode(text), Infinity);
    return toBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

export async function unpack(packed) {
    const bytes = fromBase64(packed.replace(/-/g, "+").replace(/_/g, "/"));
    return new TextDecoder().decode(await unzip(bytes, "deflate-raw", LIMIT));
}

// The fragment of what is seen: { text | name, set: Map, exercise, tab }.
export async function fragment(seen) {
    const asked = new URLSearchParams();
    if (seen.name)
        asked.set("model", seen.name);
    else
        asked.set("m", await pack(seen.text));
    if (seen.exercise && !seen.name)
        asked.set("exercise", seen.exercise);
    for (const [key, value] of seen.set)
        asked.append("set", key + "=" + value);
    if (seen.tab && seen.tab !== "check")
        asked.set("tab", seen.tab);
    return "#" + asked;
}

// The same backwards; null where the fragment names no model.
export async function seenIn(hash) {
    const asked = new URLSearchParams(hash.replace(/^#/, ""));
    if (!asked.has("m") && !asked.has("model"))
        return null;
    const set = new Map();
    for (const pair of asked.getAll("set")) {
        const at = pair.indexOf("=");
        if (at > 0)
            set.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return { name: asked.get("model"), set, exercise: asked.get("exercise"), tab: asked.get("tab") || "check",
        text: asked.has("m") ? await unpack(asked.get("m")) : null };
}
