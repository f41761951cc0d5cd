# flint_names.awk - which files use names of FLINT whose header neither they nor
# the project's headers that they include name. FLINT 2's headers include each
# other, of FLINT 3's all include fmpz.h and few another.

BEGIN {
    # A name belongs to the first module that it begins with.
    n = split("fmpz_poly_factor fmpz_poly_mat fmpz_poly fmpq_poly" \
        " fmpq_mpoly_factor fmpq_mpoly fmpz_mpoly fmpz_vec fmpq_vec fmpz_mat" \
        " fmpq_mat fmpz_factor nmod_poly_factor nmod_poly nmod_mat fmpq",
        module, " ")
}

/^#include "/ {
    split($0, part, "\"")
    beside = FILENAME
    sub("[^/]*$", part[2], beside)
    include[FILENAME] = include[FILENAME] " " part[2] " " beside
}

/^#include <flint\// {
    split($0, part, "[/.]")
    names[FILENAME, part[2]] = 1
}

/^ *(\/\*|\*|#)/ { next }

{
    while (match($0, /[a-z_0-9]+\(/)) {
        name = substr($0, RSTART, RLENGTH)
        $0 = substr($0, RSTART + RLENGTH)
        sub(/^_/, "", name)
        for (i = 1; i <= n; i++)
            if (index(name, module[i] "_") == 1) {
                uses[FILENAME, module[i]] = name
                break
            }
    }
}

# Does the file, or a header of the project that it includes, name the module?
function sees(file, module, seen,    part, k, count) {
    if (seen[file]++)
        return 0
    if ((file, module) in names)
        return 1
    count = split(include[file], part, " ")
    for (k = 1; k <= count; k++)
        if (sees(part[k], module, seen))
            return 1
    return 0
}

END {
    for (u in uses) {
        split(u, part, SUBSEP)
        split("", seen)
        if (part[1] ~ /\.c$/ && !sees(part[1], part[2], seen))
            print part[1] ": " uses[u] ") without <flint/" part[2] ".h>"
    }
}
