/* lagrangian.h - accidental symmetries, missing terms, mass mechanisms, for
 * programs (docs/report-format.md). */
#ifndef AN_JSON_LAGRANGIAN_H
#define AN_JSON_LAGRANGIAN_H

#include <stdbool.h>

#include <jansson.h>

struct an_check;
struct an_leading;
struct an_listed_neutrinos;
struct an_mass_matrix;
struct an_model;
struct an_onset;

/* {"term": ..., "dimension": ...}; NULL, which leaves a key out, of none. */
json_t *an_json_term(const char *term, int dimension);

/* The keys of a breaker, the first term that breaks a symmetry and one before
 * it that may; of a term that may be too large to count. */
json_t *an_json_breaker(const char *term, int dimension, const char *doubt,
                        int doubt_dimension);
json_t *an_json_uncounted(bool decided);

/* Of the report; null where there is no answer. */
json_t *an_json_explicit(const struct an_check *c);
json_t *an_json_accidentals(const struct an_check *c);
/* NULL where there is none. */
json_t *an_json_accidental_r(const struct an_check *c);
json_t *an_json_missing(const struct an_check *c);

/* Of neutrinos in one vacuum; null where no coupling is listed. */
json_t *an_json_induced(const struct an_model *m,
                        const struct an_mass_matrix *mass);
json_t *an_json_listed_neutrinos(const struct an_listed_neutrinos *l);
json_t *an_json_mass_matrix(const struct an_mass_matrix *m);

/* The terms that allow a process; null where none was found. */
json_t *an_json_leading(const struct an_leading *l);

/* Of dark matter where no symmetry protects: how it decays, and what follows
 * the candidates of the list. */
json_t *an_json_decays(const struct an_onset *o);
void an_json_unprotected(json_t *list, const struct an_onset *o);

#endif
