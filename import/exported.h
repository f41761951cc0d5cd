/* exported.h - the fields of a model as SARAH has them. */
#ifndef AN_IMPORT_EXPORTED_H
#define AN_IMPORT_EXPORTED_H

#include <stdbool.h>
#include <stddef.h>

struct an_diags;
struct an_model;
struct an_text;

enum an_exported_kind {
    AN_EXPORTED_FERMION,
    AN_EXPORTED_SCALAR,
    AN_EXPORTED_SUPER
};

/* Generations first .. first + n - 1 of a field, or of its right-handed part
 * conjugated. */
struct an_exported_field {
    enum an_exported_kind kind;
    size_t field, first, n;
    bool conjugate;
    char *name; /* letters and digits; owned */
};

struct an_exported {
    const struct an_model *m;
    char **group;   /* names, owned */
    bool *expanded; /* of each group; owned */
    struct an_exported_field *v;
    size_t n, cap;
};

/* 0, or -1 with an error; to be cleared in any case. */
int an_exported_find(struct an_exported *x, const struct an_model *m,
                     struct an_diags *diags);
void an_exported_clear(struct an_exported *x);

/* The entry of components: {{uL, dL}}, conj[uR], z1. */
void an_exported_components(struct an_text *t, const struct an_exported *x,
                            const struct an_exported_field *f);

/* Can its components be listed, so that each has a name? */
bool an_exported_is_listed(const struct an_exported *x,
                           const struct an_exported_field *f);

/* The name of the component with a weight (total_rank labels of the field as
 * the model has it), for the caller to free. */
char *an_exported_part(const struct an_exported *x,
                       const struct an_exported_field *f, const int *weight);

/* t grows by the terms. */
int an_exported_terms(struct an_text *t, const struct an_exported *x,
                      struct an_diags *diags);

#endif
