/* representation.c - representations as a model file names them.
 *
 * A dimension names a representation only where nobody can take it for another
 * one: it is alone with that dimension and equals its conjugate, or it is one
 * of a pair whose bar everybody sets alike. So all representations of the
 * dimension are listed first; with any doubt, the list is the answer.
 */
#include "theory/representation.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpz.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/unicode.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/repfind.h"
#include "theory/group.h"
#include "theory/text/scalar.h"

/* Digits of the largest dimension that is looked up, 10^9 excluded. */
#define MAX_DIMENSION_DIGITS 9

/* The search for neighbours of a dimension that does not exist begins and ends
 * here, so that it takes no time. */
#define MAX_WITH_NEIGHBOURS 100000ul
#define MAX_NEIGHBOUR 1000000ul

/* Bytes of labels in a message, roughly. */
#define LONGEST_LIST 200

/* The text, taken apart. */
struct name {
    unsigned long dimension;
    bool prime;
    bool bar;
};

static const char digits[] = "0123456789";

/* The number of digits at s, and their value if they are few enough. */
static size_t read_dimension(unsigned long *d, const char *s)
{
    size_t n = strspn(s, digits);
    *d = 0;
    for (size_t i = 0; i < n && n <= MAX_DIMENSION_DIGITS; i++)
        *d = 10 * *d + (unsigned long)(s[i] - '0');
    return n;
}

/* A multiplet by its word: 0 when it is none. */
static size_t word_dimension(const struct an_group *group, const char *word)
{
    static const char *const multiplets[] = {
        "singlet", "doublet", "triplet", "quartet",
        "quintet", "sextet",  "septet",  "octet",
    };
    if (strcmp(word, "adjoint") == 0)
        return an_lie_dimension(&group->lie);
    for (size_t i = 0; i < sizeof multiplets / sizeof *multiplets; i++)
        if (strcmp(word, multiplets[i]) == 0)
            return i + 1;
    return 0;
}

/* t := the spelling that the text seems to mean; empty when there is none. */
static void guess(struct an_text *t, const struct an_group *group,
                  const char *text)
{
    static const char *const bars[] = {"bar", "Bar",  "BAR",      "anti",
                                       "*",   "conj", "overline", "~"};
    size_t word = word_dimension(group, text);
    const char *number = strpbrk(text, "123456789");
    size_t n = number ? strspn(number, digits) : 0;
    if (word > 0)
        an_text_printf(t, "%zu", word);
    /* Lists, fractions and the 8v of SO(8) are no misspelt dimensions. */
    if (n == 0 || n > MAX_DIMENSION_DIGITS || strpbrk(text, "[,./vsc"))
        return;
    an_text_add_n(t, number, n);
    for (size_t i = 0; i < sizeof bars / sizeof *bars; i++)
        if (strstr(text, bars[i])) {
            an_text_add(t, "bar");
            return;
        }
}

static int refuse_text(const struct an_group *group, const char *text,
                       struct an_where at, struct an_diags *diags)
{
    struct an_text t = {0};
    guess(&t, group, text);
    an_error(diags, at, "expected a dimension, got '%s'", an_quote(text).v);
    an_expected(diags, "a dimension such as 3, 3bar or -3, or a list of "
                       "Dynkin labels");
    if (t.n > 0)
        an_suggest(diags, an_text_string(&t));
    an_text_clear(&t);
    return -1;
}

static int read_name(struct name *name, const struct an_group *group,
                     const char *text, struct an_where at,
                     struct an_diags *diags)
{
    bool minus = text[0] == '-';
    const char *start = text + minus;
    size_t n = read_dimension(&name->dimension, start);
    const char *rest = start + n;
    name->prime = rest[0] == '\'';
    rest += name->prime;
    bool bar = strcmp(rest, "bar") == 0;
    if (n == 0 || (start[0] == '0' && n > 1) || (rest[0] != '\0' && !bar))
        return refuse_text(group, text, at, diags);
    if (minus && bar) {
        an_error(diags, at, "'%s' is conjugated twice", an_quote(text).v);
        struct an_text plain = {0};
        an_text_add_n(&plain, start, (size_t)(rest - start));
        an_suggest(diags, an_text_string(&plain));
        an_text_clear(&plain);
        return -1;
    }
    if (n > MAX_DIMENSION_DIGITS) {
        an_error(diags, at, "dimension '%s' is too large",
                 an_quote_n(start, n).v);
        return an_expected(diags,
                           "a dimension of at most %d digits, or "
                           "Dynkin labels",
                           MAX_DIMENSION_DIGITS);
    }
    if (name->dimension == 0)
        return an_error(diags, at, "there is no representation of dimension 0");
    name->bar = minus || bar;
    return 0;
}

