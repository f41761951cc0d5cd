// page.mjs - the page in headless Chromium, in real time, against the native
// program.
//
// usage: node page.mjs ADDRESS PROGRAM [SHOTS]
//
// SHOTS is a folder for screenshots, where one wants to look at them. Whatever the
// page logs or asks of the network fails a test at the end.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "./chromium.mjs";

const [address, program, shots] = process.argv.slice(2);
let failures = 0;

function is(name, found, wanted = true) {
    const ok = JSON.stringify(found) === JSON.stringify(wanted);
    console.log((ok ? "ok - " : "not ok - ") + name);
    if (!ok)
        console.log("# found  " + JSON.stringify(found) + "\n# wanted " + JSON.stringify(wanted));
    failures += !ok;
}

const json = (...args) => JSON.parse(spawnSync(program, [...args, "--json"],
    { encoding: "utf8", maxBuffer: 1e8 }).stdout);
const quoted = JSON.stringify;
const ready = "document.body?.dataset.state === 'ready'";
const text = "document.getElementById('text').value";
const browser = await chromium();
const complaints = [];

// What a reader does.
function reader(page) {
    const click = id => page.evaluate(`document.getElementById(${quoted(id)}).click()`);
    const settled = async () => {
        await new Promise(r => setTimeout(r, 120));
        await page.until(ready);
    };
    return { ...page, click, settled,
        // A page anew, as from a link.
        async open(hash = "") {
            await page.go("about:blank");
            await page.go(address + hash);
            await page.until(ready);
        },
        // All of the text at once, as pasted.
        async paste(model) {
            await page.evaluate(`document.getElementById("text").select(),
                document.getElementById("text").focus()`);
            await page.type(model);
            await settled();
        },
        async slide(key, place) {
            await page.evaluate(`(() => {
                const slide = document.getElementById(${quoted("knob-" + key)});
                slide.value = ${place};
                slide.dispatchEvent(new Event("input"));
            })()`);
            await settled();
        },
        text: id => page.evaluate(`document.getElementById(${quoted(id)}).innerText`),
        verdicts: () => page.evaluate(`[...document.querySelectorAll("#verdict li")]
            .map(li => li.textContent).join("; ")`) };
}

