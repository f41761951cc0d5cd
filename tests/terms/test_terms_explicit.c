/* test_terms_explicit.c - components of terms, counted with matrices.
 *
 * The second way to every number: field components are letters, a term is the
 * span of their monomials (letters of fermions anticommute, those of bosons
 * commute), raising operators act letter by letter, and an invariant is a
 * vector of zero weight that all of them kill. The operators keep the number
 * of letters of each generation, so each such block has its own matrix. Ranks
 * are taken modulo a prime far above every degree and dimension, where
 * representations are still sums of irreducible ones. No character, partition
 * or Weyl group appears.
 */
#include "tests/terms/fixture.h"
#include "tests/terms/modules.h"

#include <flint/nmod.h>
#include <flint/nmod_mat.h>

enum {
    DEGREE = 4,  /* fields of a term */
    SPECIES = 4, /* different ones */
    SPACE = 200000
};

static const mp_limb_t PRIME = 1000000007;

/* A field to some power in a term. */
struct species {
    struct module module;
    bool fermion;
    int power, generations;
};

/* Letters are numbered from 0 through all species: generation x dim +
 * component after those of earlier species. A monomial is its letters,
 * ascending, a byte each, the first one highest. */
struct space {
    struct species species[SPECIES];
    size_t n;
    int root;       /* simple roots in use */
    int owner[256]; /* species of a letter */
    int component[256];
    int generation[256]; /* number through all species */
    struct monomial {
        uint64_t block; /* letters of each generation, 4 bits each */
        uint32_t letters;
    } * basis; /* of zero weight, sorted */
    size_t nbasis;
};

static void number_letters(struct space *s)
{
    int letter = 0;
    int generation = 0;
    for (size_t i = 0; i < s->n; i++)
        for (int g = 0; g < s->species[i].generations; g++, generation++)
            for (int c = 0; c < s->species[i].module.dim; c++, letter++) {
                assert_true(letter < 256 && generation < 16);
                s->owner[letter] = (int)i;
                s->component[letter] = c;
                s->generation[letter] = generation;
            }
}

static void add_monomial(struct space *s, const int *x, int degree)
{
    struct monomial m = {0, 0};
    for (int r = 0; r < RANK; r++) {
        int w = 0;
        for (int i = 0; i < degree; i++)
            w +=
                s->species[s->owner[x[i]]].module.weight[s->component[x[i]]][r];
        if (w != 0)
            return;
    }
    for (int i = 0; i < degree; i++) {
        m.letters = m.letters << 8 | (uint32_t)x[i];
        m.block += (uint64_t)1 << 4 * s->generation[x[i]];
    }
    assert_true(s->nbasis < SPACE);
    s->basis[s->nbasis++] = m;
}

static int compare(const void *a, const void *b)
{
    const struct monomial *x = a;
    const struct monomial *y = b;
    if (x->block != y->block)
        return x->block < y->block ? -1 : 1;
    return (x->letters > y->letters) - (x->letters < y->letters);
}

/* Lists the monomials of zero weight, as an odometer whose place i runs over
 * the letters of its species from `low` on. */
static void list_monomials(struct space *s)
{
    int place[DEGREE], last[DEGREE], first[DEGREE], x[DEGREE];
    int degree = 0;
    int letter = 0;
    for (size_t i = 0; i < s->n; i++) {
        int size = s->species[i].module.dim * s->species[i].generations;
        for (int k = 0; k < s->species[i].power; k++, degree++) {
            assert_true(degree < DEGREE);
            place[degree] = (int)i;
            first[degree] = letter;
            last[degree] = letter + size - 1;
        }
        letter += size;
    }
    int i = 0;
    x[0] = first[0] - 1;
    while (i >= 0) {
        if (++x[i] > last[i]) {
            i--;
        } else if (i + 1 == degree) {
            add_monomial(s, x, degree);
        } else {
            int low = first[i + 1];
            if (place[i + 1] == place[i])
                low = x[i] + (s->species[place[i]].fermion ? 1 : 0);
            x[++i] = low - 1;
        }
    }
    qsort(s->basis, s->nbasis, sizeof *s->basis, compare);
}

/* y := x with letter `at` replaced and sorted again. The sign of the
 * permutation of fermions; 0 when two of them are equal. */
static int replace(uint32_t *y, const struct space *s, const int *x, int degree,
                   int at, int letter)
{
    int z[DEGREE];
    memcpy(z, x, (size_t)degree * sizeof *z);
    z[at] = letter;
    bool fermion = s->species[s->owner[letter]].fermion;
    int sign = 1;
    for (int pass = 0; pass < degree; pass++)
        for (int i = 0; i + 1 < degree; i++) {
            if (z[i] <= z[i + 1])
                continue;
            int t = z[i];
            z[i] = z[i + 1];
            z[i + 1] = t;
            sign = fermion ? -sign : sign;
        }
    *y = 0;
    for (int i = 0; i < degree; i++) {
        if (i > 0 && fermion && z[i] == z[i - 1] && z[i] == letter)
            return 0;
        *y = *y << 8 | (uint32_t)z[i];
    }
    return sign;
}

