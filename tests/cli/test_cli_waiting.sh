#!/bin/sh
# What takes long says so after a second, and an interrupt ends it at once.
. "$(dirname "$0")/tap.sh"
. "$(dirname "$0")/waiting.sh"

# 20 U(1)s with 100 fields and 256 scenarios: the largest files that are taken
# check for seconds.
awk 'BEGIN {
    printf "groups: {X0: U(1)"
    for (i = 1; i < 20; i++) printf ", X%d: U(1)", i
    print "}\nfields:"
    for (k = 0; k < 100; k++) {
        printf "  f%d: {type: %s", k, k < 60 ? "left" : "scalar"
        for (i = 0; i < 20; i++)
            printf ", X%d: %d", i, (k * 31 + i * 17 + k * k * i) % 9 - 4
        print "}"
    }
    print "scenarios:"
    for (m = 0; m < 256; m++) {
        printf "  v%d: [f60", m
        for (i = 1; i < 6; i++) printf ", f%d", 61 + (m * 5 + i * (1 + m % 7)) % 39
        print "]"
    }
}' > "$tmp/long.yaml"

patience=20
after 0.2 1 check "$tmp/long.yaml"
is "the check takes longer" exits 130
is "it says so after a second" [ "$(cat "$tmp/err")" = \
    "anomalon check: working, 1 s" ]
is "an interrupt ends it within a second" [ "$took" -lt 1000 ]
patience=1
after 0.2 1 check -q "$tmp/long.yaml"
is "with -q nothing is said" [ ! -s "$tmp/err" ]

# sums COUPLING CHARGE: five unknown sums, of whose 201^5 settings nearly none
# meets the condition.
sums() {
    printf '%s\n' 'groups: {X: U(1)}' 'fields:' "  k: {type: scalar, X: $2}" \
        > "$tmp/sums.yaml"
    for f in a b c d e; do
        echo "  $f: {type: scalar, X: '?'}" >> "$tmp/sums.yaml"
    done
    echo "couplings: [$1]" >> "$tmp/sums.yaml"
}

sums 'a^2 b^2 c^2 d^2 e^2 k' 1
spends 5 search "$tmp/sums.yaml" --max 100 --count
is "an odd charge is no sum of even ones" [ "$(cat "$tmp/out")" = 0 ]
sums 'a b c d e k' 500
spends 5 search "$tmp/sums.yaml" --max 100 --count
is "sums at the edge of their ranges are found" [ "$(cat "$tmp/out")" = 1 ]

# Four fields of ten generations each: 10,000 conditions, each another.
{
    printf '%s\n' 'groups: {X: U(1)}' 'fields:'
    for f in a b c d; do
        echo "  $f: {type: scalar, generations: 10, X: ['?', '?', '?', '?', '?',"
        echo "    '?', '?', '?', '?', '?']}"
    done
    echo 'couplings: [a b c d]'
} > "$tmp/ways.yaml"
for command in solve "search --max 2 --count"; do
    # shellcheck disable=SC2086
    spends 10 $command "$tmp/ways.yaml"
    is "$command: too many ways to be neutral are refused" [ "$status" -eq 2 ]
    is "$command: and what to do is said" has err 'name some'
done
# Ten unknown scalars in five couplings: millions of settings of the sums are to
# be measured, then solutions are compared with sums of many generations each.
{
    printf '%s\n' 'extends: standard-model' 'groups: {X: U(1)}' 'fields:'
    echo "  N: {type: right, generations: 6, X: ['?', '?', '?', '?', '?', '?']}"
    for i in 0 1 2 3 4 5 6 7 8 9; do echo "  s$i: {type: scalar, X: '?'}"; done
    echo 'couplings: [N N s0, N N s1, s0 s1 s2, s3 s4 s5*, s6 s7 s8 s9*]'
} > "$tmp/settings.yaml"
for seconds in $(size "0.5 1 2 3 5" "1"); do
    after "$seconds" 0 search "$tmp/settings.yaml" --max 30
    is "$seconds s: a search that measures or compares is stopped" exits 130
    is "$seconds s: within a second" [ "$took" -lt 1000 ]
done
run check standard-model
is "a short check says nothing" [ ! -s "$tmp/said" ]

# 64 unknown charges with one condition on them: counted before they are refused.
awk 'BEGIN {
    print "groups: {X: U(1)}\nfields:"
    printf "  S: {type: scalar, generations: 64, X: ["
    for (i = 0; i < 64; i++) printf "%s\047?\047", i ? ", " : ""
    print "]}\n  N: {type: left, X: 1}\n  M: {type: left, X: -1}"
    print "couplings: [N N S]"
}' > "$tmp/scalars.yaml"
spends 5 search "$tmp/scalars.yaml" --max 1000 --count
is "64 charges up to 1000 are refused at once" [ "$status" -eq 2 ]
is "with their number" grep -q "can be chosen in [0-9]* ways" "$tmp/err"

# 40 parameters in each charge of 40 fields: a second, tens of megabytes.
n=$(size 40 16)
awk -v n="$n" 'BEGIN {
    printf "extends: standard-model\ngroups: {X: U(1)}\nparameters: {a0: free"
    for (i = 1; i < n; i++) printf ", a%d: free", i
    print "}\nfields:"
    for (i = 0; i < n; i++) {
        printf "  f%d: {type: left, X: ", i
        for (k = 0; k < n; k++) printf "%s%d a%d", k ? " + " : "", k + 1, (i + k) % n
        print "}"
    }
}' > "$tmp/free.yaml"
spends "$((n / 2))" check -q "$tmp/free.yaml"
is "$n free parameters leave the model undetermined" [ "$status" -eq 1 ]

