/* alike.h - fields that nothing but their names tells apart.
 *
 * Their multiplets are identical, as generations of one field are. Charges are
 * not looked at here.
 */
#ifndef AN_SOLVE_ALIKE_H
#define AN_SOLVE_ALIKE_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;

/* Does a vev name the generation (AN_EVERY: the field without one)? */
bool an_vevs_name(const struct an_model *m, size_t field, size_t generation);

/* Are two fields of one kind, with equal representations and marks, without a
 * part of their own (a vev, an active neutrino, explicit breaking), and named
 * by none of the verdicts "KEY=VALUE"? */
bool an_fields_are_alike(const struct an_model *m, size_t a, size_t b,
                         const char *const *verdict, size_t nverdicts);

#endif
