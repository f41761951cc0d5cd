/* system.c - the conditions of a search for charges of a Z(n), modulo n.
 *
 * A class is what the group of automorphisms g -> g^k, shifts by Y and
 * exchanges of identical multiplets makes of a solution. These act on vectors
 * of residues; they need not take every solution to a solution (a cubic
 * condition is no condition on X + Y), so an image counts only if it is one.
 */
#include "search/residues/system.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/diag.h"
#include "base/mem.h"
#include "algebra/congruence.h"
#include "anomaly/discrete.h"
#include "anomaly/spin.h"
#include "search/gcd.h"
#include "search/problem.h"

static const struct an_where nowhere = {0};

/* Solutions of the linear conditions that are looked at. */
#define MAX_BITS 36
/* Weights in sums of cubes: 64 of them, times n^3, stay below 2^62. */
#define MAX_WEIGHT (INT64_C(1) << 20)
/* Orders of identical multiplets that conditions tell apart. */
#define MAX_ARRANGEMENTS 100000

void an_residues_init(struct an_residue_system *r)
{
    *r = (struct an_residue_system){0};
    fmpz_init(r->number);
}

void an_residues_clear(struct an_residue_system *r)
{
    for (size_t i = 0; r->s && i < r->s->nequations; i++)
        free(r->equation[i].weight);
    free(r->equation);
    free(r->first);
    free(r->basis);
    free(r->pivot);
    free(r->unit);
    free(r->shift);
    free(r->tied);
    fmpz_clear(r->number);
    an_residues_init(r);
}

static int residue(int64_t x, int n)
{
    int64_t y = x % n;
    return (int)(y < 0 ? y + n : y);
}

/* ---- does a vector solve? */

/* The value of a form, modulo n. */
static int value_of(const struct an_search_sum *form, const int *x,
                    size_t width, int n)
{
    int64_t total = -(form->value % n);
    for (size_t i = 0; i < width; i++)
        total += form->weight[i] % n * x[i];
    return residue(total, n);
}

static bool equations_hold(const struct an_residue_system *r, const int *x)
{
    for (size_t i = 0; i < r->s->nequations; i++) {
        const struct an_residue_form *e = &r->equation[i];
        int64_t total = -e->value;
        for (size_t j = 0; j < r->width; j++)
            total += e->weight[j] * x[j];
        if (total % r->n != 0)
            return false;
    }
    return true;
}

static bool choice_holds(const struct an_search_choice *c, const int *x,
                         const struct an_residue_system *r)
{
    for (size_t i = 0; i < c->n; i++)
        if (value_of(&c->form[i], x, r->width, r->n) == 0)
            return true;
    return false;
}

/* total := the sum over all left-handed charges. */
static void sum_up(fmpz_t total, const struct an_search_sum *sum, const int *x,
                   size_t width, bool cubes)
{
    int64_t t = -sum->value;
    for (size_t i = 0; i < width; i++)
        t += sum->weight[i] * x[i] * (cubes ? (int64_t)x[i] * x[i] : 1);
    fmpz_set_si(total, t);
}

static bool is_graded(const struct an_search_residues *z, const int *x,
                      size_t width)
{
    bool graded = z->graded;
    for (size_t i = 0; i < width && graded; i++)
        graded = !(z->parity[i] & (x[i] % 2 ? 2 : 1));
    return graded;
}

static bool cubes_hold(const struct an_residue_system *r, const int *x)
{
    const struct an_search_residues *z = &r->s->residues;
    if (z->conditions != AN_RESIDUES_CUBIC &&
        z->conditions != AN_RESIDUES_EXACT)
        return true;
    fmpz_t n, s1, s3;
    bool hold;
    fmpz_init_set_si(n, r->n);
    fmpz_init(s1);
    fmpz_init(s3);
    sum_up(s3, &z->cubes, x, r->width, true);
    if (z->conditions == AN_RESIDUES_EXACT) {
        sum_up(s1, &z->sum, x, r->width, false);
        hold = an_spin_holds(n, s1, s3, is_graded(z, x, r->width));
    } else {
        an_discrete_cubic_modulus(s1, n);
        hold = fmpz_divisible(s3, s1);
    }
    fmpz_clear(s3);
    fmpz_clear(s1);
    fmpz_clear(n);
    return hold;
}

/* The conditions that are no equations. */
static bool others_hold(const struct an_residue_system *r, const int *x)
{
    const struct an_search *s = r->s;
    for (size_t i = 0; i < s->nchoices; i++)
        if (!choice_holds(&s->choice[i], x, r))
            return false;
    for (size_t i = 0; i < s->nnonzero; i++)
        if (value_of(&s->nonzero[i], x, r->width, r->n) == 0)
            return false;
    return cubes_hold(r, x);
}

/* ---- classes */

/* Does no X + c Y have a smaller order? */
static bool has_order(const struct an_residue_system *r, const int *x)
{
    for (int c = 0; c < r->nshifts; c++) {
        int d = r->s->residues.fixed;
        for (size_t i = 0; i < r->width && d != 1; i++)
            d = an_gcd(d, (int)((x[i] + (int64_t)c * r->shift[i]) % r->n));
        if (d != 1)
            return false;
    }
    return true;
}

