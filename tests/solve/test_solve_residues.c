/* Charges of a Z(n), solved: the solutions of all families against every vector
 * of residues that meets the conditions written out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "solve/residues.h"
#include "theory/model.h"
#include "yaml/yaml.h"

#define WIDTH 7

struct solved {
    struct an_yaml_file *file;
    struct an_model m;
    struct an_residue_solution s;
    struct an_diags diags;
    int rc;
};

static void solve(struct solved *x, const char *text, const char *set)
{
    const struct an_yaml_options options = {.set = &set, .nset = set != NULL};
    *x = (struct solved){0};
    an_diags_init(&x->diags);
    an_model_init(&x->m);
    an_residue_solution_init(&x->s);
    if (an_yaml_open(&x->file, "-", text, strlen(text), &options, &x->diags) <
            0 ||
        an_yaml_build(&x->m, x->file, &x->diags) < 0)
        fail_msg("%s", x->diags.v[0].message);
    x->rc = an_solve_residues(&x->s, &x->m, AN_ANOMALIES_USUAL, &x->diags);
}

static void solved_clear(struct solved *x)
{
    an_residue_solution_clear(&x->s);
    an_model_clear(&x->m);
    an_yaml_close(x->file);
    an_diags_clear(&x->diags);
}

/* x := the next vector of residues. */
static bool advance(long *x, size_t k, long n)
{
    for (size_t i = k; i-- > 0;) {
        if (++x[i] < n)
            return true;
        x[i] = 0;
    }
    return false;
}

static size_t index_of(const long *x, size_t k, long n)
{
    size_t index = 0;
    for (size_t i = 0; i < k; i++)
        index = index * (size_t)n + (size_t)x[i];
    return index;
}

/* mark[index of x] := 1 for every solution of the family. */
static void mark_family(char *mark, const struct an_residue_family *f, size_t k,
                        long n)
{
    slong r = f->generator->r;
    long times[WIDTH] = {0}, x[WIDTH];
    unsigned long all = 1;
    for (slong i = 0; i < r; i++)
        all *= fmpz_get_ui(f->order + i);
    assert_int_equal(all, fmpz_get_ui(f->number));
    assert_true(f->verified);
    for (unsigned long t = 0; t < all; t++) {
        unsigned long rest = t;
        for (slong i = 0; i < r; i++) {
            times[i] = (long)(rest % fmpz_get_ui(f->order + i));
            rest /= fmpz_get_ui(f->order + i);
        }
        for (size_t j = 0; j < k; j++) {
            x[j] = fmpz_get_si(f->c.first + j);
            for (slong i = 0; i < r; i++)
                x[j] += times[i] *
                        fmpz_get_si(fmpz_mat_entry(f->generator, i, (slong)j));
            x[j] %= n;
        }
        mark[index_of(x, k, n)] = 1;
    }
}

/* Families hold exactly what `holds` says. */
static void compare(const char *text, const char *set, size_t k, long n,
                    bool (*holds)(const long *x, long n))
{
    struct solved v;
    long x[WIDTH] = {0};
    size_t size = 1;
    for (size_t i = 0; i < k; i++)
        size *= (size_t)n;
    char *mark = an_alloc(size, 1);
    solve(&v, text, set);
    assert_int_equal(v.rc, 0);
    assert_int_equal(v.s.n, k);
    for (size_t i = 0; i < v.s.nfamilies; i++)
        mark_family(mark, &v.s.family[i], k, n);
    do
        assert_int_equal(mark[index_of(x, k, n)], holds(x, n));
    while (advance(x, k, n));
    free(mark);
    solved_clear(&v);
}

#define MSSM                                                                   \
    "groups: {SU3c: SU(3), SU2L: SU(2), P: {group: Z(6), gauged: true}}\n"     \
    "fields:\n"                                                                \
    "  q: {type: superfield, generations: 3, SU3c: 3, SU2L: 2, P: '?'}\n"      \
    "  uc: {type: superfield, generations: 3, SU3c: 3bar, P: '?'}\n"           \
    "  dc: {type: superfield, generations: 3, SU3c: 3bar, P: '?'}\n"           \
    "  l: {type: superfield, generations: 3, SU2L: 2, P: '?'}\n"               \
    "  ec: {type: superfield, generations: 3, P: '?'}\n"                       \
    "  Hd: {type: superfield, SU2L: 2, P: '?'}\n"                              \
    "  Hu: {type: superfield, SU2L: 2, P: '?'}\n"                              \
    "couplings: [uc q Hu, dc q Hd, ec l Hd]\n"

static bool mssm_holds(const long *x, long n)
{
    long gravity =
        18 * x[0] + 9 * (x[1] + x[2]) + 6 * x[3] + 3 * x[4] + 2 * (x[5] + x[6]);
    return 3 * (2 * x[0] + x[1] + x[2]) % n == 0 &&
           (9 * x[0] + 3 * x[3] + x[5] + x[6]) % n == 0 &&
           gravity % (n % 2 ? n : n / 2) == 0 &&
           (x[0] + x[1] + x[6]) % n == 0 && (x[0] + x[2] + x[5]) % n == 0 &&
           (x[3] + x[4] + x[5]) % n == 0;
}

static void mssm(void **state)
{
    (void)state;
    compare(MSSM, "P=Z(2)", 7, 2, mssm_holds);
    compare(MSSM, "P=Z(3)", 7, 3, mssm_holds);
    compare(MSSM, "P=Z(4)", 7, 4, mssm_holds);
    compare(MSSM, NULL, 7, 6, mssm_holds);
}

/* N N S for some pair of generations, and a constant; P is global. */
static bool choice_holds(const long *x, long n)
{
    bool any = false;
    for (int i = 0; i < 2; i++)
        for (int j = 0; j <= i; j++)
            any = any || (x[i] + x[j] + x[2]) % n == 0;
    return any && (x[2] + 2 * x[3] + 1) % n == 0;
}

static void choices(void **state)
{
    (void)state;
    static const char text[] =
        "groups: {P: Z(6)}\nfields:\n"
        "  N: {type: left, generations: 2, P: ['?', '?']}\n"
        "  S: {type: scalar, P: '?'}\n"
        "  T: {type: scalar, P: '?'}\n"
        "  U: {type: scalar, P: 1}\n"
        "couplings: [N N S, S T T U]\n";
    for (long n = 2; n < 9; n++) {
        char set[] = "P=Z(2)";
        set[4] = (char)('0' + n);
        compare(text, set, 4, n, choice_holds);
    }
}

static void refusals(void **state)
{
    struct solved v;
    (void)state;
    solve(&v,
          "groups: {P: Z(6), X: U(1)}\nfields:\n"
          "  N: {type: left, P: '?', X: '?'}\n",
          NULL);
    assert_int_equal(v.rc, -1);
    assert_non_null(strstr(v.diags.v[0].message, "both have unknown charges"));
    solved_clear(&v);
    /* 2 x = 1 has no solution modulo 6. */
    solve(&v,
          "groups: {P: Z(6)}\nfields:\n"
          "  N: {type: left, P: '?'}\n  S: {type: scalar, P: 5}\n"
          "couplings: [N N S]\n",
          NULL);
    assert_int_equal(v.rc, 0);
    assert_int_equal(v.s.nfamilies, 0);
    solved_clear(&v);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mssm),
        cmocka_unit_test(choices),
        cmocka_unit_test(refusals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
