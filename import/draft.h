/* draft.h - a model on its way from another program's file to ours.
 *
 * Both readers fill a draft; what their files do not say (the electric charge,
 * what a term asks for) is found from it, and it is written as the text of a
 * model file. Everything has the place in the original where it stands.
 */
#ifndef AN_IMPORT_DRAFT_H
#define AN_IMPORT_DRAFT_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/diag.h"
#include "theory/model.h"

struct an_draft_group {
    char *name;    /* as a model file may have it */
    char *group;   /* "SU(3)" */
    char *comment; /* owned, or NULL; so everywhere below */
    bool imposed;  /* no gauge group */
    bool r_symmetry;
    bool left_out; /* no group that a model file can have: nothing is charged
                      under it */
    bool expanded; /* component lists have an index for it */
    struct an_where at;
};

/* One component of a field. */
struct an_draft_part {
    char *name;
    bool conjugate;
    bool known;  /* its weight is */
    int *weight; /* total_rank labels of the model; owned */
};

struct an_draft_field {
    char *name;
    const char *type; /* static */
    size_t generations;
    char **value; /* one for each group: "2", "3bar", "-1/2"; NULL: singlet,
                     neutral */
    struct an_draft_part *part; /* components, in their order; none: unknown */
    size_t nparts, cap_parts;
    bool visible; /* `sector: visible` */
    char *line;   /* "components: [...], visible: [...]", or NULL */
    char *comment;
    struct an_where at;
};

struct an_draft_vev {
    size_t field;
    size_t generation; /* or AN_EVERY */
    int *weight;       /* total_rank labels, or NULL: the field's name alone */
    struct an_where at;
};

struct an_draft_step {
    char *name;
    struct an_draft_vev *vev;
    size_t n, cap;
    char *comment;
    struct an_where at;
};

struct an_draft_term {
    char *text; /* "S* N^2" */
    char *name; /* of the coupling, or NULL */
    char *comment;
    bool breaking; /* of an imposed symmetry, by hand */
    struct an_where at;
};

struct an_draft {
    const struct an_source *source; /* the original; borrowed */
    const char *program;            /* "SARAH" */
    const char *convention;         /* "; every fermion ...", or "" */
    char *name;
    char **reference;
    size_t nreferences;
    struct an_draft_group *group;
    size_t ngroups, cap_groups;
    char **parameter;
    size_t nparameters;
    struct an_draft_field *field;
    size_t nfields, cap_fields;
    size_t nparts; /* of all fields */
    struct an_draft_step *step;
    size_t nsteps, cap_steps;
    bool scenarios; /* the steps break colour or electromagnetism: they are
                       written as scenarios */
    struct an_draft_term *term;
    size_t nterms, cap_terms;
    bool gauginos;                 /* gauginos: true */
    char *charge, *charge_comment; /* electric_charge: */
    fmpq *generator; /* the same, one coefficient for each coordinate of the
                        model; owned, or NULL */
    char *colour, *colour_comment;
    char *active, *active_comment;
    char *processes;
    struct an_where doublets_at; /* of the field that both begin with */
    char **note; /* what was left out, for the end of the file */
    size_t nnotes;
    struct an_model model; /* groups, parameters and fields; not their vevs */
};

void an_draft_init(struct an_draft *d, const struct an_source *source);
void an_draft_clear(struct an_draft *d);

/* A new one at the end, all zeroes; borrowed until the next. */
struct an_draft_group *an_draft_add_group(struct an_draft *d);
struct an_draft_field *an_draft_add_field(struct an_draft *d);
struct an_draft_step *an_draft_add_step(struct an_draft *d);
struct an_draft_vev *an_draft_add_vev(struct an_draft_step *s);
struct an_draft_term *an_draft_add_term(struct an_draft *d);
struct an_draft_part *an_draft_add_part(struct an_draft *d,
                                        struct an_draft_field *f);

/* A comment at the end of the file: something that was left out. */
__attribute__((format(printf, 2, 3))) void an_draft_note(struct an_draft *d,
                                                         const char *fmt, ...);

/* *comment grows by "; " and the text. */
__attribute__((format(printf, 2, 3))) void
an_draft_comment(char **comment, const char *fmt, ...);

/* Indices by name; the number of all when there is none. */
size_t an_draft_find_group(const struct an_draft *d, const char *name);
size_t an_draft_find_field(const struct an_draft *d, const char *name);

/* A name for a field or a group like `name` that a model file may have and no
 * other of them has; for the caller to free. */
char *an_draft_field_name(const struct an_draft *d, const char *name);
char *an_draft_group_name(const struct an_draft *d, const char *name);

/* The parameter's index; it is added when it is new. */
size_t an_draft_parameter(struct an_draft *d, const char *name);

/* The model of the draft := its groups; then (the groups stay) its parameters
 * and fields, finished. 0, or -1 with errors. */
int an_draft_model_groups(struct an_draft *d, struct an_diags *diags);
int an_draft_model_fields(struct an_draft *d, struct an_diags *diags);

/* m (initialised) := the same without imposed symmetries; no errors come where
 * the draft's own model has none. */
void an_draft_gauged_model(struct an_model *m, const struct an_draft *d);

#endif
