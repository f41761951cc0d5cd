/* fixture.h - small models for the tests of terms, one line a field. */
#ifndef AN_TESTS_TERMS_FIXTURE_H
#define AN_TESTS_TERMS_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "terms/terms.h"
#include "theory/theory.h"
#include "tests/prose.h"

enum { MOST_GROUPS = 8, MOST_FIELDS = 24, MOST_VALUES = 8 };

struct group_line {
    const char *name, *group;
};

/* assignments: "SU3c=3 SU2L=[2] B-L=-4,-4,5". */
struct field_line {
    const char *name, *type;
    size_t generations;
    const char *assignments;
};

/* Ends with names that are NULL. */
struct sample {
    struct group_line groups[MOST_GROUPS];
    struct field_line fields[MOST_FIELDS];
    const char *parameter; /* a free one, or NULL */
};

static const struct an_where NOWHERE = {NULL, 0, 0};

static inline void assign(struct an_model *m, size_t field, char *text,
                          struct an_diags *diags)
{
    char *value = strchr(text, '=');
    assert_non_null(value);
    *value++ = '\0';
    size_t group;
    assert_true(an_model_find_group(&group, m, text));
    bool labels = value[0] == '[';
    if (labels)
        value++;
    struct an_scalar v[MOST_VALUES];
    size_t n = 0;
    for (char *p = value; p && n < MOST_VALUES;) {
        v[n++] = (struct an_scalar){p, NOWHERE};
        p += strcspn(p, ",]");
        char end = *p;
        *p = '\0';
        p = end == ',' ? p + 1 : NULL;
    }
    int rc;
    if (labels)
        rc = an_field_set_labels(m, field, group, v, n, NOWHERE, diags);
    else if (m->group[group].kind == AN_SIMPLE)
        rc = an_field_set_dimension(m, field, group, v[0], diags);
    else
        rc = an_field_set_charges(m, field, group, v, n, NOWHERE, diags);
    assert_int_equal(rc, 0);
}

static inline void add_field(struct an_model *m, const struct field_line *f,
                             struct an_diags *diags)
{
    size_t index;
    struct an_scalar type = {f->type, NOWHERE};
    assert_int_equal(an_model_add_field(&index, m, f->name, NOWHERE, type,
                                        f->generations, diags),
                     0);
    char *text = an_strdup(f->assignments);
    for (char *p = text; *p;) {
        size_t n = strcspn(p, " ");
        char *next = p[n] ? p + n + 1 : p + n;
        p[n] = '\0';
        assign(m, index, p, diags);
        p = next;
    }
    free(text);
}

/* m := the sample, finished. m is initialised. */
static inline void build(struct an_model *m, const struct sample *s)
{
    struct an_diags diags;
    an_diags_init(&diags);
    size_t index;
    for (const struct group_line *g = s->groups; g->name; g++)
        assert_int_equal(an_model_add_group(
                             &index, m, g->name, NOWHERE,
                             (struct an_scalar){g->group, NOWHERE}, -1, &diags),
                         0);
    if (s->parameter)
        assert_int_equal(
            an_model_add_parameter(m, s->parameter, NOWHERE,
                                   (struct an_scalar){"free", NOWHERE}, &diags),
            0);
    for (const struct field_line *f = s->fields; f->name; f++)
        add_field(m, f, &diags);
    assert_int_equal(an_model_finish(m, &diags), 0);
    an_diags_clear(&diags);
}

/* v := the verdict on a term as a user writes it. */
static inline void check(struct an_term_verdict *v, const struct an_model *m,
                         const char *text)
{
    struct an_diags diags;
    struct an_term term;
    an_diags_init(&diags);
    an_term_init(&term);
    assert_int_equal(an_term_read(&term, m, text, NOWHERE, &diags), 0);
    an_term_check(v, m, &term);
    an_term_clear(&term);
    an_diags_clear(&diags);
}

#endif
