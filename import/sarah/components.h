/* components.h - the components of SARAH's fields, and their weights. */
#ifndef AN_IMPORT_SARAH_COMPONENTS_H
#define AN_IMPORT_SARAH_COMPONENTS_H

#include <stddef.h>

struct an_sarah;
struct an_sarah_content;

/* Scalars whose name or component is in RealScalars become real where their
 * components are closed under conjugation. Before the draft's model has its
 * fields. */
int an_sarah_real_scalars(struct an_sarah *f, const struct an_sarah_content *c);

/* The draft's fields get their parts; after. 0, or -1 with an error. */
int an_sarah_components(struct an_sarah *f, const struct an_sarah_content *c);

/* What a name means in a term or a vev. */
enum an_sarah_meaning { AN_SARAH_FIELD, AN_SARAH_BOSON, AN_SARAH_PART };

struct an_sarah_name {
    char *name; /* owned */
    enum an_sarah_meaning meaning;
    size_t field, part;
};

/* All names, in alphabetical order; of one name fields first. */
struct an_sarah_names {
    struct an_sarah_name *v;
    size_t n, cap;
};

void an_sarah_names_find(struct an_sarah_names *names, const struct an_sarah *f,
                         const struct an_sarah_content *c);
void an_sarah_names_clear(struct an_sarah_names *names);

/* The first entry of a name, and *n := how many there are; NULL for none. */
const struct an_sarah_name *
an_sarah_names_get(size_t *n, const struct an_sarah_names *names,
                   const char *name);

#endif
