#!/bin/sh
# breaking: patterns, tables, options, formats, refusals.
. "$(dirname "$0")/tap.sh"

run breaking b-l-one-loop-z6
is "breaking exits with 0" exits 0
is "H is always there" has out '^3 further vevs beside H: 4 vacua'
is "chi leaves Z6, Dirac neutrinos and dark matter" \
    has out '3  chi .* Z₆ .* Dirac .* electroweak .* N, eta, xi'
is "a doublet of odd charge leaves nothing" \
    has out '4  eta; xi.+.chi .* nothing more .* Majorana'
is "the largest group leads to two" has out '0 .* 1  U(1)_B-L .* 2.by.xi; 3.by.chi'
run breaking b-l-one-loop-z6 --with H,chi
is "--with: other vevs are always there" has out '^2 further vevs beside H, chi'
run breaking b-l-one-loop-z6 --all
is "--all: none is" has out '^4 possible vevs'
is "without H matter stays massless" has out 'matter stays massless'
run breaking b-l-one-loop-z6 --fields chi
is "--fields: these alone are tried" has out '^1 further vev beside H: 2 vacua'
is "the others are left out" has out 'xi .* left out'
run breaking left-right-triplets
is "vevs that break the same are named together" has out 'TL.|.TR .* Z₂'
run breaking su5
is "the model's own direction has its name" has out 'phi24(diagonal)'
is "beside it are those of other large subgroups" has out 'phi24(invariant 1,2,3) .*alone leaves SU(4) . U(1)'
is "and the report says so" has out "phi24: directions of its vev are a continuum"
printf '%s\n' 'groups: {D: SU(2), X: U(1)}' \
    'fields:' '  phi: {type: scalar, D: 2, X: 1}' \
    '  t: {type: real-scalar, D: 3}' \
    'breaking: [{vevs: [{field: phi, component: all}]}]' > "$tmp/doublet.yaml"
run breaking "$tmp/doublet.yaml"
is "two weights of one charged doublet are undecided" has out 'phi(all).*(undecided)'
run breaking flipped-su5
is "unbroken SU(5) confines neutrinos, and vacua add up" \
    has out ': 2 vacua\. Neutrinos are Majorana in 1, confined in 1\.'
run breaking mssm
is "a sneutrino breaks matter parity" has out '2  l  *nothing more'
is "coloured and charged scalars are never vevs" has out 'q, uc, dc, ec: never'
run breaking standard-model
is "a model without further scalars" has out '^No further vev beside H: 1 vacuum'
printf 'fields: {psi: {type: left}}\n' > "$tmp/none.yaml"
run breaking "$tmp/none.yaml"
is "a model without scalars" has out 'no scalar that could get a vev'
run breaking standard-model-lepton-number --set L.ell=1
is "--set" exits 0

# Lepton number alone: the vertex of SU2L changes it by 3. With chi of charge q
# what is left is Z_gcd(q, 3), and Z1 lets nu nu, of charge 2, have a mass.
leptons() {
    printf '%s\n' 'extends: standard-model' \
        'groups: {ell: {group: U(1), gauged: false}}' \
        'fields:' '  L: {ell: 1}' '  eR: {ell: 1}' \
        '  nuR: {type: right, generations: 3, ell: 1}' \
        "  chi: {type: scalar, ell: $1}" > "$tmp/leptons.yaml"
    run breaking "$tmp/leptons.yaml"
}
leptons 4
is "instantons leave Z3 of lepton number" has out '– in 1 instantons break more: Z₃$'
is "they change what a pattern says of neutrinos" \
    has out '– in 2 instantons break more: trivial, neutrinos Majorana$'
run breaking "$tmp/leptons.yaml" --json
is "JSON: what instantons leave" \
    has out '"with_instantons": {"discrete": \[\], "neutrinos": "Majorana"'
leptons 6
is "Z6 becomes Z3, Dirac as before" has out '– in 2 instantons break more: Z₃$'
leptons 3
is "Z3 stays" lacks out '– in 2 instantons'
leptons 9
is "Z9 becomes Z3" has out '– in 2 instantons break more: Z₃$'

run breaking --table 6 --charge 1-3
is "the general rule: Z3 is Dirac, Z2 is Majorana" \
    has out '3  Z₃ .*ω Dirac .*1 Majorana'
