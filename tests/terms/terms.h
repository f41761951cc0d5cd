/* terms.h - lists of terms, for tests. */
#ifndef AN_TESTS_TERMS_TERMS_H
#define AN_TESTS_TERMS_TERMS_H

#include "tests/model.h"

#include "terms/list.h"
#include "terms/terms.h"

/* A term as it is printed, and its number of components. */
struct listed {
    const char *term;
    long components;
};

/* o (uninitialised) := what the query finds, which must be complete. */
static inline void find_terms(struct an_operators *o, const struct model *x,
                              struct an_operator_query query)
{
    an_operators_init(o);
    an_operators_find(o, &x->m, &query);
    assert_true(o->complete);
}

static inline const struct an_operator *find_term(const struct an_operators *o,
                                                  const char *text)
{
    for (size_t i = 0; i < o->n; i++)
        if (strcmp(o->v[i].term.text, text) == 0)
            return &o->v[i];
    return NULL;
}

/* The list holds these terms, which end with NULL, and no others. */
static inline void assert_terms(const struct an_operators *o,
                                const struct listed *expected)
{
    size_t n = 0;
    for (; expected[n].term; n++) {
        const struct an_operator *op = find_term(o, expected[n].term);
        if (!op)
            fail_msg("%s is missing", expected[n].term);
        else if (fmpz_cmp_si(op->components, expected[n].components) != 0)
            fail_msg("%s: %ld components, expected %ld", expected[n].term,
                     (long)fmpz_get_si(op->components), expected[n].components);
    }
    for (size_t i = 0; i < o->n && o->n > n; i++) {
        size_t k = 0;
        while (k < n && strcmp(o->v[i].term.text, expected[k].term) != 0)
            k++;
        if (k == n)
            fail_msg("%s should not be there", o->v[i].term.text);
    }
}

/* The terms of the query are these. */
static inline void check_terms(const struct model *x,
                               struct an_operator_query query,
                               const struct listed *expected)
{
    struct an_operators o;
    find_terms(&o, x, query);
    assert_terms(&o, expected);
    an_operators_clear(&o);
}

#endif
