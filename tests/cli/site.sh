#!/bin/sh
# make site: pages that lead somewhere, and what a browser makes of them; a part of
# `make check-all`.
. "$(dirname "$0")/tap.sh"

for program in pandoc python3 chromium; do
    if ! command -v $program > /dev/null; then
        echo "ok - the site # skip, no $program"
        exit
    fi
done

git status --porcelain > "$tmp/before" 2> /dev/null
status=0
"${MAKE:-make}" site > "$tmp/err" 2>&1 || status=$?
is "the site is made" exits 0
[ "$status" = 0 ] || exit 1
git status --porcelain > "$tmp/after" 2> /dev/null
is "nothing is left outside of build" cmp "$tmp/before" "$tmp/after"
site=$root/build/site
is "nothing comes from elsewhere" sh -c "! grep -rlE \
    '(src|srcset)=.?(https?:)?//|<link[^>]*//|@import|url\(' '$site'"

python3 tests/cli/site.py "$site" > "$tmp/tap"
cat "$tmp/tap"
failures=$((failures + $(grep -c '^not ok' "$tmp/tap")))

# dom PAGE OPTIONS...: what the browser makes of it, on one line.
dom() {
    page=$1
    shift
    HOME=$tmp chromium --headless --no-sandbox --disable-gpu --disable-quic \
        --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --enable-logging=stderr \
        --user-data-dir="$tmp/chromium" "$@" --dump-dom "file://$page" \
        2> "$tmp/console" | tr '\n' ' ' > "$tmp/dom"
}

# ---- the search of the gallery finds what the program finds

asked=0
for words in 'Dirac stable' Z6 1812.01599 hep-ph/0601225; do
    case $words in
    Dirac*) form='neutrinos=Dirac&dark_matter=stable' ;;
    Z6) form=residual=Z6 ;;
    *) form=words=$words ;;
    esac
    # shellcheck disable=SC2086
    run models $words
    n=$(grep -c '^[✓✗]' "$tmp/out")
    dom "$site/models/index.html#$form"
    is "$words: $n models" has dom "<output>$n of "
    is "of $words the browser has no complaint" lacks console CONSOLE
    asked=$((asked + n))
done
is "some of them found something" [ "$asked" -gt 10 ]
shown=$(grep -c '<tbody' "$site/models/index.html")
is "without a script every model is there" \
    [ "$shown" = "$(printf '%s\n' models/*.yaml | wc -l)" ]
is "and no form that does nothing" \
    grep -q '<form[^>]* hidden' "$site/models/index.html"

# ---- every page, as wide as a phone and as a desk

# Each page says of itself how much wider it is than its window, how many links and
# fields have no name, and how many texts stick out of their pictures.
cp -r "$site" "$tmp/site"
# The page of `make web` has tests of its own (tests/web/).
find "$tmp/site" -name '*.html' ! -path '*/web/*' | sort | while read -r page; do
    cat >> "$page" << 'END'
<script>onload = () => {
    const root = document.documentElement, all = s => [...document.querySelectorAll(s)];
    const unnamed = all("input, select").filter(e => !e.labels.length).length +
        all("a, button, summary").filter(e => !e.textContent.trim()).length;
    const sticksOut = t => {
        const b = t.getBBox(), v = t.ownerSVGElement.viewBox.baseVal;
        return b.x < 0 || b.y < 0 || b.x + b.width > v.width || b.y + b.height > v.height;
    };
    parent.postMessage([root.scrollWidth - root.clientWidth, unnamed,
        all("svg text").filter(sticksOut).length], "*");
}</script>
END
    echo "    \"site${page#"$tmp/site"}\","
done > "$tmp/pages"
{
    printf '<iframe height=600></iframe><pre></pre><script>\nconst pages = [\n'
    cat "$tmp/pages"
    cat << 'END'
];
const frame = document.querySelector("iframe"), wrong = [];
let n = 0;
function next() {
    frame.width = n < pages.length ? 360 : 1280;
    frame.src = pages[n % pages.length];
}
onmessage = e => {
    if (e.data.some(x => x > 0))
        wrong.push(pages[n % pages.length] + " " + frame.width + ": " + e.data);
    if (++n < 2 * pages.length)
        next();
    else
        document.querySelector("pre").textContent =
            n + " looked at, " + wrong.length + " wrong: " + wrong.join("; ");
};
next();
</script>
END
} > "$tmp/frames.html"
dom "$tmp/frames.html" --virtual-time-budget=600000
pages=$(wc -l < "$tmp/pages")
grep -o '[0-9]* looked at, [0-9]* wrong[^<]*' "$tmp/dom" | sed 's/^/# /'
is "pages fit a phone and a desk, texts their pictures, and links have names" \
    has dom ">$((2 * pages)) looked at, 0 wrong"
is "the browser has no complaint of any page" lacks console CONSOLE

# ---- light and dark

cat > "$tmp/site/ink.html" << 'END'
<link rel="stylesheet" href="style.css"><body><pre></pre><script>
document.querySelector("pre").textContent =
    getComputedStyle(document.body).backgroundColor</script>
END
dom "$tmp/site/ink.html" --blink-settings=preferredColorScheme=1
is "light is white" has dom '<pre>rgb(255, 255, 255)'
dom "$tmp/site/ink.html" --blink-settings=preferredColorScheme=0
is "dark is dark" has dom '<pre>rgb(20, 22, 26)'
finish
