#!/bin/sh
# Models of the library as files of SARAH: what is written and read again has
# the same verdicts, as two reports in JSON compared key by key say.
. "$(dirname "$0")/tap.sh"

exported=0
refused=0
for f in models/*.yaml; do
    name=$(basename "$f" .yaml)
    run export "$f" -o "$tmp/$name.m"
    if [ "$status" = 0 ]; then
        exported=$((exported + 1))
        "$bin" check --json "$f" > "$tmp/$name.1" 2> /dev/null
        "$bin" check --json "$tmp/$name.m" > "$tmp/$name.2" 2> /dev/null
    else
        refused=$((refused + 1))
        is "$name is refused with the reason" has err 'error:'
        is "$name: nothing is written" [ ! -e "$tmp/$name.m" ]
    fi
done
echo "# $exported exported, $refused refused"
is "most models can be exported" [ "$exported" -gt "$refused" ]
python3 - "$tmp"/*.1 << 'END' > "$tmp/differ" || echo failed >> "$tmp/differ"
import json
import sys


def summary(path):
    with open(path, encoding="utf-8") as text:
        report = json.load(text)
    sums = sorted(str(a["value"]) for a in report["anomalies"]
                  if a["kind"] == "gauge")
    rest = []
    for phase in report["phases"]:
        neutrinos = phase.get("neutrinos") or {}
        dark = phase.get("dark_matter") or {}
        rest.append([phase["residual"]["discrete"],
                     len(phase["residual"]["continuous"] or []),
                     [neutrinos.get(k) for k in
                      ("nature", "dirac", "majorana", "massless")],
                     dark.get("verdict"), dark.get("group"),
                     {k: v.get("allowed")
                      for k, v in (phase.get("processes") or {}).items()}])
    return sums, rest


for first in sys.argv[1:]:
    if summary(first) != summary(first[:-1] + "2"):
        print(first, summary(first), summary(first[:-1] + "2"))
END
is "no verdict differs" [ ! -s "$tmp/differ" ]
[ ! -s "$tmp/differ" ] || sed 's/^/# /' "$tmp/differ"

run export scotogenic
is "fermions are left-handed" has out 'conj\[uR\], -3, 1, -2/3, 1}'
is "Z(2) charges are signs" has out '^Global\[\[1\]\] = {Z\[2\], '
run export su5
is "colour inside of SU(5)" has err 'colour inside of a larger group'
finish
