/* test_breaking_directions.c - what directions of one large field leave.
 *
 * What an adjoint leaves is its centraliser: a block for each of its
 * eigenvalues. 24: SU(3) x SU(2) x U(1) or SU(4) x U(1). 45, of eigenvalues
 * (a, a, a, b, b) on five planes: SU(5) x U(1) where a = b, flipped where
 * a = -b, 3-2-2-1 and 4-2-1 where one vanishes, else 3-2-1-1; beside these the
 * same with SU(2)_R instead of SU(2)_L and what breaks both. 54: a block for
 * each eigenvalue of a symmetric matrix, SO(p) x SO(10 - p).
 */
#include "tests/model.h"

#include "theory/field.h"
#include "breaking/patterns.h"
#include "verdict/words.h"

enum { MOST = 10 };

struct row {
    const char *model, *field;
    const char *alone[MOST]; /* of the directions of the field, in any order */
    const char *pattern[MOST]; /* some that sums of them give */
    const char *missed;        /* nodes whose vectors they do not span */
};

static void open_patterns(struct an_patterns *p, struct an_vev_options *o,
                          const struct an_model *m, const char *field)
{
    struct an_pattern_query q = {.options = o};
    an_vev_options_init(o);
    an_vev_options_find(o, m);
    for (size_t i = 0; i < o->n; i++)
        if (strcmp(m->field[o->v[i].vev.field].name, field) == 0)
            q.tried |= UINT64_C(1) << i;
    an_patterns_init(p);
    an_patterns_find(p, m, &q);
    assert_true(p->known && p->complete);
}

/* How many of the patterns have this group? */
static size_t count_group(const struct an_patterns *p, const char *group)
{
    size_t n = 0;
    for (size_t i = 0; i < p->n; i++) {
        char *text = an_word_unbroken(&p->v[i].vacuum.residual);
        n += text && strcmp(text, group) == 0;
        free(text);
    }
    return n;
}

static void assert_missed(const struct row *x, const struct an_vev_options *o,
                          const struct an_model *m)
{
    struct an_text t = {0};
    for (size_t i = 0; i < o->nrefused; i++)
        for (size_t k = 0; k < o->refused[i].nmissed; k++)
            if (strcmp(m->field[o->refused[i].field].name, x->field) == 0)
                an_text_printf(&t, "%s%s", t.n ? " " : "",
                               o->refused[i].missed[k]);
    if (strcmp(an_text_string(&t), x->missed ? x->missed : "") != 0)
        fail_msg("%s: %s", x->model, an_text_string(&t));
    an_text_clear(&t);
}

static void test_directions(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"su5",
         "phi24",
         {"SU(2) x SU(3) x U(1)", "SU(4) x U(1)", "SU(4) x U(1)"},
         {"SU(3) x U(1) x U(1)"},
         NULL},
        {"so10",
         "phi45",
         {"SU(5) x U(1)", "SU(2) x SU(4) x U(1)", "SU(5) x U(1)",
          "SU(2) x SU(4) x U(1)", "SO(8) x U(1)",
          "SU(2) x SU(2) x SU(3) x U(1)", "SU(5) x U(1)", "SU(5) x U(1)",
          "SO(8) x U(1)"},
         {"SU(2) x SU(3) x U(1) x U(1)", "SU(4) x U(1) x U(1)",
          "SU(3) x U(1) x U(1) x U(1)"},
         NULL},
        /* diag(a^6, b^2, c^2), of two of its directions; SO(6), SO(2), SO(2) */
        {"so10-54-126",
         "S",
         {"SU(2) x SU(2) x SU(4)", "SO(8) x U(1)", "SO(9)"},
         {"SU(4) x U(1) x U(1)"},
         NULL},
        {"so10-210-126",
         "Phi",
         {"SU(2) x SU(2) x SU(4)", "SU(5) x U(1)", "SU(5) x U(1)",
          "SU(5) x U(1)", "SU(5) x U(1)"},
         {"SU(2) x SU(3) x U(1) x U(1)"},
         /* to 3-2-2-1 of 210: a plane, only one line of which is a direction
          * with a larger stabiliser */
         "1,2,4,5 1,2,3"},
        {"su5-75", "phi", {"SU(2) x SU(3) x U(1)"}, {NULL}, NULL},
    };
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
        const struct row *x = &rows[r];
        struct an_patterns p;
        struct an_vev_options o;
        struct model y;
        struct an_text head = {0};
        unsigned used = 0;
        an_text_printf(&head, "extends: %s\n", x->model);
        model_open(&y, an_text_string(&head));
        open_patterns(&p, &o, &y.m, x->field);
        for (size_t i = 0; i < o.n; i++) {
            if (!p.alone[i])
                continue;
            size_t k = 0;
            while (k < MOST && x->alone[k] &&
                   (used >> k & 1 || strcmp(p.alone[i], x->alone[k]) != 0))
                k++;
            if (k == MOST || !x->alone[k])
                fail_msg("%s: %s alone leaves %s", x->model, o.v[i].name,
                         p.alone[i]);
            if (count_group(&p, x->alone[k]) == 0)
                fail_msg("%s: no pattern %s", x->model, x->alone[k]);
            used |= 1u << k;
        }
        for (size_t k = 0; k < MOST && x->alone[k]; k++)
            if (!(used >> k & 1))
                fail_msg("%s: no direction leaves %s", x->model, x->alone[k]);
        for (size_t i = 0; i < MOST && x->pattern[i]; i++)
            if (count_group(&p, x->pattern[i]) == 0)
                fail_msg("%s: no pattern %s", x->model, x->pattern[i]);
        assert_missed(x, &o, &y.m);
        an_patterns_clear(&p);
        an_vev_options_clear(&o);
        model_close(&y);
        an_text_clear(&head);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_directions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
