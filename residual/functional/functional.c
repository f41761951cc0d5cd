/* functional.c - symmetries as rational functionals, and the simplest of them.
 *
 * A symmetry that fixes some charges is a functional with integer values on
 * them. Among all such we look for one that a physicist would write down: a
 * combination of as few named charges (atoms) as possible. For a chosen subset
 * of atoms the solutions form a lattice, the rational dual of the matrix of the
 * atoms' values on the given charges, so the search over subsets is exact.
 */

#include "residual/functional/functional.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "base/prose.h"
#include "algebra/lattice.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "algebra/rational.h"
#include "algebra/rows.h"
#include "algebra/vector.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/expression.h"
#include "theory/text/generator.h"
#include "residual/vacuum/charges.h"

/* Pairs and triples are tried among the first few atoms only. */
#define MAX_PAIR 16
#define MAX_TRIPLE 8

fmpq *an_functional_new(slong n)
{
    return _fmpq_vec_init(n);
}

void an_functional_free(fmpq *f, slong n)
{
    if (f)
        _fmpq_vec_clear(f, n);
}

void an_functional_unscale(fmpq *f, const struct an_charges *L)
{
    for (slong i = 0; i < L->n; i++)
        fmpq_mul_fmpz(f + i, f + i, &L->scale[i]);
}

static bool is_plain(const char *s)
{
    for (; *s; s++)
        if (*s == '+' || *s == '-' || *s == ' ')
            return false;
    return true;
}

void an_functional_content(fmpz_t num, fmpz_t den, const fmpq *f,
                           const struct an_model *m)
{
    fmpq_t c;
    fmpq_init(c);
    fmpz_zero(num);
    fmpz_one(den);
    for (size_t g = 0; g < m->ngroups; g++) {
        bool simple = m->group[g].kind == AN_SIMPLE;
        int n = simple ? m->group[g].lie.rank : 1;
        for (int i = 0; i < n; i++) {
            fmpq_set(c, f + m->coordinate[g] + i);
            if (simple && an_lie_is_su2(&m->group[g].lie))
                fmpq_mul_2exp(c, c, 1);
            fmpz_gcd(num, num, fmpq_numref(c));
            fmpz_lcm(den, den, fmpq_denref(c));
        }
    }
    fmpq_clear(c);
}

const char *an_article(const char *noun)
{
    return strchr("aeiou", *noun) ? "an" : "a";
}

/* " times a reflection of SU2D". */
static void add_outer(struct an_text *t, const fmpq *f,
                      const struct an_model *m)
{
    fmpq_t power;
    fmpq_init(power);
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);) {
        fmpq_mul_si(power, f + m->coordinate[g], m->group[g].order);
        fmpz_mod_ui(fmpq_numref(power), fmpq_numref(power),
                    (ulong)m->group[g].order);
        if (!m->group[g].outer || fmpq_is_zero(power))
            continue;
        an_text_printf(t, "%s%s %s", t->n ? " times " : "",
                       an_article(m->group[g].name), m->group[g].name);
        if (fmpq_is_one(power))
            continue;
        an_text_add(t, " to the power ");
        an_integer_append(t, fmpq_numref(power));
    }
    fmpq_clear(power);
}

/* "exp(2 pi i (B-L)/3)", of a functional without F and outer parts. */
static struct an_math exponential(fmpq *g, const struct an_model *m, bool key)
{
    struct an_math t = {0};
    fmpq_t content;
    fmpz_t num, den;
    fmpq_init(content);
    fmpz_init(num);
    fmpz_init(den);
    an_functional_content(num, den, g, m);
    if (!fmpz_is_zero(num)) {
        fmpq_set_fmpz_frac(content, num, den);
        for (size_t i = 0; i < m->ncoordinates; i++)
            if (!fmpq_is_zero(g + i))
                fmpq_div(g + i, g + i, content);
        struct an_math sum = {0};
        an_generator_write(&sum, g, m, key ? AN_LATEX_BRACKETS : AN_BRACKETS);
        bool bare = is_plain(an_text_string(&sum.plain));
        an_math_add(&t, key ? "exp(2 pi i " : "exp(2πi ", "\\exp(2\\pi i\\,");
        if (!fmpz_is_one(num)) {
            an_math_integer(&t, num);
            an_math_add(&t, " ", "\\,");
        }
        an_math_add(&t, bare ? "" : "(", NULL);
        an_math_join(&t, &sum);
        an_math_add(&t, bare ? "" : ")", NULL);
        if (!fmpz_is_one(den)) {
            an_math_add(&t, "/", NULL);
            an_math_integer(&t, den);
        }
        an_math_add(&t, ")", NULL);
    }
    fmpq_clear(content);
    fmpz_clear(num);
    fmpz_clear(den);
    return t;
}