static bool is_same(const int *a, const int *b, int rank)
{
    return memcmp(a, b, (size_t)rank * sizeof *a) == 0;
}

/* Is it a symmetric or antisymmetric power of the fundamental of SU(N), or the
 * conjugate of one: a single label, at an end or equal to 1? */
static bool is_power(const int *labels, int rank)
{
    int node = 0, count = 0;
    for (int i = 0; i < rank; i++) {
        count += labels[i] != 0;
        node = labels[i] != 0 ? i : node;
    }
    return count == 1 && (node == 0 || node == rank - 1 || labels[node] == 1);
}

/* Does everybody agree on which of the pair has no bar? */
static bool is_named(const struct an_group *group, const int *labels,
                     unsigned long dimension)
{
    if (group->family == AN_SU)
        return is_power(labels, group->lie.rank);
    if (group->family == AN_SO)
        return group->size == 10 && (dimension == 16 || dimension == 126);
    return group->lie.series == 'E' && group->lie.rank == 6 && dimension == 27;
}

/* Has the first of a pair the bar? SU(N) and E6 write the one with larger
 * labels at the left end without; 16 and 126 of SO(10) have the last label. */
static bool is_barred(const struct an_group *group, const int *labels,
                      const int *other)
{
    int rank = group->lie.rank;
    if (group->family == AN_SO)
        return labels[rank - 1] < other[rank - 1];
    for (int i = 0; i < rank; i++)
        if (labels[i] != other[i])
            return labels[i] < other[i];
    return false;
}

/* labels := what the unbarred name stands for; false when there is doubt. */
static bool choose(int *labels, const struct an_group *group,
                   const struct name *name, const struct an_reps *reps)
{
    int rank = group->lie.rank;
    size_t bytes = (size_t)rank * sizeof *labels;
    int other[AN_MAX_RANK];
    bool is_e6 = group->lie.series == 'E' && rank == 6;
    if (is_e6 && name->dimension == 351) {
        memset(labels, 0, bytes);
        labels[0] = name->prime ? 2 : 0;
        labels[2] = name->prime ? 0 : 1;
        return true;
    }
    if (name->prime || reps->n < 1 || reps->n > 2)
        return false;
    memcpy(labels, reps->labels, bytes);
    an_rep_conjugate(other, &group->lie, labels);
    if (is_same(labels, other, rank))
        return reps->n == 1;
    if (reps->n == 1 || !is_same(reps->labels + rank, other, rank) ||
        !is_named(group, labels, name->dimension))
        return false;
    if (is_barred(group, labels, other))
        memcpy(labels, other, bytes);
    return true;
}

static void add_labels(struct an_text *t, const int *labels, int rank)
{
    for (int i = 0; i < rank; i++)
        an_text_printf(t, "%s%d", i ? "," : "[", labels[i]);
    an_text_add(t, "]");
}

/* "[2,1], [1,2], [4,0] or [0,4]" */
static void add_choices(struct an_text *t, const struct an_reps *reps)
{
    for (size_t k = 0; k < reps->n; k++) {
        if (t->n > LONGEST_LIST) {
            an_text_add(t, ", ...");
            return;
        }
        if (k > 0)
            an_text_add(t, k + 1 == reps->n ? " or " : ", ");
        add_labels(t, reps->labels + k * (size_t)reps->rank, reps->rank);
    }
}

static unsigned long dimension_of(const struct an_group *group,
                                  const struct an_reps *reps, size_t k)
{
    fmpz_t d;
    fmpz_init(d);
    an_rep_dimension(d, &group->lie, reps->labels + k * (size_t)reps->rank);
    unsigned long value = fmpz_get_ui(d);
    fmpz_clear(d);
    return value;
}

