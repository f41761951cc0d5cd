/* repname.c - the names physicists give to representations.
 *
 * The dimension, "bar" for one of a conjugate pair, and primes where several
 * share a dimension: fewest for the smallest Dynkin index (SU(4): 20, 20',
 * 20''). Where the literature agrees on no name (SO(8) outside 8v, 8s, 8c and
 * what triality leaves alone; very large dimensions) the labels follow.
 */
#include "algebra/lie/repname.h"

#include <string.h>

#include <flint/flint.h>
#include <flint/fmpz.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/text.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/repfind.h"
#include "algebra/rational.h"

/* Above this dimension nobody counts primes. */
#define MAX_PRIMED 10000

/* More primes than this cannot be read. */
#define MAX_PRIMES 3

/* Is it the one of a conjugate pair that is written with a bar? */
static bool is_barred(const struct an_lie *g, const int *labels)
{
    int bar[AN_MAX_RANK];
    int n = g->rank;
    an_rep_conjugate(bar, g, labels);
    if (g->series == 'D')
        return labels[n - 1] < bar[n - 1];
    if (g->series == 'E' && labels[0] == bar[0])
        return labels[2] < bar[2];
    for (int i = 0; i < n; i++)
        if (labels[i] != bar[i])
            return labels[i] < bar[i];
    return false;
}

/* Do the three legs of SO(8) carry the same label? */
static bool is_triality_invariant(const int *labels)
{
    return labels[0] == labels[2] && labels[0] == labels[3];
}

/* The representations of this dimension, unbarred ones only, that come before
 * `labels` (unbarred); more than MAX_PRIMES when there is no telling. */
static int count_primes(const struct an_lie *g, const int *labels,
                        unsigned long dimension)
{
    struct an_reps reps;
    int primes = MAX_PRIMES + 1;
    int before = 0;
    size_t rank = (size_t)g->rank;
    an_reps_init(&reps);
    if (an_reps_find(&reps, g, dimension, dimension))
        for (size_t k = 0; k < reps.n; k++) {
            const int *other = reps.labels + k * rank;
            if (memcmp(other, labels, rank * sizeof(int)) == 0) {
                primes = before;
                break;
            }
            bool named = g->series != 'D' || g->rank != 4 ||
                         is_triality_invariant(other);
            before += named && !is_barred(g, other);
        }
    an_reps_clear(&reps);
    return primes;
}

/* Appends what stands below the number: labels, the letter of SO(8). */
static void add_below(struct an_math *f, const char *s)
{
    an_math_add(f, s, "_{");
    an_text_printf(&f->latex, "%s}", s);
}

static void add_labels(struct an_math *f, const struct an_lie *g,
                       const int *labels)
{
    struct an_text t = {0};
    for (int i = 0; i < g->rank; i++)
        an_text_printf(&t, "%s%d", i ? "," : "[", labels[i]);
    an_text_add(&t, "]");
    add_below(f, an_text_string(&t));
    an_text_clear(&t);
}

/* The letter of the vector and the spinors of SO(8), or 0. */
static char so8_letter(const int *labels)
{
    static const char letter[] = "v-cs";
    int found = -1;
    for (int i = 0; i < 4; i++) {
        if (labels[i] > 1 || (labels[i] == 1 && (i == 1 || found >= 0)))
            return '\0';
        if (labels[i] == 1)
            found = i;
    }
    return found < 0 ? '\0' : letter[found];
}

/* Appends the number; its LaTeX bold. */
static void add_dimension(struct an_math *f, const fmpz_t dimension)
{
    an_text_add(&f->latex, "\\mathbf{");
    an_integer_append(&f->plain, dimension);
    an_integer_append(&f->latex, dimension);
    an_text_add(&f->latex, "}");
}

/* The name of one of SO(8) that triality moves. */
static void add_so8(struct an_math *f, const struct an_lie *g,
                    const int *labels, const fmpz_t dimension)
{
    const char letter[] = {so8_letter(labels), '\0'};
    add_dimension(f, dimension);
    if (*letter)
        add_below(f, letter);
    else
        add_labels(f, g, labels);
}

/* The name with primes and bar, else with labels. */
static void add_marked(struct an_math *f, const struct an_lie *g,
                       const int *labels, const fmpz_t dimension)
{
    int unbarred[AN_MAX_RANK];
    bool barred = is_barred(g, labels);
    memcpy(unbarred, labels, (size_t)g->rank * sizeof(int));
    if (barred)
        an_rep_conjugate(unbarred, g, labels);
    int primes = count_primes(g, unbarred, fmpz_get_ui(dimension));
    bool named = primes <= MAX_PRIMES;
    an_text_add(&f->latex, named && barred ? "\\overline{" : "");
    add_dimension(f, dimension);
    an_text_add(&f->latex, named && barred ? "}" : "");
    if (!named) {
        add_labels(f, g, labels);
        return;
    }
    for (int k = 0; k < primes; k++)
        an_math_add(f, "'", NULL);
    an_text_add(&f->plain, barred ? "bar" : "");
}

void an_rep_write(struct an_math *f, const struct an_lie *g, const int *labels)
{
    unsigned long small;
    fmpz_t dimension;
    fmpz_init(dimension);
    an_rep_dimension(dimension, g, labels);
    bool within = an_dimension_within(&small, g, labels, MAX_PRIMED);
    bool so8 = g->series == 'D' && g->rank == 4;
    if (g->rank == 1 || (within && small == 1)) {
        add_dimension(f, dimension);
    } else if (!within) {
        add_dimension(f, dimension);
        add_labels(f, g, labels);
    } else if (so8 && !is_triality_invariant(labels)) {
        add_so8(f, g, labels, dimension);
    } else {
        add_marked(f, g, labels, dimension);
    }
    fmpz_clear(dimension);
}

char *an_rep_name(const struct an_lie *g, const int *labels)
{
    struct an_math f = {0};
    an_rep_write(&f, g, labels);
    return an_math_plain(&f);
}

void an_say_rep(struct an_text *t, const struct an_lie *g, const int *labels)
{
    struct an_math f = {0};
    an_rep_write(&f, g, labels);
    an_math_put(t, &f);
}