/* The symmetry as prose; key: as it stands in files for programs. */
static char *functional_prose(const fmpq *f, const struct an_charges *L,
                              const bool *hide, bool key)
{
    const struct an_model *m = L->m;
    slong n = L->n;
    fmpq *g = an_functional_new(n);
    struct an_text t = {0}, outer = {0};
    an_vector_set(g, f, n - 1);
    for (size_t k = 0; hide && k < m->ngroups; k++)
        for (int i = 0; hide[k] && i < m->group[k].lie.rank; i++)
            fmpq_zero(g + m->coordinate[k] + i);
    for (size_t k = AN_START; an_group_next(&k, m, AN_ZN);)
        if (m->group[k].outer)
            fmpq_zero(g + m->coordinate[k]);
    struct an_math x = exponential(g, m, key);
    an_functional_free(g, n);
    add_outer(&outer, f, m);
    if (outer.n > 0 && x.plain.n > 0) {
        an_math_put(&t, &x);
        an_text_add(&t, " times ");
    }
    an_text_add(&t, an_text_string(&outer));
    an_text_clear(&outer);
    if (!fmpz_is_one(fmpq_denref(f + n - 1))) {
        an_text_add(&t, t.n ? " " : "");
        an_math_add(&x, x.plain.n ? " " : "", x.plain.n ? "\\," : "");
        an_math_add(&x, "(-1)^F", "(-1)^{F}");
    }
    if (t.n + x.plain.n == 0)
        an_math_count(&x, 1);
    if (x.plain.n > 0)
        an_math_put(&t, &x);
    return an_text_take(&t);
}

char *an_functional_say(const fmpq *f, const struct an_charges *L,
                        const bool *hide)
{
    return functional_prose(f, L, hide, false);
}

char *an_functional_text(const fmpq *f, const struct an_charges *L,
                         const bool *hide)
{
    struct an_text plain = {0};
    char *prose = functional_prose(f, L, hide, true);
    an_prose_plain(&plain, prose);
    free(prose);
    return an_text_take(&plain);
}

static fmpq *atom_add(struct an_atoms *a, const struct an_charges *L,
                      size_t group, enum an_atom_kind kind)
{
    a->v = an_grow(a->v, &a->cap, a->n + 1, sizeof *a->v);
    struct an_atom *x = &a->v[a->n++];
    x->f = an_functional_new(L->n);
    x->group = group;
    x->kind = kind;
    return x->f;
}

static void add_abelian(struct an_atoms *a, const struct an_charges *L,
                        enum an_group_kind kind, bool electric)
{
    const struct an_model *m = L->m;
    for (size_t g = AN_START; an_group_next(&g, m, kind);) {
        size_t at = m->coordinate[g];
        if (!fmpq_is_zero(&L->electric[at]) != electric ||
            (m->group[g].outer && !an_outer_applies(L, g)))
            continue;
        fmpq *f = atom_add(a, L, g, kind == AN_U1 ? AN_ATOM_U1 : AN_ATOM_ZN);
        fmpz_one(fmpq_numref(f + at));
        fmpz_set(fmpq_denref(f + at), &L->scale[at]);
    }
}

static void add_centres(struct an_atoms *a, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_SIMPLE);) {
        if (!L->part[g].h.whole)
            continue;
        slong r = m->group[g].lie.rank;
        fmpq *z = _fmpq_vec_init(2 * r);
        int n = an_lie_centre(z, &m->group[g].lie);
        for (int k = 0; k < n; k++) {
            fmpq *f = atom_add(a, L, g, AN_ATOM_CENTRE);
            for (slong i = 0; i < r; i++)
                fmpq_set(f + (slong)m->coordinate[g] + i, z + k * r + i);
        }
        _fmpq_vec_clear(z, 2 * r);
    }
}

