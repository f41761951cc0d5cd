/* exported.h - the fields and terms of a model as another program has them.
 *
 * All fermions are left-handed; PyR@TE may have the right-handed conjugates
 * of some. */
#ifndef AN_IMPORT_EXPORTED_H
#define AN_IMPORT_EXPORTED_H

#include <stdbool.h>
#include <stddef.h>

#include "terms/pieces.h"
#include "import/import.h"

struct an_model;

enum an_exported_kind {
    AN_EXPORTED_FERMION,
    AN_EXPORTED_SCALAR,
    AN_EXPORTED_SUPER
};

/* A piece of a field (terms/pieces.h), with its name. */
struct an_exported_field {
    enum an_exported_kind kind;
    size_t field, first, n;
    bool conjugate;
    bool mirrored; /* its right-handed conjugate is written (PyR@TE) */
    char *name;    /* letters and digits; owned */
};

struct an_exported {
    const struct an_model *m;
    enum an_program to;
    const char *files; /* "SARAH's files"; static */
    char **group;      /* names, owned */
    bool *expanded;    /* of each group; owned */
    struct an_exported_field *v;
    size_t n, cap;
    struct an_piece_terms terms; /* of its fields */
};

/* 0, or -1 with an error; to be cleared in any case. */
int an_exported_find(struct an_exported *x, const struct an_model *m,
                     enum an_program to, struct an_diags *diags);
void an_exported_clear(struct an_exported *x);

/* An error: what the program's files cannot hold of a thing with a name. -1. */
int an_exported_refuse(const struct an_exported *x, struct an_diags *diags,
                       const char *name, const char *what);

/* t grows by the representation of a field under a simple factor: 3, -3, or
 * labels in a format that takes the dimension and them. */
void an_exported_representation(struct an_text *t, const struct an_exported *x,
                                const struct an_exported_field *f, size_t g,
                                bool conjugate);

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

/* u, d, v or e: which ordinary particle a component is by its colour and charge
 * (a weight of the field as the model has it); *anti := it is the antiparticle.
 * 0 for none. */
char an_exported_particle(bool *anti, const struct an_exported *x,
                          const struct an_exported_field *f, const int *weight);

/* Finds the terms. 0, or -1 with an error. */
int an_exported_terms(struct an_exported *x, struct an_diags *diags);

#endif
