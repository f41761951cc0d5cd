// host.js - runs the program: WebAssembly that sees files, and nothing else.
//
//   const module = await compile(bytes);
//   const { status, stdout, stderr } = run(module, ["check", "my.yaml"], files);
//
// files are a Map or an object, path -> text or bytes; the working folder is /,
// and the library of models lies in models/. Nothing can be written but stdout
// and stderr. Each run has memory of its own, of at most `limit` bytes, and leaves
// nothing behind. The program was compiled for 64 bits: pointers and longs are
// BigInt where they come in or go out. Errors are the numbers of wasi.

const LIMIT = 512 << 20;
const LONGEST_OUTPUT = 64 << 20;
const INTERNAL = 70; // the status of a program that had to stop
const BADF = 8, FBIG = 22, ISDIR = 31, NOENT = 44, NOSYS = 52, NOTDIR = 54, NOTTY = 59, ROFS = 69;
const O_WRITE = 0o103, O_DIRECTORY = 0o200000; // O_WRONLY | O_RDWR | O_CREAT
const FOLDER = 0o40555, FILE = 0o100444, PIPE = 0o10600;
const ENVIRONMENT = ["LANG=C.UTF-8"];

const bytesOf = text => new TextEncoder().encode(text);

export async function compile(bytes) {
    return WebAssembly.compile(bytes);
}

class Exit {
    constructor(status, message = "") {
        Object.assign(this, { status, message });
    }
}

// The path from the root, without . and ..: "models/sm.yaml"; the root is "".
function absolute(path) {
    const names = [];
    for (const name of path.split("/"))
        if (name === "..")
            names.pop();
        else if (name && name !== ".")
            names.push(name);
    return names.join("/");
}

// path -> { id, data } of a file, { id, names } of a folder.
function tree(files) {
    const nodes = new Map();
    const folder = path => nodes.get(path) ??
        nodes.set(path, { id: nodes.size + 1, data: [], names: new Set() }).get(path);
    folder("");
    for (const [name, data] of files instanceof Map ? files : Object.entries(files)) {
        const path = absolute(name), parts = path.split("/");
        parts.forEach((part, i) => folder(parts.slice(0, i).join("/")).names?.add(part));
        nodes.set(path, { id: nodes.size + 1,
            data: typeof data === "string" ? bytesOf(data) : data });
    }
    return nodes;
}

// One run: its memory, its open files, what it has written.
class Process {
    constructor(files, limit) {
        this.limit = limit;
        this.nodes = tree(files);
        this.open = [0, 1, 2].map(() => ({ node: { id: 0, data: [] }, at: 0 }));
        this.output = [[], [], []];
        this.written = 0;
    }

    get view() {
        return new DataView(this.memory.buffer);
    }

    bytes(at, size) {
        return new Uint8Array(this.memory.buffer, at, size);
    }

    long(at, value) {
        this.view.setBigInt64(at, BigInt(value), true);
        return 0;
    }

    // In seconds, and in parts of one.
    time(at, parts) {
        const ms = performance.timeOrigin + performance.now();
        return this.long(at, Math.floor(ms / 1000)) ||
            this.long(at + 8, Math.floor(ms % 1000 / 1000 * parts));
    }

    text(at) {
        return new TextDecoder().decode(this.bytes(at, this.bytes(0).indexOf(0, at) - at));
    }

    node(at) {
        return this.nodes.get(absolute(this.text(at)));
    }

    // Texts, each with a zero behind it, at `at`; the pointers to them at `table`.
    strings(list, table, at) {
        for (const [i, text] of list.entries()) {
            const bytes = bytesOf(text + "\0");
            this.bytes(at, bytes.length).set(bytes);
            this.long(table + 8 * i, at);
            at += bytes.length;
        }
        return 0;
    }

    // struct stat: the mode, one link, the size and the inode.
    stat(node, at) {
        if (!node)
            return -NOENT;
        this.bytes(at, 128).fill(0);
        this.view.setUint32(at + 16, node.names ? FOLDER : node.id ? FILE : PIPE, true);
        this.long(at + 24, 1);
        this.long(at + 48, node.data.length);
        return this.long(at + 120, node.id);
    }

    // take(bytes) of each piece of memory that is read or written; their sum is told.
    pieces(at, count, told, take) {
        let sum = 0;
        for (let i = at; i < at + 16 * count; i += 16)
            sum += take(this.bytes(...[i, i + 8].map(a => Number(this.view.getBigInt64(a, true)))));
        return this.long(told, sum);
    }
}