void an_atoms_init(struct an_atoms *a, const struct an_charges *L, bool all)
{
    *a = (struct an_atoms){0};
    add_abelian(a, L, AN_U1, false);
    add_abelian(a, L, AN_ZN, false);
    if (all) {
        fmpz_one(fmpq_numref(atom_add(a, L, 0, AN_ATOM_FERMION) + L->n - 1));
        add_centres(a, L);
    }
    add_abelian(a, L, AN_U1, true);
}

void an_atoms_clear(struct an_atoms *a, const struct an_charges *L)
{
    for (size_t i = 0; i < a->n; i++)
        an_functional_free(a->v[i].f, L->n);
    free(a->v);
    *a = (struct an_atoms){0};
}

/* A search under way: the values of every atom on the fixed charges. */
struct search {
    const struct an_charges *L;
    const struct an_atoms *a;
    fmpq_mat_t values; /* span of rows of fixed x atoms */
    an_functional_visit *visit;
    void *data;
};

/* f := sum c_i atom_i over a subset. */
static void combine(fmpq *f, const struct search *s, const size_t *pick,
                    size_t k, fmpq *const *c, const int *sign, size_t nrows)
{
    slong n = s->L->n;
    fmpq_t x;
    fmpq_init(x);
    for (slong i = 0; i < n; i++)
        fmpq_zero(f + i);
    for (size_t j = 0; j < k; j++) {
        fmpq_zero(x);
        for (size_t r = 0; r < nrows; r++) {
            if (sign[r] < 0)
                fmpq_sub(x, x, &c[r][j]);
            else
                fmpq_add(x, x, &c[r][j]);
        }
        an_vector_addmul(f, x, s->a->v[pick[j]].f, n);
    }
    fmpq_clear(x);
}

/* Visits the rows of the dual, then sums and differences of two. The sign is
 * such that the first atom counts positively. */
static bool visit_dual(const struct search *s, const size_t *pick, size_t k,
                       const fmpq_mat_t dual)
{
    slong n = s->L->n, rows = fmpq_mat_nrows(dual);
    fmpq *f = an_functional_new(n);
    bool done = false;
    for (slong a = 0; a < rows && !done; a++)
        for (slong b = a; b < rows && !done; b++)
            for (int sb = -1; sb <= 1 && !done; sb += 2)
                for (int sa = 1; sa >= -1 && !done; sa -= 2) {
                    fmpq *c[2] = {fmpq_mat_entry(dual, a, 0),
                                  fmpq_mat_entry(dual, b, 0)};
                    const int sign[2] = {sa, sb};
                    if (a == b && sb == 1)
                        continue;
                    combine(f, s, pick, k, c, sign, a == b ? 1 : 2);
                    done = s->visit(f, s->data);
                }
    an_functional_free(f, n);
    return done;
}

