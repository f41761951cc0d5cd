/* algebra.h - the Lie algebra that the vevs of a small model leave alone. */
#ifndef AN_TESTS_RESIDUAL_ALGEBRA_H
#define AN_TESTS_RESIDUAL_ALGEBRA_H

#include "tests/model.h"

#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/stabiliser/stabiliser.h"

struct row {
    const char *groups, *fields, *vevs;
    const char *algebra;
};

/* The algebra of a vacuum, for the caller to free; NULL: not known. */
static inline char *find_algebra(const struct an_model *m, size_t vacuum,
                                 bool gauged)
{
    struct an_charges L;
    struct an_stabiliser s;
    char *why = NULL, *text = NULL;
    an_stabiliser_init(&s);
    if (an_charges_init(&L, m, &m->vacuum[vacuum], NULL, 0, &why)) {
        an_stabiliser_find(&s, &L, gauged);
        text = s.why ? NULL : an_stabiliser_text(&s);
    }
    an_charges_clear(&L);
    an_stabiliser_clear(&s);
    free(why);
    return text;
}

static inline void compare(const struct row *r, bool gauged)
{
    struct model x;
    model_print(&x, "groups: {%s}\nfields: {%s}\nbreaking: [{vevs: [%s]}]\n",
                r->groups, r->fields, r->vevs);
    char *found = find_algebra(&x.m, 0, gauged);
    if (!found != !r->algebra || (found && strcmp(found, r->algebra) != 0))
        fail_msg("{%s} {%s} %s: %s", r->groups, r->fields, r->vevs,
                 found ? found : "not known");
    free(found);
    model_close(&x);
}

#define COMPARE_ALL(row)                                                       \
    for (size_t i = 0; i < sizeof(row) / sizeof *(row); i++)                   \
    compare(&(row)[i], false)

#endif