static int compare(const int *a, const int *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (a[i] != b[i])
            return a[i] > b[i] ? 1 : -1;
    return 0;
}

static void sort(int *v, size_t n)
{
    for (size_t i = 1; i < n; i++)
        for (size_t j = i; j > 0 && v[j] < v[j - 1]; j--) {
            int x = v[j];
            v[j] = v[j - 1];
            v[j - 1] = x;
        }
}

/* v := the next arrangement of its charges; false, and ascending, after the
 * last one. */
static bool advance(int *v, size_t n)
{
    size_t i = n;
    while (i > 1 && v[i - 2] >= v[i - 1])
        i--;
    bool more = i > 1;
    if (more) {
        size_t j = n - 1;
        while (v[j] <= v[i - 2])
            j--;
        int x = v[i - 2];
        v[i - 2] = v[j];
        v[j] = x;
    }
    size_t first = more ? i - 1 : 0;
    for (size_t j = n; first + 1 < j; first++) {
        int x = v[first];
        v[first] = v[--j];
        v[j] = x;
    }
    return more;
}

static bool next_arrangement(int *z, const struct an_search *s)
{
    for (size_t g = s->ngroups, end = s->width; g-- > 0;) {
        end -= s->group[g].size;
        if (advance(z + end, s->group[g].size))
            return true;
    }
    return false;
}

/* Is an arrangement of z a solution before x? z is ascending in each group. */
static bool comes_before(int *z, const struct an_residue_system *r,
                         const int *x)
{
    do {
        if (compare(z, x, r->width) < 0 && equations_hold(r, z) &&
            others_hold(r, z))
            return true;
    } while (!r->sorted && next_arrangement(z, r->s));
    return false;
}

/* z := k x + c y, ascending in each group; false when one can stop early: it
 * does not come before x. */
static bool find_image(int *z, const struct an_residue_system *r, const int *x,
                       int k, int c)
{
    int order = 0;
    for (size_t g = 0, first = 0; g < r->s->ngroups; g++) {
        size_t size = r->s->group[g].size;
        for (size_t i = first; i < first + size; i++)
            z[i] = (int)(((int64_t)k * x[i] + (int64_t)c * r->shift[i]) % r->n);
        if (!r->s->arranged)
            sort(z + first, size);
        if (order == 0)
            order = compare(z + first, x + first, size);
        if (order > 0 && r->sorted)
            return false;
        first += size;
    }
    return true;
}

static bool is_first(const struct an_residue_system *r, const int *x)
{
    int z[AN_SEARCH_MAX_WIDTH];
    for (size_t i = 0; i < r->nunits; i++)
        for (int c = 0; c < r->nshifts; c++)
            if ((r->unit[i] != 1 || c > 0 || !r->sorted) &&
                find_image(z, r, x, r->unit[i], c) && comes_before(z, r, x))
                return false;
    return true;
}

bool an_residues_keep(const struct an_residue_system *r, const int *x)
{
    return others_hold(r, x) && (r->s->residues.any_order || has_order(r, x)) &&
           is_first(r, x);
}

/* ---- the equations */

static void read_equations(struct an_residue_system *r)
{
    const struct an_search *s = r->s;
    r->equation = an_alloc(s->nequations, sizeof *r->equation);
    for (size_t i = 0; i < s->nequations; i++) {
        struct an_residue_form *e = &r->equation[i];
        e->weight = an_alloc(r->width, sizeof *e->weight);
        for (size_t j = 0; j < r->width; j++)
            e->weight[j] = residue(s->equation[i].weight[j], r->n);
        e->value = residue(s->equation[i].value, r->n);
    }
}

static void solve_equations(struct an_residue_system *r)
{
    struct an_congruence c;
    fmpz_mat_t A;
    slong m = (slong)r->s->nequations, k = (slong)r->width;
    fmpz *b = _fmpz_vec_init(m);
    fmpz_mat_init(A, m, k);
    for (slong i = 0; i < m; i++) {
        for (slong j = 0; j < k; j++)
            fmpz_set_si(fmpz_mat_entry(A, i, j), r->equation[i].weight[j]);
        fmpz_set_si(b + i, r->equation[i].value);
    }
    an_congruence_init(&c);
    an_congruence_solve(&c, A, b, (ulong)r->n);
    an_congruence_count(r->number, &c, (ulong)r->n);
    r->solvable = c.solvable;
    r->first = an_alloc(r->width, sizeof *r->first);
    r->pivot = an_alloc(r->width, sizeof *r->pivot);
    r->basis = an_alloc(r->width * r->width, sizeof *r->basis);
    for (size_t i = 0; i < r->width && c.solvable; i++) {
        slong at = (slong)i;
        r->first[i] = (int)fmpz_fdiv_ui(c.first + i, (ulong)r->n);
        r->pivot[i] = (int)fmpz_get_si(fmpz_mat_entry(c.basis, at, at));
        for (size_t j = 0; j < r->width; j++)
            r->basis[i * r->width + j] = (int)fmpz_fdiv_ui(
                fmpz_mat_entry(c.basis, at, (slong)j), (ulong)r->n);
    }
    an_congruence_clear(&c);
    fmpz_mat_clear(A);
    _fmpz_vec_clear(b, m);
}

