#!/bin/sh
# R-symmetries of the MSSM: search and solve, Green-Schwarz, what is refused.
. "$(dirname "$0")/tap.sh"

cat > "$tmp/r.yaml" << 'EOF'
name: MSSM with an unknown R-symmetry
extends: mssm-z4r
fields:
  q: {R: "?"}
  uc: {R: "?"}
  dc: {R: "?"}
  l: {R: "?"}
  ec: {R: "?"}
  Hd: {R: "?"}
  Hu: {R: "?"}
couplings: [l l Hu Hu]
explicit_breaking: [{term: gaugino_SU3c^2, remove: true}]
EOF

# search OPTIONS...: charges that commute with SU(5), no mu, no decay
search() {
    run search "$tmp/r.yaml" --order 2..40 --where q=uc --where q=ec \
        --where dc=l --where 'forbidden=Hu Hd' --where 'forbidden=q l dc' \
        --where 'forbidden=q^3 l' --where green_schwarz=true --format csv "$@"
    sed 1d "$tmp/out" | tr -d '"'
}

# arXiv:1102.3595, M and charges of 10, 5bar, Hu, Hd up to what leaves the
# superpotential alone; q, uc, dc, l, ec have one column for each generation
is "the five R-symmetries of the MSSM" [ "$(search | awk -F, \
    '{printf "%d:%d,%d,%d,%d ", $1, $2, $11, $18, $17}')" \
    = "4:1,1,0,0 6:5,3,4,0 8:1,5,0,4 12:5,9,4,0 24:5,9,16,12 " ]
is "counted singly" [ "$(search --up-to nothing | cut -d, -f1 | uniq -c |
    awk '{printf "%d:%d ", $2, $1}')" = "4:2 6:1 8:2 12:2 24:2 " ]

# The same by three loops, the sums by hand: 2T over q - 1 with gauginos, and
# 2 Y^2 over 5/3, which charges modulo M leave open by M/5.
is "by loops over charges" [ "$(awk 'BEGIN {
    for (M = 2; M <= 40; M++) { n = 0
        for (t = 0; t < M; t++) for (f = 0; f < M; f++)
            for (u = 0; u < M; u++) {
                d = (4 * M + 2 - t - f) % M
                if ((2*t + u) % M != 2 % M || (2*f + 2*u) % M != 2 % M ||
                    (u + d) % M == 2 % M || (t + 2*f) % M == 2 % M ||
                    (3*t + f) % M == 2 % M)
                    continue
                matter = 3 * (2*(t-1) + t-1 + f-1)
                A3 = matter + 6
                A2 = 3 * (3*(t-1) + f-1) + u-1 + d-1 + 4
                Y = 3 * ((t-1)/6 + 4*(t-1)/3 + (f-1)/3 + (f-1)/2 + t-1) * 2 \
                    + u-1 + d-1
                five = 3 * Y - 5 * A3
                five = five < 0 ? int(five - 0.5) : int(five + 0.5)
                if ((A3 - A2) % M == 0 && five % M == 0) n++
            }
        if (n) printf "%d:%d ", M, n
    }
}' < /dev/null)" = "4:2 6:1 8:2 12:2 24:2 " ]

run check mssm-z4r
is "sums are shown" has out 'R over levels, SU3c 6 mod 4, SU2L 2 mod 4, Y -6/5'
run check mssm-z4r --set Hu.R=2 --json
is "Hu of charge 2: not universal" has out '"universal": false'
printf 'extends: mssm-z4r\ngroups: {Y: {group: U(1), level: 2}}\n' > "$tmp/y.yaml"
run check "$tmp/y.yaml" --json
is "nor with another level of hypercharge" has out '"universal": false'
run check mssm --json
is "matter parity: all sums vanish" has out '"cancel": true'
run check mssm-z4r --set 'R=Z(6)' --where green_schwarz=false
is "--where knows it" exits 0

run solve "$tmp/r.yaml"
is "solve: a coupling asks for charge 2" has out 'q.R + uc.R + Hu.R + 2 = 0 mod 4'
sed 's/^fields:/groups: {R: {group: U(1), r_symmetry: true}}\n&/' "$tmp/r.yaml" \
    > "$tmp/u1.yaml"