is "L ~ omega^3 of Z6 is Majorana" has out '6  Z₆ .* ω³* *Dirac\|6  Z₆ .*Majorana$'
run breaking --table 3 --charge -1 --partner -4
is "L and nuR of chiral B-L" has out '3  Z₃  *ω.* Dirac'
run breaking --table 3 --charge -1 --partner -4 --format markdown
is "which pair where n divides l + 4" has out 'n divides l .*+ 4'
run breaking --table 3 --partner none
is "no partner, no Dirac mass" has out '3  Z₃ .* massless'
run breaking b-l-one-loop-z6 --table 6
is "a model's table" has out '3  Z₆  *Dirac  *N, eta, xi'
is "two units give Majorana neutrinos" has out '2  Z₄  *Majorana'
run breaking b-l-one-loop-z6 --table 2 --unit 1/2
is "--unit" has out '1/2  trivial'

run breaking b-l-one-loop-z6 --json
is "JSON: patterns" has out '"number": 3, "level": 1, "outcome": 3, "smallest_sets": \[{"vevs": \["chi"\], "decided": true}\]'
is "JSON: steps" has out '"steps": \[{"group": 1, "subgroup": 2, "by": \["xi"\]}'
if command -v python3 > /dev/null; then
    is "JSON can be read" python3 -c 'import json, sys; json.load(sys.stdin)' \
        < "$tmp/out"
fi
run breaking --table 2 --charge 1 --json
is "JSON: the rule" has out '"vev": 2, "neutrino": 1, "partner": 1, "discrete": \[2\], "unbroken": false, "turns": "1/2", "nature": "Majorana"'
run breaking b-l-one-loop-z6 --table 3 --json
is "JSON: a model's table" has out '"group": "B-L", "always": \["H"\], "table": \[{"vev": "0"'
for format in latex markdown html; do
    run breaking b-l-one-loop-z6 --format $format
    is "--format $format" has out 'Which group contains which'
done
run breaking b-l-one-loop-z6 --format latex --fragment
is "names are mathematics in LaTeX" has out '3 & ..chi. & ..mathbb{Z}_{6}. & Dirac'
# The picture, against what the text counts.
run breaking 331-w-parity
text=$(tr '\n' ' ' < "$tmp/out")
run breaking 331-w-parity --format html
sed -n '/class="lattice"/,/<.svg>/p' "$tmp/out" > "$tmp/picture"
drawn() {
    grep -c "$1" "$tmp/picture"
}
counted() {
    echo "$text" | sed "s/.*$1 \([0-9]*\)[^0-9].*/\1/"
}
is "the lattice has a box for each vacuum" [ "$(drawn '<rect')" = 23 ]
is "Dirac neutrinos are marked in it" \
    [ "$(drawn '>Dirac<')" = "$(counted 'Dirac in')" ]
is "so are Majorana neutrinos" \
    [ "$(drawn '>Majorana<')" = "$(counted 'Majorana in')" ]
is "so is dark matter" \
    [ "$(drawn 'dark matter<')" = "$(counted 'matter is stable in')" ]
