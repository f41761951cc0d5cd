/* generator.h - a generator on the components of a draft's fields. */
#ifndef AN_IMPORT_GENERATOR_H
#define AN_IMPORT_GENERATOR_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_draft;
struct an_draft_part;

/* x (the model's coordinates) := labels and charges of a component of a field
 * (weight NULL: none) that do not depend on parameters; or what is multiplied
 * by the parameter `symbol`, unless that is AN_EVERY. */
void an_draft_coordinates(fmpq *x, const struct an_draft *d, size_t field,
                          const int *weight, size_t symbol);

/* q := the charge of a part, as the particle that it names, under a generator,
 * one coefficient for each coordinate; false where the part's weight is unknown
 * or the charge depends on parameters. */
bool an_draft_part_charge(fmpq_t q, const struct an_draft *d,
                          const fmpq *generator, size_t field,
                          const struct an_draft_part *part);

#endif
