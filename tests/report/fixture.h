/* fixture.h - models for the tests of report/, built in C: no file is read. */
#ifndef AN_TESTS_REPORT_FIXTURE_H
#define AN_TESTS_REPORT_FIXTURE_H

#include <stdbool.h>
#include <string.h>

#include "report/report.h"
#include "verdict/verdict.h"
#include "theory/theory.h"

static const struct an_where nowhere = {0};

static inline struct an_scalar scalar(const char *text)
{
    return (struct an_scalar){text, nowhere};
}

/* A place in a text: the source's strings are not owned. */
#define SOURCE(file, bytes)                                                    \
    (struct an_source)                                                         \
    {                                                                          \
        .name = (char *)(file), .text = (char *)(bytes), .size = strlen(bytes) \
    }

/* Appends the report of a check as text. */
static inline void report_text(struct an_text *t, const struct an_check *c,
                               const struct an_style *style)
{
    struct an_document d;
    an_document_init(&d);
    an_report_document(&d, c, 1);
    an_document_text(t, &d, style);
    an_document_clear(&d);
}

/* One field with a charge under group 0. */
struct spec {
    const char *name, *type, *charge;
};

/* model := fields charged under X: U(1), not yet finished. */
static inline void u1_model(struct an_model *m, const struct spec *field,
                            size_t n, struct an_diags *diags)
{
    size_t group, f;
    an_model_init(m);
    an_diags_init(diags);
    an_model_set_name(m, "test");
    an_model_add_group(&group, m, "X", nowhere, scalar("U(1)"), -1, diags);
    for (size_t i = 0; i < n; i++) {
        struct an_scalar q = scalar(field[i].charge);
        an_model_add_field(&f, m, field[i].name, nowhere, scalar(field[i].type),
                           1, diags);
        an_field_set_charges(m, f, group, &q, 1, nowhere, diags);
    }
}

/* Adds an expectation; vacuum and key may be NULL. */
static inline void expect(struct an_model *m, enum an_expect_what what,
                          const char *vacuum, const char *key,
                          const char *value, struct an_diags *diags)
{
    an_model_add_expect(m, what, vacuum, scalar(key), scalar(value), NULL, 0,
                        nowhere, diags);
}

/* Adds a vev of a field, in a new vacuum. */
static inline void vacuum_with_vev(struct an_model *m, const char *name,
                                   bool scenario, const char *field,
                                   struct an_diags *diags)
{
    size_t p;
    struct an_component_spec vev = {.field = scalar(field)};
    an_model_add_vacuum(&p, m, name, scenario, nowhere, diags);
    an_vacuum_add_vev(m, p, &vev, diags);
}

#endif