is "a phase of the model has a thick border" [ "$(drawn 'box own')" = 1 ]
is "its names are symbols" lacks picture 'chi3\|SU3'
# x and y of each corner, then the height of the box there
# shellcheck disable=SC2016 # the dollars are awk's
is "no box lies upon another" awk '
    /translate/ { split($0, part, /[( )]/); x[++n] = part[3]; y[n] = part[4] }
    /<rect/ { sub(/.*height="/, ""); height[n] = $0 + 0 }
    END {
        for (i = 1; i <= n; i++)
            for (k = 1; k < i; k++)
                if (x[i] == x[k] && y[i] < y[k] + height[k] &&
                    y[k] < y[i] + height[i])
                    exit 1
        exit n == 0
    }' "$tmp/picture"

# Names that end in "(undecided)" stuck out of their boxes: 7 pixels a letter, 8
# at each side; marks, entities and what takes no width are no letters.
is "vevs are undecided" has picture '(undecided)<'
# shellcheck disable=SC2016
is "no line is wider than its box" env LC_ALL=C awk '
    /<rect/ { sub(/.*width="/, ""); width = $0 + 0 }
    width && /<text/ {
        gsub(/<[^>]*>/, ""); gsub(/&[a-z]*;/, "x"); gsub(/\342\200\213/, "")
        gsub(/[\200-\277]/, "")
        if (7 * length($0) + 16 > width) { print; exit 1 }
        n++
    }
    END { if (n == 0) exit 1 }' "$tmp/picture"

run breaking b-l-one-loop-z6 --format html
is "HTML has a picture of the lattice" has out '<title id="lattice-t">Lattice of residual groups'

# The bases of F2^3 are 28, of which 16 are kept.
printf '%s\n' 'groups: {A: Z(2), B: Z(2), C: Z(2)}' 'fields:' \
    '  a: {type: scalar, A: 1}' '  b: {type: scalar, B: 1}' \
    '  c: {type: scalar, C: 1}' '  ab: {type: scalar, A: 1, B: 1}' \
    '  ac: {type: scalar, A: 1, C: 1}' '  bc: {type: scalar, B: 1, C: 1}' \
    '  abc: {type: scalar, A: 1, B: 1, C: 1}' > "$tmp/bases.yaml"
run breaking "$tmp/bases.yaml"
is "a table does not count sets that are not listed" \
    has out ' 16  a + b + c; a + b + ac; +14 or more '
is "all of the others are counted" has out ' 9–15  a + b; a + ab; b + ab; +18 '
is "no verdict is none" has out '16 vacua. There is no verdict on dark matter'
is "the list says that there are more" has out '– 16: .*; and more$'
run breaking "$tmp/bases.yaml" --json
is "JSON: more sets" has out '"number": 16, .*"more_sets": true'

# refused ERROR ARGS...
refused() {
    error=$1
    shift
    run breaking "$@"
    is "refused: $*" exits 2
    is "says why: $error" has err "$error"
}
refused 'takes one model'
refused 'takes one model' standard-model su5
refused 'no vev that the model could' b-l-one-loop-z6 --with HH
refused 'no vev that the model could' b-l-one-loop-z6 --fields nuR
refused 'could have one of 2 vevs' 331-w-parity --with rho,eta
refused 'goes without --with' b-l-one-loop-z6 --all --with H
refused 'goes with --table' standard-model --charge 3
refused 'goes with a model' --table 3 --group X
refused 'goes without a model' b-l-one-loop-z6 --table 3 --partner none
refused 'from 1 to 100' --table 0
refused 'from 1 to 100' --table 12x
refused 'expects a charge or a range' --table 3 --charge 1-
refused 'range of 1 to 24' --table 3 --charge 4-1
refused 'expects the charge of nu_R' --table 3 --partner any
refused 'has electric charge' b-l-one-loop-z6 --table 3 --group Y
refused 'is no U(1)' b-l-one-loop-z6 --table 3 --group SU2L
refused 'no U(1) that a neutral' standard-model --table 3
refused 'needs --group' baryon-and-lepton-number --table 3
refused 'positive rational' b-l-one-loop-z6 --table 3 --unit 0
refused 'unknown charges' b-l-445 --set 'nuR.B-L=?,?,?'
{
    printf 'groups: {A: U(1), B: U(1), C: U(1), D: U(1), E: U(1)}\nfields:\n'
    for i in $(seq 20); do
        printf '  s%d: {type: scalar, A: %d, B: %d, C: %d, D: %d, E: %d}\n' "$i" \
            $((i * i % 7)) $((i * i * i % 11 - 5)) $((i * 5 % 13)) \
            $((i * 7 % 5 - 2)) $((i * i % 17 - 8))
    done
} > "$tmp/many.yaml"
refused 'more than 4096 different vacua' "$tmp/many.yaml"
{
    printf 'groups: {A: U(1)}\nfields:\n'
    for i in $(seq 70); do
        printf '  s%d: {type: scalar, A: %d}\n' "$i" "$i"
    done
} > "$tmp/seventy.yaml"
refused '70 vevs to try, and 64 can be' "$tmp/seventy.yaml"
run breaking "$tmp/seventy.yaml" --fields s65,s70 --with s30
is "of more than 64 some can be tried" \
    has out '^2 further vevs beside s30: 3 vacua'
is "gcd(30, 65) = 5" has out ' s65 .*Z₅'
is "gcd(30, 70) = 10" has out ' s70 .*Z₁₀'
run breaking "$tmp/seventy.yaml" --table 2 --with s30
is "or none, with --table" has out '2  Z₂'
finish
