/* content.h - what the tests of contents share: a box from texts, what is found
 * in it, and that as lines "(1, -1, 3/4) (3, 0, -3/4) s = 3/2".
 */
#ifndef AN_TESTS_CONTENT_CONTENT_H
#define AN_TESTS_CONTENT_CONTENT_H

#include "tests/model.h"

#include "algebra/rational.h"
#include "content/content.h"
#include "content/find.h"
#include "theory/text/scalar.h"

/* What is asked; zeroes: nothing special. */
struct asked {
    const char *model; /* text */
    const char *fermions;
    const char *scalar, *heavy;
    size_t least, most;
    bool fractional;
    int max; /* of a remainder's charges; 0: 10 */
    const char *unit;
    int threads;
};

struct contents {
    struct model x;
    struct an_content_box box;
    struct an_content c;
};

/* 0, or -1 with errors in v->x.diags. */
static inline int content_try(struct contents *v, const struct asked *a)
{
    static const struct an_where nowhere = {0};
    fmpq_t unit;
    model_open(&v->x, a->model);
    struct an_diags *diags = &v->x.diags;
    an_content_init(&v->c);
    an_content_box_init(&v->box, &v->x.m);
    v->box.fractional = a->fractional;
    fmpq_init(unit);
    fmpq_one(unit);
    int rc = an_content_add_fermions(&v->box, nowhere, a->fermions, diags);
    if (rc == 0 && a->unit)
        rc =
            an_scalar_number(unit, (struct an_scalar){a->unit, nowhere}, diags);
    if (rc == 0 && a->scalar)
        rc = an_content_add_scalar(&v->box, nowhere, a->scalar, diags);
    if (rc == 0 && a->heavy)
        rc = an_content_set_heavy(&v->box, nowhere, a->heavy, diags);
    if (rc == 0)
        rc = an_content_box_finish(&v->box, diags);
    const struct an_content_run run = {
        .least = a->least ? a->least : 1,
        .most = a->most,
        .charges = {.unit = unit, .max = a->max ? a->max : 10},
        .how.threads = a->threads,
    };
    if (rc == 0)
        rc = an_content_find(&v->c, &v->box, &run, diags);
    fmpq_clear(unit);
    return rc;
}

static inline void content_find(struct contents *v, const struct asked *a)
{
    if (content_try(v, a) < 0)
        fail_msg("%s", v->x.diags.v[0].message);
}

static inline void content_done(struct contents *v)
{
    an_content_clear(&v->c);
    an_content_box_clear(&v->box);
    model_close(&v->x);
}

/* The group of that name. */
static inline size_t content_group(const struct contents *v, const char *name)
{
    size_t g = 0;
    assert_true(an_model_find_group(&g, &v->x.m, name));
    return g;
}

/* Appends the line of a solution: (dimension, Y, charges), then scalars. */
static inline void content_line(struct an_text *t, const struct contents *v,
                                const struct an_content_solution *s)
{
    size_t y = content_group(v, "Y"), n = s->size * v->box.nunknown;
    for (size_t i = 0; i < s->size; i++) {
        const struct an_multiplet *x = &v->box.type[s->type[i]];
        an_text_printf(t, "%s(%lu, ", i ? " " : "", x->dimension);
        an_rational_append(t, &x->charge[y]);
        for (size_t u = 0; u < v->box.nunknown; u++)
            an_text_printf(t, ", %s", s->charge[u * s->size + i]);
        an_text_add(t, ")");
    }
    for (size_t i = n; i < s->ncharges; i++)
        an_text_printf(t, " s = %s", s->charge[i]);
    an_text_add(t, s->nleft > 0 ? " left" : s->searched ? " searched" : "");
    an_text_add(t, "\n");
}

/* All that was found are these lines. */
static inline void content_is(const struct contents *v, const char *lines)
{
    struct an_text t = {0};
    for (size_t i = 0; i < v->c.found.n; i++)
        content_line(&t, v, &v->c.found.v[i]);
    assert_string_equal(an_text_string(&t), lines);
    an_text_clear(&t);
}

/* Of the size: contents, possible, linear, solved, solutions. */
static inline void content_counts(const struct contents *v, size_t size,
                                  size_t contents, size_t possible,
                                  size_t linear, size_t solved,
                                  size_t solutions)
{
    for (size_t i = 0; i < v->c.ncounts; i++) {
        const struct an_content_count *x = &v->c.count[i];
        if (x->size != size)
            continue;
        assert_int_equal(x->contents, contents);
        assert_int_equal(x->possible, possible);
        assert_int_equal(x->linear, linear);
        assert_int_equal(x->solved, solved);
        assert_int_equal(x->solutions, solutions);
        return;
    }
    fail_msg("nothing of size %zu", size);
}

#endif
