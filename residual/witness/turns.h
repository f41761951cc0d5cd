/* turns.h - which components a symmetry turns alike. */
#ifndef AN_RESIDUAL_WITNESS_TURNS_H
#define AN_RESIDUAL_WITNESS_TURNS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_model;
struct an_residual;

/* A table of what a symmetry does: the charges in its exponent
 * f, f . x, and that mod 1; alike rows are one, with their names joined. */
struct an_turn_table {
    const struct an_model *m;
    const fmpq *f;               /* on true charges */
    const struct an_residual *r; /* of the vacuum, or NULL */
    bool silent;                 /* f itself stands above already */
    bool centre; /* f acts on labels of an unbroken simple factor */
    struct an_turn_row {
        fmpq *charge; /* ncoordinates; owned */
        char **name;  /* owned */
        size_t nnames;
    } * row;
    size_t n, cap;
};

void an_turn_table_init(struct an_turn_table *t, const struct an_model *m,
                        const fmpq *f);
void an_turn_table_clear(struct an_turn_table *t);
void an_turn_table_add(struct an_turn_table *t, const char *name,
                       const fmpq *charge);

/* Adds a component of a field of one generation (AN_EVERY: all alike); where
 * all components turn alike the first stands for all. */
void an_turn_table_component(struct an_turn_table *t, size_t field,
                             size_t generation, const int *labels,
                             bool fermion);

#endif
