/* moves.h - how generators move the symbols of vevs among themselves. */
#ifndef AN_RESIDUAL_DRAWS_MOVES_H
#define AN_RESIDUAL_DRAWS_MOVES_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_vev_action;

/* A prime below 2^60: modulo it a rank can only fall. */
#define AN_MOVES_PRIME 1152921504606846883u

/* `by` times symbol `from` added to symbol `to`. */
struct an_symbol_move {
    size_t generator, from, to;
    ulong by;
};

/* The generators, combinations of columns, that map the space S of symbols into
 * itself; modulo the prime. */
struct an_symbol_moves {
    size_t nsymbols, ngenerators;
    struct an_symbol_move *v;
    size_t n, cap;
    bool *present; /* per symbol: it has terms */
    bool *moves;   /* per column: it moves S */
    bool good;     /* false: not known */
};

/* m (initialised by this call) := those of x, whose generators have so many
 * columns; use: the columns that may take part, NULL: all. */
void an_symbol_moves_init(struct an_symbol_moves *m,
                          const struct an_vev_action *x, size_t columns,
                          const bool *use);
void an_symbol_moves_clear(struct an_symbol_moves *m);

/* Do the images of one value for each symbol, and nmore vectors of nsymbols
 * residues, span S? False also when that is not known. */
bool an_symbols_reach(const struct an_symbol_moves *m, const fmpq *value,
                      const ulong *more, size_t nmore);

/* Can vevs with generic numbers for all symbols be turned, by one element of
 * the group, to ones in which symbols with value 0 are zero? False also when
 * that is not known. */
bool an_symbols_suffice(const struct an_symbol_moves *m, const fmpq *value);

#endif
