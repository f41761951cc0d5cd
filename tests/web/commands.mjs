// commands.mjs - commands on which WebAssembly and the native program must agree,
// byte for byte, and the files that they read.
import { readFileSync, readdirSync } from "node:fs";

const folder = name => readdirSync(name).filter(f => f.endsWith(".yaml"))
    .sort().map(f => name + "/" + f);
const models = folder("models");
const others = ["tests/cases", "tests/odd", "tests/bad"].flatMap(folder);

// Numbers as they come, from a fixed seed: 64-bit linear congruences of Knuth.
let seed = 18n;
function below(n) {
    seed = (seed * 6364136223846793005n + 1442695040888963407n) % (1n << 64n);
    return Number(seed >> 33n) % n;
}
function digits(n) {
    let text = String(1 + below(9));
    while (text.length < n)
        text += below(10);
    return text;
}

// B-L with what charges they may be: a limb more or less must not matter.
function large(n) {
    const [a, b, c] = [digits(n), digits(n), digits(n)];
    const sign = below(2) ? "-" : "", under = below(3) ? "" : "/" + digits(1 + below(n));
    return `name: Charges of ${n} digits
extends: ../models/standard-model
groups: {X: U(1), K: U(1)}
fields:
  L:   {X: ${sign}${a}}
  eR:  {X: ${sign}${a}, K: ${c}${under}}
  nuR: {type: right, generations: 3, X: [${sign}${a}, ${b}, ${a}${under}], K: 1}
  S:   {type: scalar, X: ${b}${under}, K: ${c}}
  T:   {type: scalar, X: ${a}, K: ${sign}${b}}
breaking:
  - {name: first, vevs: [S]}
  - {name: second, vevs: [S, T]}
`;
}

// psi = (nu, e, N^c) of SU(3): epsilon psi psi rho is antisymmetric in generations,
// so that nu and N pair by an antisymmetric matrix, whose rank is one of numbers
// modulo a prime of 61 bits. A vev of the conjugate sextet fills the rest.
const skew = (n, sextet) => `name: A skew mass matrix of ${n} generations
groups: {C: SU(3), G: {group: SU(3), gauged: false}, X: U(1)}
colour: C
electric_charge: {G: [1/3, -2/3, 1/3], X: 1}
fields:
  psi: {type: left, generations: ${n}, G: 3, X: -1/3}
  rho: {type: scalar, G: 3, X: 2/3}
  S: {type: scalar, G: -6, X: 2/3}
active_neutrinos: {field: psi, component: {G: [1, 0]}}
scenarios: {v: [rho${sextet}]}
`;

function unknown(path, text) {
    const field = /^ {2}(\w+): *\{[^}]*\bY: [-\d/]+/m.exec(text);
    return field ? ["solve", path, "--json", "--set", `${field[1]}.Y=?`] : ["solve", path, "--json"];
}

const files = new Map([...models, ...others].map(path => [path, readFileSync(path)]));
const commands = [["--version"], ["help"], ["help", "check"], ["reps", "SU(5)", "--json"],
    ["check"], ["check", "nothing.yaml"], ["no-such-command"],
    ["search", "--atlas", "sm+nu", "--max", "3", "--json"],
    ["search", "models/b-l-445.yaml", "--set", "nuR.B-L=?,?,?", "--max", "10"]];
for (const path of models)
    commands.push(["check", path, "--json"], ["check", path], ["explain", path],
        ["breaking", path, "--json"], ["operators", path, "--json"],
        ["check", path, "--format", "html"], unknown(path, String(files.get(path))));
for (const path of others)
    commands.push(["check", path, "--json"], ["check", path]);
for (let n = 1; n <= 40; n++) {
    const path = `tests/large-${n}.yaml`;
    files.set(path, large(n));
    commands.push(["check", path, "--json"], ["explain", path], ["breaking", path, "--json"],
        ["operators", path, "--json"], ["solve", path, "--json", "--set", "nuR.X=?,?,?"],
        ["diff", path, "--set", "T.X=" + digits(n), "--json"]);
}
for (let n = 1; n <= 5; n++)
    for (const [i, sextet] of ["", ", {field: S, component: {G: [-1, 1]}}"].entries()) {
        files.set(`tests/skew-${n}-${i}.yaml`, skew(n, sextet));
        commands.push(["check", `tests/skew-${n}-${i}.yaml`, "--json"]);
    }
export { commands, files };