try {
    const page = reader(await browser.page({ complaints }));

    // ---- first sight, and the lesson of the tutorial

    const begin = Date.now();
    await page.go(address);
    await page.until("document.querySelector('#verdict li')");
    const first = Date.now() - begin;
    console.log(`# first verdict after ${first} ms`);
    is("the first verdict is there at once", first < 5000);
    await page.until(ready);
    is("the lesson begins with Z3 and Dirac", (await page.text("circle")).split("\n")[0],
        "Z₃ · Dirac");
    const small = n => "Z" + [...String(n)].map(c => "₀₁₂₃₄₅₆₇₈₉"[c]).join("");
    for (let n = 1; n <= 9; n++) {
        await page.slide("n", n);
        const { residual, neutrinos } = json("check", "web/exercises/0-lesson.yaml",
            "--set", "n=" + n).phases.at(-1);
        is(`n = ${n}: the group and neutrinos of the program`,
            (await page.text("circle")).split("\n")[0],
            (residual.discrete.map(small).join(" × ") || "nothing left") + " · " +
            neutrinos.nature);
        const { turns } = neutrinos.witness?.turns ? neutrinos.witness : { turns: "0" };
        is(`n = ${n}: where two neutrinos stand`,
            /νν by ([\d/]+)/.exec(await page.text("circle"))?.[1], turns);
    }
    await page.click("back");
    await page.settled();

    // ---- the grid says what the table of the program says

    await page.until("document.querySelector('#cells table')");
    const grid = await page.evaluate(`Object.fromEntries([...document.querySelectorAll(
        "#cells button")].map(b => [b.dataset.x + " " + b.dataset.y, b.className]))`);
    const wrong = [];
    for (const [n, l] of [[0, 1], [1, 1], [2, 1], [3, 1], [3, 3], [4, 2], [6, 3], [9, 9], [5, 0]]) {
        const { nature } = json("check", "web/exercises/0-lesson.yaml", "--set", "n=" + n,
            "--set", "l=" + l).phases.at(-1).neutrinos;
        if (grid[n + " " + l] !== nature.toLowerCase())
            wrong.push([n, l, nature, grid[n + " " + l]]);
    }
    is("the grid has the verdicts of single models", wrong, []);
    await page.evaluate(`document.querySelector("#cells [data-x='4'][data-y='2']").click()`);
    await page.settled();
    is("a click on it turns both: charges are even, a Z2 is left",
        (await page.text("circle")).split("\n")[0], "Z₂ · Majorana");
    is("nothing lies over the buttons", await page.evaluate(`[...document.querySelectorAll(
        "#turned button, .tools button, .knob input, #tabs button")].filter(b => {
            const box = b.getBoundingClientRect();
            return b.checkVisibility() && document.elementFromPoint(box.x + box.width / 2,
                box.y + box.height / 2) !== b;
        }).map(b => b.id)`), []);
    await page.click("write");
    await page.settled();
    is("and both are written into the model", (await page.evaluate(text)).match(/parameters.*/)[0],
        "parameters: {n: 4, l: 2}");

    // ---- typing

    const model = readFileSync("models/b-l-type-one-seesaw.yaml", "utf8");
    await page.paste(model);
    is("a model that is typed gets its verdict", await page.verdicts(),
        "free of anomalies ✓; U(1)_B−L → Z₂; Majorana neutrinos; no stable dark matter");
    const took = await page.evaluate(`new Promise(keep => {
        const field = document.getElementById("text"), begin = performance.now();
        new MutationObserver(() => keep(performance.now() - begin))
            .observe(document.getElementById("verdict"), { childList: true });
        field.focus();
        field.setSelectionRange(0, 0);
        document.execCommand("insertText", false, "# ");
    })`);
    console.log(`# a verdict ${took.toFixed(0)} ms after a key, of which 50 are the pause`);
    is("verdicts follow the keys", took < 1000);
    await page.until(ready);

    await page.paste(model.replace("type: right", "type: rihgt"));
    is("an error is underlined", await page.evaluate(`[...document.querySelectorAll(
        "#paper .wrong")].map(e => e.textContent).join()`), "rihgt");
    is("it is said with its place and what was expected",
        /^\d+:\d+ there is no type 'rihgt' Use right\s+Expected: left, right/.test(
            await page.text("problems")));
    is("the field is said to be wrong", await page.evaluate(
        `document.getElementById("text").getAttribute("aria-invalid")`), "true");
    await page.evaluate(`document.querySelector("#problems .use").click()`);
    await page.until("!document.querySelector('#problems li')");
    is("a click on the suggestion mends it", await page.evaluate(text), model);
    await page.evaluate(`document.execCommand("undo")`);
    is("which can be undone", (await page.evaluate(text)).includes("rihgt"));
    await page.settled();

    // ---- tabs

    for (const [tab, words] of [["explain", "What is to be shown"], ["breaking", "Which group"],
        ["operators", "terms up to dimension"], ["solve", "no charge is unknown"]]) {
        await page.paste(model);
        await page.click("tab-" + tab);
        await page.settled();
        is("the tab " + tab, (await page.text("panel")).includes(words));
    }
    await page.open("#model=6-chiral&tab=solve");
    await page.paste((await page.evaluate(text)).replace("[-1, -1, -1]", '["?", "?", "?"]'));
    is("an unknown charge is solved for",
        (await page.text("panel")).includes("nuR.B-L=-4,-4,5"));

    // ---- an address with all of it

    const odd = model.replace(/^name:.*/m, "name: \"ν <b>bold</b> & ℤ₂\"");
    await page.paste(odd);
    await page.slide("chi.B-L", 3);
    await page.click("tab-explain");
    await page.settled();
    await page.click("link");
    await page.until("location.hash.startsWith('#m=')");
    const link = await page.evaluate("location.hash");
    const before = await page.verdicts();
    await page.open(link);
    is("an address brings back the model", await page.evaluate(text), odd);
    is("what was turned", await page.evaluate(
        `document.getElementById("knob-chi.B-L").value`), "3");
    is("the verdict", await page.verdicts(), before);
    is("the tab", await page.evaluate(`document.getElementById("tab-explain").ariaSelected`),
        "true");
    is("and a name is text, not markup", await page.evaluate(
        `document.querySelector("#verdict h1").textContent`), "ν <b>bold</b> & ℤ₂");
    await page.open("#m=AAAA");
    is("an address of nonsense is said to be one",
        (await page.text("notice")).startsWith("This address holds no model"));

    // ---- exercises

    for (const [name, set] of [["2-right-handed", "nuR.B-L=-1"], ["5-dark-matter", "s.B-L=1/2"]]) {
        await page.open("#model=" + name);
        is(name + " is not solved as given", await page.evaluate(
            `Boolean(document.querySelector("#exercise .solved"))`), false);
        await page.open("#model=" + name + "&set=" + encodeURIComponent(set));
        is(name + " says when it is solved", await page.evaluate(
            `document.querySelector("#exercise .solved")?.textContent`), "Solved ✓ Next exercise");
    }
    await page.paste((await page.evaluate(text)).replace(/^expect:[^]*?\n\n/m, ""));
    is("taking out what is asked solves nothing", await page.evaluate(
        `Boolean(document.querySelector("#exercise .solved"))`), false);
    await page.open("#model=4-trap");
    is("a solved exercise has its mark", await page.evaluate(`[...document.querySelectorAll(
        "#model option")].filter(o => o.text.startsWith("✓")).map(o => o.value)`),
    ["exercise:2-right-handed", "exercise:5-dark-matter"]);

    // ---- one's own

    await page.open("#model=type-two-seesaw");
    await page.paste("name: My own\nextends: standard-model\n");
    await page.click("keep");
    await page.paste("name: Another\nextends: ./my-own\nfields: {s: {type: scalar}}\n");
    is("a model extends one of one's own", (await page.text("verdict")).includes("Another"));
    await page.open();
    is("after a reload the text is there", (await page.evaluate(text)).startsWith("name: Another"));
    is("own models are kept", await page.evaluate(
        `document.querySelector("option[value='own:my-own']")?.text`), "My own");

    // ---- all models, all bad files: nothing is thrown

    const files = [...readdirSync("models").map(f => "models/" + f),
        ...readdirSync("tests/bad").map(f => "tests/bad/" + f),
        ...readdirSync("tests/odd").map(f => "tests/odd/" + f)].filter(f => f.endsWith(".yaml"));
    const silent = [];
    for (const file of files) {
        await page.evaluate(`document.getElementById("text").value = ${quoted(
            readFileSync(file, "utf8"))},
            document.getElementById("text").dispatchEvent(new Event("input"))`);
        await page.settled();
        if (!await page.evaluate(`document.querySelector("#problems li.wrong") ||
            document.getElementById("unread") || document.querySelector("#verdict h1")`))
            silent.push(file);
    }
    is(`${files.length} files get a verdict or an error`, [files.length > 150, silent], [true, []]);

    // ---- what would take long ends with a message, and the page goes on

    const charges = i => ["X", "Z", "W"].map((group, k) =>
        `${group}: ${(i * [7919, 104729, 1299709][k]) % [997, 991, 983][k] + 1}`).join(", ");
    const many = Array.from({ length: 328 }, (_, i) =>
        `  s${i}: {type: ${i < 28 ? "scalar" : "dirac"}, ${charges(i)}}`).join("\n");
    await page.open("#model=standard-model&tab=breaking");
    await page.evaluate(`document.getElementById("text").value = ${quoted("extends: " +
        "standard-model\ngroups: {X: U(1), Z: U(1), W: U(1)}\nfields:\n" + many + "\n")},
        document.getElementById("text").dispatchEvent(new Event("input"))`);
    await page.until("document.getElementById('panel').innerText.includes('longer than 10 s')",
        60000);
    is("3,700 vacua of 328 fields end with a message", true);
    await page.click("tab-check");
    await page.paste("extends: standard-model\n");
    is("and the next model is read", (await page.verdicts()).includes("Majorana neutrinos"));

    // ---- keyboard and screen reader

    await page.open("#model=b-l-one-loop-z6");
    is("what can be used has a name", await page.evaluate(`[...document.querySelectorAll(
        "input, select, textarea, button, a")].filter(e => e.checkVisibility() &&
        !(e.labels?.length || e.ariaLabel || e.textContent.trim())).map(e => e.outerHTML)`), []);
    await page.evaluate(`document.getElementById("tab-check").focus()`);
    await page.key("ArrowRight");
    is("arrows move between tabs", await page.evaluate("document.activeElement.id"), "tab-explain");
    await page.evaluate(`document.getElementById("knob-chi.B-L").focus()`);
    await page.key("ArrowRight");
    await page.settled();
    is("and sliders", (await page.text("circle")).startsWith("Z₈"));
    await page.until("document.getElementById('spoken').textContent.includes('Z₈')", 3000);
    is("what comes of it is spoken", true);
    await page.evaluate(`document.getElementById("text").focus()`);
    await page.key("Tab");
    is("Tab leaves the editor", await page.evaluate("document.activeElement.id !== 'text'"));
    const order = await page.evaluate(`[...document.querySelectorAll(
        "#model, #text, #sliders input, #cells button[tabindex='0'], #tabs button, #panel")]
        .map(e => e.id || e.className)`);
    is("the order is that of reading", [order.indexOf("model") < order.indexOf("text"),
        order.indexOf("text") < order.indexOf("knob-a"), order.at(-1)], [true, true, "panel"]);

    // ---- widths and colours

    for (const [width, height] of [[360, 740], [768, 1000], [1440, 900]])
        for (const dark of [false, true]) {
            const other = reader(await browser.page({ width, height, dark, complaints }));
            for (const name of ["0-lesson", "5-dark-matter", "331-w-parity", "so10"]) {
                await other.open("#model=" + name);
                const wide = await other.evaluate("document.documentElement.scrollWidth");
                is(`${name} fits ${width} ${dark ? "dark" : "light"}`, wide <= width);
                if (shots)
                    writeFileSync(`${shots}/${name}-${width}-${dark ? "dark" : "light"}.png`,
                        await other.shot());
            }
            is(`${width} ${dark ? "is dark" : "is light"}`, await other.evaluate(
                "getComputedStyle(document.body).backgroundColor"),
            dark ? "rgb(20, 22, 26)" : "rgb(255, 255, 255)");
            page.requests.push(...other.requests);
        }

    is("the browser has no complaint", complaints, []);
    is("nothing is asked of the network", page.requests.filter(r =>
        r.split("#")[0] !== address), []);
} catch (e) {
    console.log("not ok - " + [e.stack, ...complaints].join("\n").replace(/\n/g, "\n# "));
    failures++;
} finally {
    await browser.close();
}
process.exit(failures ? 1 : 0);