/* ---- what makes a class */

static void find_units(struct an_residue_system *r)
{
    const struct an_search_residues *z = &r->s->residues;
    int n = r->n, step = n / z->fixed;
    r->unit = an_alloc((size_t)n, sizeof *r->unit);
    for (int k = 1; k <= (n > 1 ? n - 1 : 1); k++) {
        bool inverse = k == 1 || k == n - 1;
        bool wanted = z->classes == AN_UP_TO_AUTOMORPHISMS ||
                      (z->classes == AN_UP_TO_INVERSE && inverse) || k == 1;
        if (wanted && an_gcd(n, k) == 1 && (k - 1) % step == 0)
            r->unit[r->nunits++] = k;
    }
}

static void find_shifts(struct an_residue_system *r)
{
    const struct an_search *s = r->s;
    int d = r->n;
    r->shift = an_alloc(r->width, sizeof *r->shift);
    for (size_t g = 0, i = 0; g < s->ngroups; g++)
        for (size_t k = 0; k < s->group[g].size; k++, i++) {
            r->shift[i] = s->modulo ? residue(s->modulo[g], r->n) : 0;
            d = an_gcd(d, r->shift[i]);
        }
    r->nshifts = r->n / d;
}

/* Is the form with charges a and a + 1 exchanged among the forms? */
static bool has_exchanged(const struct an_search_sum *v, size_t n,
                          const struct an_search_sum *form, size_t a,
                          size_t width, int modulus)
{
    bool found = false;
    for (size_t i = 0; i < n && !found; i++) {
        found = residue(v[i].value - form->value, modulus) == 0;
        for (size_t j = 0; j < width && found; j++) {
            size_t k = j == a ? a + 1 : j == a + 1 ? a : j;
            found = residue(v[i].weight[j] - form->weight[k], modulus) == 0;
        }
    }
    return found;
}

static bool list_is_symmetric(const struct an_search_sum *v, size_t n, size_t a,
                              const struct an_residue_system *r)
{
    bool symmetric = true;
    for (size_t i = 0; i < n && symmetric; i++)
        symmetric = has_exchanged(v, n, &v[i], a, r->width, r->n);
    return symmetric;
}

/* May charges a and a + 1 be exchanged? They are of one group, so sums and
 * parities agree. */
static bool is_symmetric(const struct an_residue_system *r, size_t a)
{
    const struct an_search *s = r->s;
    bool good = list_is_symmetric(s->equation, s->nequations, a, r) &&
                list_is_symmetric(s->nonzero, s->nnonzero, a, r);
    for (size_t i = 0; i < s->nchoices && good; i++)
        good = list_is_symmetric(s->choice[i].form, s->choice[i].n, a, r);
    return good;
}

static int find_ties(struct an_residue_system *r, struct an_diags *diags)
{
    const struct an_search *s = r->s;
    size_t arrangements = 1; /* of all groups */
    r->tied = an_alloc(r->width, sizeof *r->tied);
    r->sorted = true;
    for (size_t g = 0, i = 0; g < s->ngroups; g++)
        for (size_t k = 0; k < s->group[g].size; k++, i++) {
            r->tied[i] = k > 0 && !s->arranged && is_symmetric(r, i - 1);
            r->sorted = r->sorted && (k == 0 || s->arranged || r->tied[i]);
            if (arrangements <= MAX_ARRANGEMENTS)
                arrangements *= k + 1;
        }
    if (r->sorted || arrangements <= MAX_ARRANGEMENTS)
        return 0;
    an_error(diags, nowhere,
             "conditions tell identical multiplets apart, whose orders are "
             "more than %d",
             MAX_ARRANGEMENTS);
    return an_expected(diags, "--all-orders");
}

static int check_size(const struct an_residue_system *r, struct an_diags *diags)
{
    const struct an_search_residues *z = &r->s->residues;
    for (size_t i = 0; z->cubes.weight && i < r->width; i++)
        if (llabs(z->cubes.weight[i]) > MAX_WEIGHT)
            return an_error(diags, nowhere,
                            "a multiplet has more than %lld components",
                            (long long)MAX_WEIGHT);
    if (fmpz_bits(r->number) <= MAX_BITS)
        return 0;
    char *number = fmpz_get_str(NULL, 10, r->number);
    an_error(diags, nowhere,
             "%s solutions of the linear conditions modulo %d: the limit is "
             "2^%d",
             number, r->n, MAX_BITS);
    flint_free(number);
    return an_expected(diags, "fewer unknown charges, more couplings, or "
                              "--where with equations of charges");
}

int an_residues_make(struct an_residue_system *r, const struct an_search *s,
                     struct an_diags *diags)
{
    r->s = s;
    r->n = s->residues.n;
    r->width = s->width;
    read_equations(r);
    solve_equations(r);
    find_units(r);
    find_shifts(r);
    if (find_ties(r, diags) < 0)
        return -1;
    return check_size(r, diags);
}
