#!/bin/sh
# Models of the library as files of SARAH and PyR@TE: what is written and read
# again has the same verdicts, as two reports in JSON compared key by key say.
# Without SLOW=1 in the environment, every eighth model.
. "$(dirname "$0")/tap.sh"

exported=0
refused=0
if [ "${SLOW-}" = 1 ]; then step=1; else step=8; fi
for f in $(printf '%s\n' models/*.yaml | awk "NR % $step == 0"); do
    stem=$(basename "$f" .yaml)
    "$bin" check --json "$f" > "$tmp/model" 2> /dev/null
    for to in sarah.m pyrate.model; do
        run export "$f" --to "${to%.*}" -o "$tmp/$stem-$to"
        if [ "$status" = 0 ]; then
            exported=$((exported + 1))
            cp "$tmp/model" "$tmp/$stem-${to%.*}.1"
            "$bin" check --json "$tmp/$stem-$to" > "$tmp/$stem-${to%.*}.2" \
                2> /dev/null
        else
            refused=$((refused + 1))
            is "$stem is refused to ${to%.*} with the reason" has err 'error:'
            is "$stem: nothing is written to ${to%.*}" [ ! -e "$tmp/$stem-$to" ]
        fi
    done
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
    for phase in report["phases"][-1 if path.endswith(("pyrate.1", "pyrate.2")) else 0:]:
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


def differ(a, b):
    """What is asked of the second model alone is no difference."""
    for first, second in zip(a[1], b[1]):
        second[-1] = {k: None if v is None else second[-1].get(k)
                      for k, v in first[-1].items()}
    return a != b


for first in sys.argv[1:]:
    if differ(summary(first), summary(first[:-1] + "2")):
        print(first, summary(first), summary(first[:-1] + "2"))
END
is "no verdict differs" [ ! -s "$tmp/differ" ]
[ ! -s "$tmp/differ" ] || sed 's/^/# /' "$tmp/differ"

if command -v python3 > /dev/null; then
    PYTHONDONTWRITEBYTECODE=1 python3 tests/cli/round_trip.py "$bin" "$tmp" ||
        failures=1
fi

run export --to pyrate b-l-one-loop-z6
is "an epsilon contracts two conjugate doublets" \
    has out 'Eps\[i2,i3\] Qbar\[i1,i2\] Hbar\[i3\] uR\[i1\]'
is "right-handed generations of other charges are fields of their own" \
    has out 'nuRx3R: {Gen: 1, Qnb: {BmL: 5}}'
is "vevs have places" has out 'Vevs: {v1: Rechi, v2: ReH\[2\]}'
printf '%s\n' "$(cat "$tmp/out")" > "$tmp/again.model"
run import "$tmp/again.model"
is "terms come back" has out 'term: "Q\* H\* uR", name: coup1'
is "a Dirac field is two" has out '"L\* eta\* NxR"'
run export --to pyrate scotogenic
is "PyR@TE has no imposed symmetries" \
    has err 'files cannot hold a symmetry that is imposed'
run export --to pyrate type-two-seesaw
is "several scenarios are refused" has err 'files cannot hold several scenarios'
run export --to pyrate dark-su2-triplet
is "so is a direction" has err 'vev along a direction'
run export scotogenic
is "fermions are left-handed" has out 'conj\[uR\], -3, 1, -2/3, 1}'
is "Z(2) charges are signs" has out '^Global\[\[1\]\] = {Z\[2\], '
run export quark-lepton-low-scale
is "colour inside of SU(4) is told by quarks' places" \
    has out '{{uLr, dLr}, {uLg, dLg}, {uLb, dLb}, {vL, eL}}, 4, 2, 0}'
run export so10
is "not inside of SO(10)" has err 'colour inside of a larger group'
# q* q, and the mass that a Dirac field has: one term, whose conjugate SARAH and
# PyR@TE add.
run export dark-baryon
is "a Dirac mass is written once" [ "$(grep -c 'qc\.q\|q\.qc\|\[q\]' "$tmp/out")" = 1 ]
run export dark-baryon --to pyrate
is "for PyR@TE as well" [ "$(grep -c 'qxR.* xqx\|xqx.* qxR' "$tmp/out")" = 1 ]
cat > "$tmp/s.yaml" << 'END'
extends: standard-model
fields: {N: {type: majorana}, s: {type: real-scalar}}
couplings: [N N, N N s, s]
END
run export "$tmp/s.yaml" --to pyrate
is "a Majorana mass is written once" [ "$(grep -c 'N N,' "$tmp/out")" = 1 ]
is "its coupling to a real scalar as well" [ "$(grep -c 'N N s' "$tmp/out")" = 1 ]
is "a tadpole is a comment" has out '^# s: a tadpole$'
finish
