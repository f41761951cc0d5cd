/* functional.h - rational functionals on scaled vectors, n entries. */
#ifndef AN_RESIDUAL_FUNCTIONAL_FUNCTIONAL_H
#define AN_RESIDUAL_FUNCTIONAL_FUNCTIONAL_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_model;
struct an_charges;
struct an_rows;

fmpq *an_functional_new(slong n);
void an_functional_free(fmpq *f, slong n);
/* f := the same functional on true charges. */
void an_functional_unscale(fmpq *f, const struct an_charges *L);
/* num / den := the greatest rational of which all coefficients of a functional
 * on true charges, that of T3 for an SU(2), are multiples; F is left out. */
void an_functional_content(fmpz_t num, fmpz_t den, const fmpq *f,
                           const struct an_model *m);
/* "exp(2πi (B-L)/3)" of a functional on true charges, prose; F and the labels
 * of the groups in `hide` are left out; "1" when nothing is left. The same as
 * files for programs have it, "exp(2 pi i (B-L)/3)". For the caller to free. */
char *an_functional_say(const fmpq *f, const struct an_charges *L,
                        const bool *hide);
char *an_functional_text(const fmpq *f, const struct an_charges *L,
                         const bool *hide);

/* "a" or "an". */
const char *an_article(const char *noun);

enum an_atom_kind { AN_ATOM_U1, AN_ATOM_ZN, AN_ATOM_FERMION, AN_ATOM_CENTRE };

/* A named functional to build others from. */
struct an_atom {
    fmpq *f; /* scaled */
    size_t group;
    enum an_atom_kind kind;
};

struct an_atoms {
    struct an_atom *v;
    size_t n, cap;
};

/* U(1)s outside the electric charge, Z(n)s, other U(1)s; with `all` also F and
 * the centres of unbroken factors. */
void an_atoms_init(struct an_atoms *a, const struct an_charges *L, bool all);
void an_atoms_clear(struct an_atoms *a, const struct an_charges *L);

/* Calls visit(f, data) for functionals that are integers on every row of
 * `fixed`, simplest first: few atoms, small numbers. Stops when visit says
 * true and returns it. */
typedef bool an_functional_visit(const fmpq *f, void *data);
bool an_functional_search(const struct an_charges *L, const struct an_atoms *a,
                          const struct an_rows *fixed,
                          an_functional_visit *visit, void *data);

/* f (n, initialised) := a functional that is an integer on `fixed` and not on
 * x, the simplest that is found. False when x lies in the span of `fixed`. */
bool an_functional_separate(fmpq *f, const struct an_charges *L,
                            const struct an_rows *fixed, const fmpz *x);

#endif