# 250 parameters, fifty in each sum of one U(1): no sum so wide is factored.
awk -v n="$(size 10 4)" 'BEGIN {
    print "parameters: {p0: free"
    for (i = 1; i < 250; i++) printf "  , p%d: free\n", i
    printf "  }\ngroups: {X0: U(1)"
    for (g = 1; g < n; g++) printf ", X%d: U(1)", g
    print "}\nfields:"
    for (k = 0; k < 50; k++) {
        printf "  f%d: {type: left", k
        for (g = 0; g < n; g++) printf ", X%d: p%d", g, (k * 7 + g * 25) % 250
        print "}"
    }
}' > "$tmp/wide.yaml"
spends 10 check -q "$tmp/wide.yaml"
is "250 free parameters leave the model undetermined" [ "$status" -eq 1 ]

# Many vevs of different charges: a witness of Majorana masses needs few.
n=$(size 1000 400)
awk -v n="$n" 'BEGIN {
    print "extends: standard-model\ngroups: {X: U(1)}\nfields:"
    printf "  S: {type: scalar, generations: " n ", X: [0"
    for (i = 1; i < n; i++) printf ", %d", i
    print "]}\nbreaking: [{name: all, vevs: [S, H]}]"
}' > "$tmp/vevs.yaml"
spends "$((n / 100))" check "$tmp/vevs.yaml"
is "$n vevs take less than $((n / 100)) seconds" [ "$status" -lt 2 ]

# 8,000 states under a missing term: which become unstable is found in one pass.
n=$(size 1000 600) most=$((n / 200))
[ -z "${SAN-}" ] || most=$((4 * most)) # of sanitizers
{
    printf '%s\n' 'extends: standard-model' fields:
    for i in 0 1 2 3; do
        echo "  N$i: {type: right, generations: $n}"
        echo "  S$i: {type: scalar, generations: $n}"
    done
    printf '%s\n' 'couplings:' '  - N0 N1 S0' '  - N2^50 S3^50' \
        '  - N0^99 S0^100 N1^99 S1^100 N2^99 S2^100 N3^99 S3^100' \
        'breaking: [{name: all, vevs: [S0, H]}]'
} > "$tmp/states.yaml"
spends "$most" check "$tmp/states.yaml"
is "$((8 * n)) states take less than $most seconds" [ "$status" -eq 0 ]

# 100 fields of 65 components in 256 scenarios: refused before the work begins.
awk 'BEGIN {
    print "groups: {G: SU(65)}\nfields:"
    for (i = 0; i < 100; i++) printf "  f%d: {type: scalar, G: 65}\n", i
    print "scenarios:"
    for (i = 0; i < 256; i++) {
        printf "  v%d: [{field: f%d, component: {G: [1", i, i % 100
        for (k = 1; k < 64; k++) printf ", 0"
        print "]}}]"
    }
}' > "$tmp/components.yaml"
spends 10 check "$tmp/components.yaml"
is "components in vacua are bounded" [ "$status" -eq 2 ]
is "with their numbers" has err '6500 components'

# 1,660 terms that break a global U(1) to nothing: few of them are absorbed.
n=$(size 41 31)
awk -v n="$n" 'BEGIN {
    print "extends: standard-model\ngroups: {X: {group: U(1), gauged: false}}\nfields:"
    for (i = 1; i <= n; i++) printf "  S%d: {type: scalar, X: %d}\n", i, i
    print "explicit_breaking:"
    for (i = 1; i <= n; i++)
        for (j = 1; j <= n; j++)
            if (i != 2 * j) printf "  - S%d* S%d^2\n", i, j
}' > "$tmp/terms.yaml"
spends "$((n / 4))" check "$tmp/terms.yaml"
is "$((n * n - n / 2)) explicit terms take less than $((n / 4)) seconds" [ "$status" -eq 0 ]

# 4,096 vacua of 700 fermions: twenty seconds.
if [ "${SLOW:-}" = 1 ]; then
    awk 'BEGIN {
        printf "groups: {X0: U(1)"
        for (i = 1; i < 12; i++) printf ", X%d: U(1)", i
        print "}\nfields:"
        for (k = 0; k < 700; k++) {
            printf "  f%d: {type: left", k
            for (i = 0; i < 12; i++)
                printf ", X%d: %d", i, (k * 31 + i * 17 + k * k * i) % 9 - 4
            print "}"
        }
        for (i = 0; i < 12; i++) printf "  s%d: {type: scalar, X%d: 1}\n", i, i
    }' > "$tmp/vacua.yaml"
    after 4 0 breaking "$tmp/vacua.yaml"
    is "breaking counts vacua aloud" has err '[0-9]00 of 4096 vacua$'
    is "an interrupt ends breaking within a second" [ "$took" -lt 1000 ]
    after 4 0 search --atlas sm+nu --max 127 --count
    is "a search that is at its first cell says that it works" \
        has err 'search: working, 1 s$'
    is "an interrupt ends it within its cell" [ "$took" -lt 1000 ]
fi
finish