static bool try_subset(const struct search *s, const size_t *pick, size_t k)
{
    slong rows = fmpq_mat_nrows(s->values);
    fmpq_mat_t M, dual = {{0}};
    fmpq_mat_init(M, rows, (slong)k);
    for (slong i = 0; i < rows; i++)
        for (size_t j = 0; j < k; j++)
            fmpq_set(fmpq_mat_entry(M, i, (slong)j),
                     fmpq_mat_entry(s->values, i, (slong)pick[j]));
    bool done = false;
    if (an_rational_dual(dual, M)) {
        done = visit_dual(s, pick, k, dual);
        fmpq_mat_clear(dual);
    }
    fmpq_mat_clear(M);
    return done;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* values := rows of the same span, as few as their rank. */
static void reduce_values(fmpq_mat_t values)
{
    struct an_lattice span;
    fmpz_mat_t N;
    fmpz_t d;
    fmpz_init_set_ui(d, 1); /* FLINT leaves it alone without entries */
    fmpz_mat_init(N, fmpq_mat_nrows(values), fmpq_mat_ncols(values));
    an_lattice_init(&span, fmpq_mat_ncols(values));
    fmpq_mat_get_fmpz_mat_matwise(N, d, values);
    an_lattice_span(&span, N);
    fmpq_mat_clear(values);
    fmpq_mat_init(values, fmpz_mat_nrows(span.basis),
                  fmpz_mat_ncols(span.basis));
    fmpq_mat_set_fmpz_mat_div_fmpz(values, span.basis, d);
    an_lattice_clear(&span);
    fmpz_mat_clear(N);
    fmpz_clear(d);
}

bool an_functional_search(const struct an_charges *L, const struct an_atoms *a,
                          const struct an_rows *fixed,
                          an_functional_visit *visit, void *data)
{
    struct search s = {.L = L, .a = a, .visit = visit, .data = data};
    fmpq_mat_init(s.values, fixed->n, (slong)a->n);
    for (slong i = 0; i < fixed->n; i++)
        for (size_t j = 0; j < a->n; j++)
            an_vector_dot_integers(fmpq_mat_entry(s.values, i, (slong)j),
                                   a->v[j].f, fixed->v + i * L->n, L->n);
    reduce_values(s.values);
    bool done = false;
    for (size_t i = 0; i < a->n && !done; i++)
        done = try_subset(&s, &i, 1);
    size_t pairs = least(a->n, MAX_PAIR), triples = least(a->n, MAX_TRIPLE);
    for (size_t i = 0; i < pairs && !done; i++)
        for (size_t j = i + 1; j < pairs && !done; j++)
            done = try_subset(&s, (const size_t[]){i, j}, 2);
    for (size_t i = 0; i < triples && !done; i++)
        for (size_t j = i + 1; j < triples && !done; j++)
            for (size_t k = j + 1; k < triples && !done; k++)
                done = try_subset(&s, (const size_t[]){i, j, k}, 3);
    fmpq_mat_clear(s.values);
    return done;
}

struct separation {
    const struct an_charges *L;
    const fmpz *x;
    fmpq *f;
};

static bool separates(const fmpq *f, void *data)
{
    struct separation *s = data;
    fmpq_t value;
    fmpq_init(value);
    an_vector_dot_integers(value, f, s->x, s->L->n);
    bool yes = !fmpz_is_one(fmpq_denref(value));
    if (yes)
        an_vector_set(s->f, f, s->L->n);
    fmpq_clear(value);
    return yes;
}

/* A single atom that vanishes on everything fixed and not on x: an unbroken
 * charge. f turns x by one half. */
static bool unbroken_charge(fmpq *f, const struct an_charges *L,
                            const struct an_atoms *a,
                            const struct an_rows *fixed, const fmpz *x)
{
    fmpq_t value;
    bool found = false;
    fmpq_init(value);
    for (size_t j = 0; j < a->n && !found; j++) {
        bool zero = true;
        for (slong i = 0; i < fixed->n && zero; i++) {
            an_vector_dot_integers(value, a->v[j].f, fixed->v + i * L->n, L->n);
            zero = fmpq_is_zero(value);
        }
        an_vector_dot_integers(value, a->v[j].f, x, L->n);
        found = zero && !fmpq_is_zero(value);
        if (found) {
            fmpq_mul_si(value, value, fmpq_sgn(value) < 0 ? -2 : 2);
            for (slong i = 0; i < L->n; i++)
                fmpq_div(f + i, a->v[j].f + i, value);
        }
    }
    fmpq_clear(value);
    return found;
}

/* Any functional that does it, from the Smith form of A / fixed. */
static bool smith_functional(fmpq *f, const struct an_charges *L,
                             const struct an_rows *fixed, const fmpz *x)
{
    struct an_quotient q;
    struct an_rows all;
    an_rows_init(&all, L->n);
    an_rows_copy(&all, &L->A);
    an_rows_copy(&all, fixed);
    an_quotient_init(&q, L->n);
    an_rows_quotient(&q, &all, fixed);
    fmpz *c = _fmpz_vec_init(q.nfactors);
    an_charges_class(c, &q, x);
    slong i = 0;
    while (i < q.nfactors && fmpz_is_zero(c + i))
        i++;
    bool found = i < q.nfactors;
    if (found) {
        an_quotient_functional(f, &q, i);
        for (slong k = 0; k < L->n && i >= q.ntorsion; k++) {
            fmpq_div_fmpz(f + k, f + k, c + i);
            fmpq_div_2exp(f + k, f + k, 1);
        }
    }
    _fmpz_vec_clear(c, q.nfactors);
    an_quotient_clear(&q);
    an_rows_clear(&all);
    return found;
}

bool an_functional_separate(fmpq *f, const struct an_charges *L,
                            const struct an_rows *fixed, const fmpz *x)
{
    struct an_atoms a;
    struct separation s = {L, x, f};
    an_atoms_init(&a, L, true);
    bool found = unbroken_charge(f, L, &a, fixed, x) ||
                 an_functional_search(L, &a, fixed, separates, &s) ||
                 smith_functional(f, L, fixed, x);
    an_atoms_clear(&a, L);
    return found;
}