/* The dimensions next to one that does not exist; 0 for none found. */
static void find_neighbours(unsigned long *below, unsigned long *above,
                            const struct an_group *group, unsigned long d)
{
    struct an_reps reps;
    an_reps_init(&reps);
    *below = 0;
    *above = 0;
    /* The window grows until both are in it; the singlet comes last. */
    for (unsigned long w = d / 16 + 1; *below == 0 || *above == 0; w *= 4) {
        unsigned long low = w < d ? d - w : 1;
        if (d + w > MAX_NEIGHBOUR ||
            !an_reps_find(&reps, &group->lie, low, d + w))
            break;
        for (size_t k = 0; k < reps.n; k++) {
            unsigned long found = dimension_of(group, &reps, k);
            if (found < d)
                *below = found;
            else if (*above == 0)
                *above = found;
        }
    }
    an_reps_clear(&reps);
}

static int refuse_absent(const struct an_group *group, unsigned long d,
                         const char *written, struct an_where at,
                         struct an_diags *diags)
{
    unsigned long below = 0, above = 0;
    if (d <= MAX_WITH_NEIGHBOURS)
        find_neighbours(&below, &above, group, d);
    if (above == 0)
        return an_error(diags, at, "%s has no representation of dimension %lu",
                        written, d);
    return an_error(diags, at,
                    "%s has no representation of dimension %lu: the nearest "
                    "have %lu and %lu",
                    written, d, below, above);
}

/* Why a dimension that exists does not name a representation. */
static const char *doubt(const struct an_group *group, const struct name *name,
                         const struct an_reps *reps)
{
    int bar[AN_MAX_RANK];
    if (name->prime)
        return "a prime has no fixed meaning here";
    an_rep_conjugate(bar, &group->lie, reps->labels);
    if (reps->n == 2 && is_same(reps->labels + reps->rank, bar, reps->rank))
        return "it is complex, and its bar a matter of convention";
    return "several share it";
}

static int refuse_choice(const struct an_group *group, const struct name *name,
                         const struct an_reps *reps, const char *written,
                         struct an_where at, struct an_diags *diags)
{
    struct an_text choices = {0}, first = {0};
    add_choices(&choices, reps);
    add_labels(&first, reps->labels, reps->rank);
    an_error(diags, at, "dimension %lu of %s needs labels (%s): %s",
             name->dimension, written, doubt(group, name, reps),
             an_text_string(&choices));
    an_expected(diags, "Dynkin labels, as in %s: %s",
                group->name ? group->name : written, an_text_string(&first));
    an_text_clear(&first);
    an_text_clear(&choices);
    return -1;
}

int an_representation_read(int *labels, const struct an_group *group,
                           const char *text, struct an_where at,
                           struct an_diags *diags)
{
    assert(group->kind == AN_SIMPLE);
    struct name name = {0};
    if (read_name(&name, group, text, at, diags) < 0)
        return -1;
    int found[AN_MAX_RANK] = {0};
    int rc = 0;
    struct an_reps reps;
    an_reps_init(&reps);
    bool complete =
        an_reps_find(&reps, &group->lie, name.dimension, name.dimension);
    assert(complete);
    (void)complete;
    if (!choose(found, group, &name, &reps)) {
        char *written = an_group_text(group);
        rc = reps.n == 0
                 ? refuse_absent(group, name.dimension, written, at, diags)
                 : refuse_choice(group, &name, &reps, written, at, diags);
        free(written);
    }
    an_reps_clear(&reps);
    if (rc < 0)
        return -1;
    for (int i = 0; i < group->lie.rank; i++)
        if (found[i] > AN_MAX_LABEL)
            return an_error(diags, at,
                            "dimension %lu needs a Dynkin label "
                            "above %d",
                            name.dimension, AN_MAX_LABEL);
    if (name.bar)
        an_rep_conjugate(found, &group->lie, found);
    memcpy(labels, found, (size_t)group->lie.rank * sizeof *labels);
    return 0;
}

int an_labels_read(int *labels, const struct an_group *g,
                   const struct an_scalar *text, size_t n, struct an_where at,
                   struct an_diags *diags)
{
    int rc = 0;
    if (n != (size_t)g->lie.rank) {
        an_error(diags, at, "%zu Dynkin labels for %s", n, g->name);
        return an_expected(diags, "%d, its rank", g->lie.rank);
    }
    for (size_t i = 0; i < n; i++) {
        long label = 0;
        if (an_scalar_integer(&label, text[i], 0, AN_MAX_LABEL, diags) < 0)
            rc = -1;
        labels[i] = (int)label;
    }
    return rc;
}
