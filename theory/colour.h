/* colour.h - where colour lies.
 *
 * In one simple factor, as a whole or as some nodes of its Dynkin diagram; or
 * in several, as the diagonal subgroup that unbroken gauge transformations of
 * all of them are together. m->colour_node has the simple root of colour of
 * each node, so that nodes of equal numbers turn together.
 */
#ifndef AN_THEORY_COLOUR_H
#define AN_THEORY_COLOUR_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;

/* Has colour a part in the factor? */
bool an_colour_is_in(const struct an_model *m, size_t group);
/* Is node i (0-based) of the factor one of colour's? */
bool an_colour_has_node(const struct an_model *m, size_t group, size_t i);
/* The number of factors that colour lies in, 0 for none. */
size_t an_colour_factors(const struct an_model *m);
/* The only factor that colour lies in, else the number of groups. */
size_t an_colour_factor(const struct an_model *m);
/* Does colour move what has these labels of one factor and no other ones? */
bool an_colour_moves(const struct an_model *m, size_t group, const int *labels);
/* label (rank of colour) := the highest weight of the smallest multiplet of
 * colour that a weight (total_rank labels) lies in. */
void an_colour_highest(int *label, const struct an_model *m, const int *weight);
/* Is each part of colour gauged, and a whole factor? */
bool an_colour_is_gauge_group(const struct an_model *m);

/* Of a model that is being finished: m->colour := colour, from its nodes. */
void an_colour_set(struct an_model *m);

#endif