run solve "$tmp/u1.yaml"
is "solve: of a U(1)" has out 'l.R + Hu.R - 1 = 0'
run search "$tmp/r.yaml" --anomalies cubic
is "the cubic condition is that of supergravity" has err 'the gravitino'
sed 's/^fields:/groups: {R: {group: Z(4), gauged: true, r_symmetry: true}}\n&/' \
    "$tmp/r.yaml" > "$tmp/gauged.yaml"
run solve "$tmp/gauged.yaml"
is "gauged: sums with gauge groups count" has out \
    'SU3c^2 R *2 q.R + 3 uc.R + 3 dc.R + 2 = 0 mod 4'
is "but not that with gravity" lacks out 'grav^2 R'
is "solve and search find as many" has out '^8 solutions modulo 4'
run search "$tmp/gauged.yaml" --count --up-to nothing
is "one by one" has out '^8$'
is "and by loops" [ "$(awk 'BEGIN {
    for (q = 0; q < 4; q++) for (u = 0; u < 4; u++) for (d = 0; d < 4; d++)
        for (l = 0; l < 4; l++) for (e = 0; e < 4; e++)
            for (h = 0; h < 4; h++) for (k = 0; k < 4; k++)
                n += (q+u+h) % 4 == 2 && (q+d+k) % 4 == 2 &&
                    (l+e+k) % 4 == 2 && (2*l+2*h) % 4 == 2 &&
                    (3*(2*(q-1) + u-1 + d-1) + 6) % 4 == 0 &&
                    (3*(3*(q-1) + l-1) + h-1 + k-1 + 4) % 4 == 0
    print n
}' < /dev/null)" = 8 ]

# accidental ones
run check mssm-z4r
is "a gluino mass leaves no U(1)" lacks out 'R-symmetry of the listed'
run check mssm
is "nor do majorana gauginos" lacks out 'R-symmetry of the listed'
wess_zumino() {
    printf 'fields: {S: {type: superfield}, T: {type: superfield}}\ncouplings: [%s]\n' \
        "$1" > "$tmp/w.yaml"
    run check "$tmp/w.yaml"
    sed -n 's/^  U(1) R-symmetry of .*: //p' "$tmp/out"
}
is "S^3" [ "$(wess_zumino 'S^3, T')" = 'S 2/3, T 2' ]
is "S^2 and S^3" [ -z "$(wess_zumino 'S^2, S^3')" ]
is "S^2 T and S T^2" [ "$(wess_zumino 'S^2 T, S T^2')" = 'S 2/3, T 2/3' ]
is "a term under d^4 theta" [ "$(wess_zumino 'S^2, S T*')" = 'S 1, T 1' ]
cat > "$tmp/rpv.yaml" << 'EOF'
extends: mssm-r-parity-violation
groups: {R: {group: U(1), r_symmetry: true}}
fields: {q: {R: 2/3}, uc: {R: -2/3}, dc: {R: 4/3}, ec: {R: 2}, Hu: {R: 2}}
EOF
run check mssm-r-parity-violation
is "R-parity violation" has out ': q 2/3, uc -2/3, dc 4/3, ec 2, Hu 2$'
run check "$tmp/rpv.yaml"
is "imposed, all couplings are allowed" has out 'Couplings *8 of 8 allowed'
is "and it is no accident" lacks out 'R-symmetry of the listed'

run explain mssm-z4r
is "explain: fermions have q - 1" has out '    Hd: (-1) = -1'
is "and says so" has out 'the fermion one less'
is "explain: what an axion can cancel" \
    has out 'Green-Schwarz: sums of R .* Y -6/5 mod 4/5: universal'
run diff mssm-z4r mssm
is "diff: no other names are tried" has out 'R-symmetr'
printf 'groups: {P: %s}\nfields: {S: {type: superfield, P: 1}}\n' \
    '{group: Z(4), r_symmetry: true}' > "$tmp/a.yaml"
sed 's/r_symmetry: true/r_symmetry: false/' "$tmp/a.yaml" > "$tmp/b.yaml"
run diff "$tmp/a.yaml" "$tmp/b.yaml"
is "diff: an R-symmetry is not one that is none" \
    has out 'group *P *Z(4), R-symmetry *Z(4)$'
