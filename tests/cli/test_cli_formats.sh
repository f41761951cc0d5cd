#!/bin/sh
# check --format latex|markdown|html: what is printed is read by those that will
# read it, TeX and a browser.
. "$(dirname "$0")/tap.sh"

# A model that would do harm if its texts were not escaped.
cat > "$tmp/hostile.yaml" << 'END'
name: '\end{document} $ % # & _ ^ ~ { } | <script>alert(1)</script> α₁ 中 é'
reference: ['\input{/etc/hostname}', '[x](y) @everyone <!-- -->']
description: "</main></body> `a` *b* [c] -- ``` || ∮ 💩 n\u0303"
groups: {X: U(1), Z2: Z(2)}
fields:
  a_b: {type: left, X: 1, latex: '}'}
  a-b': {type: left, X: -1, latex: '\mathrm{ok'}
  h++: {type: scalar, X: 2, latex: 'x$y'}
  S: {type: scalar, X: 1, latex: '\tilde{S}_{1}'}
breaking: [{name: "<b>&amp; $x_1$ \\", vevs: [S]}]
END

# ---- LaTeX

compile() {
    status=0
    (cd "$tmp" && TEXMFVAR=$tmp/texmf pdflatex -interaction=nonstopmode \
        -halt-on-error -draftmode "$1" > "$tmp/err" 2>&1) || status=$?
}

# Lines and boxes that stick out by more than a letter.
sticks_out() {
    grep -E '^Overfull' "$tmp/$1" |
        sed 's/.*(\([0-9]*\)\..*pt too.*/\1/' | awk '$1 > 8 {n++} END {exit !n}'
}

# Without SLOW=1 in the environment, every twelfth model of the library.
if [ "${SLOW-}" = 1 ]; then step=1; else step=12; fi
# shellcheck disable=SC2046
set -- $(printf '%s\n' models/*.yaml | awk "NR % $step == 0 || /one-loop-z6/")
run check --format latex "$@"
cp "$tmp/out" "$tmp/all.tex"
is "models are a LaTeX document" exits 0
is "LaTeX is ASCII" sh -c "! LC_ALL=C grep -q '[^ -~]' '$tmp/all.tex'"
is "a check mark is one" lacks out 'surd'
# A ninth of a turn is no power of exp(2 pi i/6).
# shellcheck disable=SC2016
is "phases that are no powers of omega are written as turns" \
    has out 'Q\$ .*\$e^{2.pi i/9}\$'
is "no power of omega is a fraction" lacks out 'omega[_{}0-9]*^{[0-9]*/'
run check --format latex --verbose "$tmp/hostile.yaml"
cp "$tmp/out" "$tmp/hostile.tex"
run check --format latex --fragment b-l-one-loop-z6
cp "$tmp/out" "$tmp/tables.tex"
is "a fragment has tables" has out '^.begin{table}'
is "a fragment has nothing outside its tables" lacks out 'section\|itemize'
# shellcheck disable=SC2016
is "charges are fractions, one a generation" \
    has out '^\$.nu_{R}\$ .*(\$-4\$, \$-4\$, \$5\$) & \$.omega^{4}\$'
printf '%s\n' '\documentclass{article}' '\usepackage{amsmath,amssymb,booktabs}' \
    '\begin{document}' '\input{tables}' '\end{document}' > "$tmp/paper.tex"
if command -v pdflatex > /dev/null; then
    compile all.tex
    is "it compiles" exits 0
    if sticks_out all.log; then sticks=yes; else sticks=no; fi
    is "no table is wider than the page" [ "$sticks" = no ]
    compile hostile.tex
    is "hostile names compile" exits 0
    compile paper.tex
    is "the tables compile in a paper" exits 0
else
    echo "ok - LaTeX compiles # skip, no pdflatex"
fi

# ---- Markdown

run check --verbose --format markdown "$@"
is "models are a Markdown document" exits 0
if command -v python3 > /dev/null; then
    python3 tests/cli/documents.py "$tmp/out" $step > "$tmp/tap"
    cat "$tmp/tap"
    failures=$((failures + $(grep -c '^not ok' "$tmp/tap")))
    is "every table was read" grep -q '^ok.*sums)$' "$tmp/tap"
else
    echo "ok - contributions add up # skip, no python3"
fi
run check --format markdown b-l-one-loop-z6
is "turns in Markdown" has out '| exp(2πi/9) |'
run check --format markdown "$tmp/hostile.yaml"
is "Markdown has no element of the user's" lacks out '<script\|</main'
is "Markdown names nobody" lacks out '@everyone'

# ---- HTML

run check --format html "$tmp/hostile.yaml"
is "HTML has no element of the user's" lacks out '<script\|<b>&'
run check --format html "$@"
cp "$tmp/out" "$tmp/all.html"
grep -v 'xmlns="http://www.w3.org/2000/svg"' "$tmp/out" > "$tmp/rest"
is "the page names no address to load from" \
    lacks rest '//\|src=\|@import\|url(\|<link\|<script'
grep -o ' id="[^"]*"' "$tmp/all.html" | sort | uniq -d > "$tmp/twice"
is "no id occurs twice" empty twice

# What the browser makes of a page in a frame as wide as a phone, on one line: its
# elements; in $tmp/seen, how much wider it is and what a reader would copy of it.
dom() {
    {
        cat "$1"
        echo '<script>onload = () => {
            const root = document.documentElement, s = getSelection();
            const elements = root.outerHTML;
            s.selectAllChildren(document.body);
            const wider = root.scrollWidth - root.clientWidth;
            parent.postMessage(elements + "wider by " + wider + ": " + s, "*"); }
            </script>'
    } > "$tmp/framed.html"
    echo '<iframe src=framed.html width=390></iframe><pre></pre><script>
        onmessage = e => document.querySelector("pre").textContent = e.data
        </script>' > "$tmp/phone.html"
    HOME=$tmp chromium --headless --no-sandbox --disable-gpu --disable-quic \
        --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --enable-logging=stderr \
        --virtual-time-budget=2000 \
        --user-data-dir="$tmp/chromium" --dump-dom "file://$tmp/phone.html" \
        2> "$tmp/console" | tr '\n' ' ' |
        sed 's/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g' > "$tmp/all"
    sed 's/<.html>wider by .*/<\/html>/' "$tmp/all" > "$tmp/dom"
    sed 's/.*<.html>wider by/wider by/' "$tmp/all" > "$tmp/seen"
}

if command -v chromium > /dev/null; then
    mkdir "$tmp/two"
    cp "$tmp/hostile.yaml" models/b-l-one-loop-z6.yaml "$tmp/two"
    run check --format html "$tmp/two" -o "$tmp/page.html"
    dom "$tmp/page.html"
    is "the browser renders the page to its end" \
        has dom 'Decided exactly by anomalon.*</main>.*</html>'
    is "the browser has no complaint" lacks console 'CONSOLE'
    is "no element was closed that was not open" \
        lacks dom '</main>.*</main>'
    is "the field table has headers" \
        has dom '<th scope="row"><span>nuR</span></th>'
    is "the phases are drawn with a text for those who do not see them" \
        has dom '<desc id="circle1-2-1-d">The fields on the unit circle'
    is "what users wrote is text" has dom '&lt;script&gt;alert(1)'
    is "no page is wider than a phone" has seen '^wider by 0: '
    is "what is copied reads as on a terminal" has seen 'exp(2πi (B-L)/3)'
else
    echo "ok - the browser renders the page # skip, no chromium"
fi

# ---- the command line

run explain scotogenic --format csv
is "a command without a table says so" exits 2
is "it names its formats" has err 'text, json, latex, markdown, html'
run check --fragment standard-model
is "--fragment without LaTeX is refused" exits 2
run check --format html witten-doublet no-such-model
is "a model that cannot be read has status 2" exits 2
is "the others are reported" has out 'Witten'
run check --format latex tests/golden/failing.yaml
is "a failing model has status 1" exits 1
is "a failing model says so first" has out 'item.*not met'
run check --format markdown - --json
is "the last format wins" lacks out '^#'

# ---- what a missing term changes, alike in every format

printf '%s\n' 'extends: standard-model' \
    'fields: {nuR: {type: right, generations: 3}}' 'couplings: [L* H* nuR]' \
    'expect: {missing: {nuR^2: [neutrinos, neutrinoless_double_beta]}}' \
    > "$tmp/omission.yaml"
run check "$tmp/omission.yaml"
is "a list of changes may leave out rarer processes" exits 0
is "text says what a term changes" \
    has out 'neutrinos: Dirac → Majorana; 0ν2β: forbidden → allowed'
run check --format markdown "$tmp/omission.yaml"
is "so does Markdown" \
    has out 'neutrinos: Dirac → Majorana; 0ν2β: forbidden → allowed'
run check --format html "$tmp/omission.yaml"
is "and HTML" has out 'Dirac → Majorana; 0ν2β: forbidden → allowed'
run check --format latex "$tmp/omission.yaml"
# shellcheck disable=SC2016
is "and LaTeX" has out 'Dirac \$.to\$ Majorana; 0\$.nu\$2\$.beta\$: forbidden'
run check --json "$tmp/omission.yaml"
is "and JSON" has out '"verdict": "neutrinoless_double_beta", "without": "forbidden", "with": "allowed"'
sed 's/neutrinoless_double_beta/neutron_antineutron/' "$tmp/omission.yaml" \
    > "$tmp/not-changed.yaml"
run check -q "$tmp/not-changed.yaml"
is "a process that it does not change fails when it is named" exits 1
finish