// What the program calls. Numbers come and go as numbers.
const calls = p => ({
    __syscall_open(path, flags) {
        const node = p.node(path);
        return flags & O_WRITE ? -ROFS : !node ? -NOENT :
            flags & O_DIRECTORY && !node.names ? -NOTDIR : p.open.push({ node, at: 0 }) - 1;
    },
    __syscall_stat64: (path, at) => p.stat(p.node(path), at),
    __syscall_lstat64: (path, at) => p.stat(p.node(path), at),
    __syscall_fstatat64: (_, path, at) => p.stat(p.node(path), at),
    __syscall_fstat64: (fd, at) => p.open[fd] ? p.stat(p.open[fd].node, at) : -BADF,
    __syscall_fcntl64: fd => p.open[fd] ? 0 : -BADF,
    __syscall_ioctl: () => -NOTTY,
    __syscall_getcwd(at) {
        p.bytes(at, 2).set([47, 0]);
        return 2;
    },
    // struct dirent, of 280 bytes: the inode, an offset, the length, the kind, the name.
    __syscall_getdents64(fd, at, size) {
        const file = p.open[fd];
        const fit = [...file.node.names].slice(file.at, file.at + Math.floor(size / 280));
        p.bytes(at, 280 * fit.length).fill(0);
        for (const [i, name] of fit.entries()) {
            p.long(at + 280 * i, i + 1);
            p.view.setUint16(at + 280 * i + 16, 280, true);
            p.bytes(at + 280 * i + 19, 255).set(bytesOf(name).subarray(0, 255));
        }
        file.at += fit.length;
        return 280 * fit.length;
    },
    fd_read(fd, at, count, told) {
        const file = p.open[fd];
        return !file ? BADF : file.node.names ? ISDIR : p.pieces(at, count, told, piece => {
            const part = file.node.data.slice(file.at, file.at + piece.length);
            piece.set(part);
            file.at += part.length;
            return part.length;
        });
    },
    fd_write(fd, at, count, told) {
        if (!p.output[fd])
            return BADF;
        p.pieces(at, count, told, piece => {
            p.output[fd].push(piece.slice());
            p.written += piece.length;
            return piece.length;
        });
        return p.written > LONGEST_OUTPUT ? FBIG : 0;
    },
    fd_seek(fd, offset, whence, told) {
        const file = p.open[fd];
        if (!file?.node.id)
            return BADF;
        file.at = offset + [0, file.at, file.node.data.length][whence];
        return p.long(told, file.at);
    },
    fd_sync: () => 0,
    fd_close(fd) {
        if (fd > 2)
            p.open[fd] = undefined;
        return 0;
    },
    // A regular file: a character device would be a terminal, with colours.
    fd_fdstat_get(fd, at) {
        p.bytes(at, 24).fill(0)[0] = 4;
        return p.open[fd] ? 0 : BADF;
    },
    environ_sizes_get: (count, size) => p.long(count, ENVIRONMENT.length) ||
        p.long(size, bytesOf(ENVIRONMENT.join("\0") + "\0").length),
    environ_get: (table, at) => p.strings(ENVIRONMENT, table, at),
    clock_gettime: (_, at) => p.time(at, 1e9),
    __clock_gettime: (_, at) => p.time(at, 1e9),
    gettimeofday: at => p.time(at, 1e6),
    time: () => Math.floor(Date.now() / 1000),
    emscripten_get_now: () => performance.now(),
    emscripten_memcpy_big(to, from, size) {
        p.bytes(0).copyWithin(to, from, from + size);
        return to;
    },
    emscripten_get_heap_max: () => p.limit,
    emscripten_resize_heap(size) {
        if (size > p.limit)
            return 0;
        try {
            p.memory.grow(Math.ceil((size - p.memory.buffer.byteLength) / 65536));
            return 1;
        } catch {
            return 0;
        }
    },
    proc_exit(status) {
        throw new Exit(status);
    },
    abort() {
        throw new Exit(INTERNAL);
    },
    __assert_fail(what, file, line) {
        throw new Exit(INTERNAL, `anomalon: ${p.text(file)}:${line}: ${p.text(what)} fails\n`);
    },
    __handle_stack_overflow() {
        throw new RangeError("the stack is full");
    },
    __call_sighandler() {
        throw new Exit(INTERNAL);
    },
});

// Imports that give 64 bits.
const WIDE = /^(__syscall_.*|time|emscripten_memcpy_big|emscripten_get_heap_max)$/;

// What is called at the name of an import. A system call that is not there says so.
function called(name, call) {
    const wide = WIDE.test(name);
    if (!call && !wide)
        throw new Error("the host has no " + name);
    call ??= () => -NOSYS;
    return wide ? (...args) => BigInt(call(...args.map(Number))) :
        (...args) => call(...args.map(Number));
}

// main, with its arguments on the stack.
function start(p, e, args) {
    const list = ["anomalon", ...args];
    const put = size => Number(e.stackAlloc(BigInt(size)));
    const table = put(8 * list.length + 8);
    p.strings(list, table, put(bytesOf(list.join("\0") + "\0").length));
    p.long(table + 8 * list.length, 0);
    const status = e.main(list.length, BigInt(table));
    e.__funcs_on_exit();
    e.__stdio_exit();
    return status;
}

// How a run ended that did not come to its end.
function ended(error) {
    if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError)
        return new Exit(INTERNAL, "anomalon: the program had to stop: " + error.message + "\n");
    if (error instanceof Exit)
        return error;
    throw error;
}

export function run(module, args, files = {}, limit = LIMIT) {
    const p = new Process(files, limit), implemented = calls(p), imports = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module))
        (imports[from] ??= {})[name] = called(name, implemented[name]);
    const e = new WebAssembly.Instance(module, imports).exports;
    let end;
    p.memory = e.memory;
    try {
        e.emscripten_stack_init();
        e.__set_stack_limits(e.emscripten_stack_get_base(), e.emscripten_stack_get_end());
        e.__wasm_call_ctors();
        end = new Exit(start(p, e, args));
    } catch (error) {
        end = ended(error);
    }
    const [, stdout, stderr] = p.output.map(pieces => {
        const decoder = new TextDecoder();
        return pieces.map(b => decoder.decode(b, { stream: true })).join("") + decoder.decode();
    });
    return { status: end.status, stdout, stderr: stderr + end.message };
}