run diff mssm-z4r "$tmp/y.yaml"
is "diff: levels" has out 'U(1), level 5/3 *U(1), level 2'
run export mssm-z4r --to sarah
is "export: a gluino mass is no term of a superpotential" \
    has err 'cannot hold a term of gauginos'
printf 'extends: mssm-z4r\nexplicit_breaking: [{term: %s, remove: true}]\n' \
    gaugino_SU3c^2 > "$tmp/whole.yaml"
run export "$tmp/whole.yaml" --to sarah -o "$tmp/whole.m"
is "export: superfield, scalar, fermion" \
    grep -q '{1, 1, Exp\[2 Pi I 3/4\]}' "$tmp/whole.m"
is "export: a level is a comment" grep -q '(\* level 5/3 \*)' "$tmp/whole.m"
"$bin" check --json "$tmp/whole.m" > "$tmp/back"
"$bin" check --json "$tmp/whole.yaml" > "$tmp/first"
said='s/.*"discrete": \(\[[0-9]*\]\).*"neutrinos": {\("nature": "[a-zA-Z]*"\).*/\1 \2/'
is "and back: the same residual group and neutrinos" \
    [ "$(sed "$said" "$tmp/back")" = '[4] "nature": "Majorana"' ]
is "as before" [ "$(sed "$said" "$tmp/back")" = "$(sed "$said" "$tmp/first")" ]
# u x is linear in the F of x. Its scalar has charge 2 as long as R is unbroken,
# and no vev; it has one where S of charge 2 has, or modulo 2.
cat > "$tmp/x.yaml" << 'EOF'
groups: {W: SU(2), Y: U(1), R: {group: U(1), r_symmetry: true}}
electric_charge: T3[W] + Y
active_neutrinos: l
fields:
  l: {type: superfield, W: 2, Y: -1/2, R: 1, sector: visible}
  u: {type: superfield, W: 2, Y: 1/2, sector: visible}
  x: {type: superfield, W: 2, Y: -1/2, R: 2}
  S: {type: superfield, R: 2}
scenarios: {unbroken: [u], broken: [u, S]}
couplings: [u x]
EOF
run check "$tmp/x.yaml" --json
is "no vev of x while R is unbroken" [ "$(grep -o '"induced_vevs": [^]]*' \
    "$tmp/out" | tr -d '\n')" = '"induced_vevs": ["induced_vevs": [{'\
'"term": "u x", "dimension": 3, "field": "x"}' ]
run check "$tmp/x.yaml" --json --set 'R=Z(2)'
is "and one modulo 2" [ "$(grep -o '"term": "u x", "dimension": 3, "field"' \
    "$tmp/out" | wc -l)" = 2 ]

# A gaugino of charge 0 is none, nor is the fermion of a superfield of charge 2.
cat > "$tmp/g.yaml" << 'EOF'
groups: {C: SU(3), W: SU(2), Y: U(1), R: {group: Z(4), r_symmetry: true}}
fields:
  u: {type: superfield, W: 2, Y: 1/2, R: 1, sector: visible}
  d: {type: superfield, W: 2, Y: -1/2, R: 1, sector: visible}
  q: {type: superfield, C: 3, R: 1}
  Q: {type: superfield, C: 3bar, R: 1}
  S: {type: superfield, R: 2}
EOF
run check "$tmp/g.yaml"
is "no gaugino is there" has out 'that of C, W, Y, so'
printf '%s\n' '  g: {type: right, C: 8, R: 3}' '  w: {type: majorana, W: 3}' \
    '  b: {type: left, R: 1}' >> "$tmp/g.yaml"
run check "$tmp/g.yaml"
is "one of charge 0 is none" has out 'that of W, so'
is "the others count" has out '\[gaugino-missing\]'
run check "$tmp/g.yaml" --set w.R=2
is "nor is one of charge 2" has out 'that of W, so'
sed 's/w: {type: majorana/w: {type: left, R: 1/' "$tmp/g.yaml" > "$tmp/h.yaml"
run check "$tmp/h.yaml"
is "all are there" lacks out 'gaugino-missing'
{
    sed '/^  [gwb]:/d' "$tmp/g.yaml"
    echo 'gauginos: true'
} > "$tmp/h.yaml"
run check "$tmp/h.yaml"
is "and those that are added" lacks out 'gaugino-missing'
finish
