/* replace.h - vacua in the place of those of a model, if they help.
 */
#ifndef AN_RESIDUAL_ROTATED_REPLACE_H
#define AN_RESIDUAL_ROTATED_REPLACE_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_vacuum;
struct an_vev;

/* Who says whether vacua of m, n of them from `first` on, may stay: `helps`,
 * which may turn their vevs further. */
struct an_replacement {
    bool (*helps)(struct an_model *m, size_t first, size_t n, void *data);
    void *data;
};

/* to (uninitialised), p: its vevs, each a copy of its own. */
void an_vacuum_copy(struct an_vacuum *to, const struct an_vacuum *p,
                    const struct an_model *m);

/* A vev more of a vacuum, uninitialised. */
struct an_vev *an_vacuum_new_vev(struct an_vacuum *to);

/* Frees the vevs of a vacuum that borrows all else. */
void an_vacuum_drop_vevs(struct an_vacuum *p);

/* Puts `to`, n vacua that borrow all but their vevs from those they replace,
 * into a model, for good if it helps; its vevs are used up. */
bool an_vacua_replace(struct an_model *m, size_t first, size_t n,
                      const struct an_vacuum *to,
                      const struct an_replacement *why);

#endif