/* The monomials that the operators make of one block, one column each, in the
 * order in which they turn up; those of the present operator from `first`. */
struct images {
    uint32_t *column;
    size_t first, n;
};

static size_t find_column(struct images *im, uint32_t letters)
{
    size_t i = im->first;
    while (i < im->n && im->column[i] != letters)
        i++;
    if (i == im->n)
        im->column[im->n++] = letters;
    return i;
}

static void raise_monomial(nmod_mat_t A, slong row, struct images *im,
                           const struct space *s, uint32_t letters, int degree,
                           int root)
{
    int x[DEGREE];
    for (int i = 0; i < degree; i++)
        x[i] = (int)(letters >> 8 * (degree - 1 - i) & 255);
    for (int i = 0; i < degree; i++) {
        const struct module *m = &s->species[s->owner[x[i]]].module;
        int c = s->component[x[i]];
        for (int k = 0; k < m->nmoves[c][root]; k++) {
            uint32_t y;
            int sign =
                replace(&y, s, x, degree, i, x[i] - c + m->to[c][root][k]);
            if (sign == 0)
                continue;
            size_t column = find_column(im, y);
            int by = sign * m->by[c][root][k];
            mp_limb_t *entry = &nmod_mat_entry(A, row, (slong)column);
            *entry = (*entry + PRIME + (mp_limb_t)by) % PRIME;
        }
    }
}

/* The rank of A, row by row: its rows are nearly all zeros, and what they
 * become, with a leading one, is kept as the columns and entries that are
 * not. */
static slong sparse_rank(nmod_mat_t A, slong width)
{
    struct row {
        slong *column, n;
        mp_limb_t *entry;
    } *lead = an_alloc((size_t)width, sizeof *lead);
    slong rank = 0;
    for (slong i = 0; i < nmod_mat_nrows(A); i++) {
        mp_limb_t *x = A->rows[i];
        struct row *new = NULL;
        for (slong j = 0; j < width; j++) {
            if (x[j] == 0)
                continue;
            if (lead[j].n == 0) {
                new = new ? new : &lead[j];
                continue;
            }
            mp_limb_t by = nmod_neg(x[j], A->mod);
            for (slong k = 0; k < lead[j].n; k++)
                NMOD_ADDMUL(x[lead[j].column[k]], by, lead[j].entry[k], A->mod);
        }
        if (!new)
            continue;
        rank++;
        new->column = an_alloc((size_t)width, sizeof *new->column);
        new->entry = an_alloc((size_t)width, sizeof *new->entry);
        mp_limb_t scale = nmod_inv(x[new - lead], A->mod);
        for (slong j = new - lead; j < width; j++)
            if (x[j] != 0) {
                new->column[new->n] = j;
                new->entry[new->n++] = nmod_mul(x[j], scale, A->mod);
            }
    }
    for (slong j = 0; j < width; j++) {
        free(lead[j].column);
        free(lead[j].entry);
    }
    free(lead);
    return rank;
}

/* The invariants among n basis vectors of one block. */
static slong block_invariants(const struct space *s, const struct monomial *v,
                              size_t n, int degree)
{
    /* Each operator makes few monomials of one, and many of them coincide. */
    size_t width = (size_t)s->root * (n * DEGREE + DEGREE * MOVES);
    nmod_mat_t A;
    nmod_mat_init(A, (slong)n, (slong)width, PRIME);
    struct images im = {an_alloc(width, sizeof(uint32_t)), 0, 0};
    for (int root = 0; root < s->root; root++) {
        im.first = im.n;
        for (size_t i = 0; i < n; i++) {
            assert_true(im.n + DEGREE * MOVES <= width);
            raise_monomial(A, (slong)i, &im, s, v[i].letters, degree, root);
        }
    }
    slong invariants = (slong)n - sparse_rank(A, (slong)im.n);
    free(im.column);
    nmod_mat_clear(A);
    return invariants;
}

static long count_invariants(struct space *s)
{
    int degree = 0;
    for (size_t i = 0; i < s->n; i++)
        degree += s->species[i].power;
    s->basis = an_alloc(SPACE, sizeof *s->basis);
    s->nbasis = 0;
    number_letters(s);
    list_monomials(s);
    slong sum = 0;
    for (size_t i = 0; i < s->nbasis;) {
        size_t n = 1;
        while (i + n < s->nbasis && s->basis[i + n].block == s->basis[i].block)
            n++;
        sum += block_invariants(s, s->basis + i, n, degree);
        i += n;
    }
    free(s->basis);
    return (long)sum;
}

struct field_parts {
    const char *parts; /* "l3d": left-handed, colour triplet, doublet */
    int power;
};

