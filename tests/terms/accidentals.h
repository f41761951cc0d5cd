/* accidentals.h - accidental symmetries of a model, for tests. */
#ifndef AN_TESTS_TERMS_ACCIDENTALS_H
#define AN_TESTS_TERMS_ACCIDENTALS_H

#include "tests/model.h"

#include "terms/accidental/accidental.h"
#include "tests/prose.h"

static const struct an_accidental_limits LIMITS = {7, 20000};

static inline void find(struct an_accidentals *a, const struct model *x,
                        bool listed)
{
    an_accidentals_init(a);
    an_accidental_find(a, &x->m, listed, LIMITS, NULL);
    assert_true(a->complete);
}

/* "Q=1/3 uR=1/3": the charges that are not zero. */
static inline char *charges(const struct an_accidentals *a,
                            const struct an_accidental *s)
{
    struct an_text t = {0};
    for (size_t k = 0; k < a->ncolumns; k++) {
        if (fmpq_is_zero(s->charge + k))
            continue;
        char *q = an_rational_text(s->charge + k);
        an_text_printf(&t, "%s%s=%s", t.n ? " " : "", a->column[k].name, q);
        free(q);
    }
    return an_text_take(&t);
}

struct fact {
    const char *name;
    unsigned long order; /* 0: U(1) */
    const char *charges;
    bool anomalous;
    const char *breaker; /* NULL: nothing up to dimension 7, or not asked */
    int dimension;
};

static inline void assert_facts(const struct an_accidentals *a,
                                const struct fact *fact, size_t n)
{
    assert_int_equal(a->n, n);
    for (size_t i = 0; i < n; i++) {
        const struct an_accidental *s = &a->v[i];
        char *q = charges(a, s);
        assert_string_equal(s->name, fact[i].name);
        assert_true(fmpz_equal_ui(s->order, fact[i].order));
        assert_string_equal(q, fact[i].charges);
        assert_int_equal(s->anomalous, fact[i].anomalous);
        if (fact[i].breaker)
            assert_says(s->breaker, fact[i].breaker);
        assert_int_equal(s->dimension, fact[i].dimension);
        free(q);
    }
}

static inline void check_facts(const char *text, bool listed,
                               const struct fact *fact, size_t n)
{
    struct model x;
    struct an_accidentals a;
    model_open(&x, text);
    find(&a, &x, listed);
    assert_facts(&a, fact, n);
    an_accidentals_clear(&a);
    model_close(&x);
}

#endif