static void add_fields(struct space *s, const struct field_parts *f,
                       int generations)
{
    struct species *x = &s->species[s->n++];
    struct module *part = an_alloc(2, sizeof *part);
    x->power = f->power;
    x->fermion = strpbrk(f->parts, "lr") != NULL;
    x->generations = x->fermion ? generations : 1;
    set_part(&x->module, f->parts[0]);
    for (const char *p = f->parts + 1; *p; p++) {
        set_part(&part[0], *p);
        part[1] = x->module;
        set_product(&x->module, &part[1], &part[0]);
    }
    free(part);
}

struct explicit_case {
    const char *term;
    struct field_parts field[SPECIES];
    int most; /* generations that the matrices can bear */
};

/* Fermions come in n generations. */
static void compare_counts(const struct sample *sample, int roots,
                           const struct explicit_case *c, int n)
{
    struct an_model m;
    struct an_term_verdict v;
    struct space *s = an_alloc(1, sizeof *s);
    an_model_init(&m);
    build(&m, sample);
    an_term_verdict_init(&v);
    check(&v, &m, c->term);
    s->root = roots;
    for (size_t i = 0; i < SPECIES && c->field[i].parts; i++)
        add_fields(s, &c->field[i], n);
    long expected = count_invariants(s);
    if (!v.counted || fmpz_cmp_si(v.components, expected) != 0)
        fail_msg("%s, %d generations: matrices give %ld, characters %ld",
                 c->term, n, expected, (long)fmpz_get_si(v.components));
    an_term_verdict_clear(&v);
    an_model_clear(&m);
    free(s);
}

static void standard_model_terms_agree(void **state)
{
    (void)state;
    static const struct explicit_case cases[] = {
        {"L^2 H^2", {{"ld", 2}, {"d", 2}}, 4},
        {"L L D", {{"ld", 2}, {"t", 1}}, 4},
        {"D^3", {{"t", 3}}, 1},
        {"D^4", {{"t", 4}}, 1},
        {"D*^2 D^2", {{"t", 2}, {"t", 2}}, 1},
        {"H*^2 H^2", {{"d", 2}, {"d", 2}}, 1},
        {"Q^3 L", {{"l3d", 3}, {"ld", 1}}, 3},
        {"Q^2 uR eR", {{"l3d", 2}, {"r3", 1}, {"r", 1}}, 3},
        {"uR^2 dR eR", {{"r3", 2}, {"r3", 1}, {"r", 1}}, 3},
        {"L*^2 L^2", {{"rd", 2}, {"ld", 2}}, 3},
        {"uR*^2 uR^2", {{"la", 2}, {"r3", 2}}, 2},
        {"Q*^2 Q^2", {{"rad", 2}, {"l3d", 2}}, 2},
        {"L* L Q* Q", {{"rd", 1}, {"ld", 1}, {"rad", 1}, {"l3d", 1}}, 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (int n = 1; n <= cases[i].most; n++) {
            size_t k = (size_t)n;
            const struct sample sm = {{{"SU3c", "SU(3)"}, {"SU2L", "SU(2)"}},
                                      {{"Q", "left", k, "SU3c=3 SU2L=2"},
                                       {"uR", "right", k, "SU3c=3"},
                                       {"dR", "right", k, "SU3c=3"},
                                       {"L", "left", k, "SU2L=2"},
                                       {"eR", "right", k, ""},
                                       {"H", "scalar", 1, "SU2L=2"},
                                       {"D", "scalar", 1, "SU2L=3"}},
                                      NULL};
            compare_counts(&sm, 5, &cases[i], n);
        }
}

static void unified_terms_agree(void **state)
{
    (void)state;
    static const struct explicit_case su5[] = {
        {"t t h", {{"lT", 2}, {"5", 1}}, 3},
        {"t b h*", {{"lT", 1}, {"lf", 1}, {"f", 1}}, 3},
        {"t^3 b", {{"lT", 3}, {"lf", 1}}, 2},
    };
    static const struct explicit_case so10[] = {
        {"f f s", {{"lS", 2}, {"V", 1}}, 3},
        {"f f w", {{"lS", 2}, {"W", 1}}, 2},
        {"f^4", {{"lS", 4}}, 1},
    };
    for (size_t i = 0; i < 6; i++) {
        const struct explicit_case *c = i < 3 ? &su5[i] : &so10[i - 3];
        for (int n = 1; n <= c->most; n++) {
            size_t k = (size_t)n;
            const struct sample five = {{{"G", "SU(5)"}},
                                        {{"t", "left", k, "G=10"},
                                         {"b", "left", k, "G=5bar"},
                                         {"h", "scalar", 1, "G=5"}},
                                        NULL};
            const struct sample ten = {{{"G", "SO(10)"}},
                                       {{"f", "left", k, "G=16"},
                                        {"s", "scalar", 1, "G=10"},
                                        {"w", "scalar", 1, "G=120"}},
                                       NULL};
            compare_counts(i < 3 ? &five : &ten, i < 3 ? 6 : 7, c, n);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(standard_model_terms_agree),
        cmocka_unit_test(unified_terms_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
