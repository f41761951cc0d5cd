/* impl.h - what the files of operators/ share; not installed. */
#ifndef AN_OPERATORS_IMPL_H
#define AN_OPERATORS_IMPL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>

#include "algebra/lattice.h"
#include "algebra/lie.h"
#include "algebra/rep.h"
#include "operators/accidental.h"
#include "operators/alphabet.h"
#include "operators/numbers.h"
#include "theory/expression.h"

struct an_factor;
struct an_group;
struct an_mass_matrix;
struct an_model;
struct an_term;
struct an_term_verdict;

/* Integer rows of one width, each with an integer: the multiplicities of
 * highest weights, or a set of rows. Rows keep the order of their arrival. */
struct an_tally {
    size_t width;  /* entries of a row */
    size_t n, cap; /* rows held, rows allocated */
    int *rows;     /* n x width; moves when the tally grows */
    fmpz *value;   /* n; may be 0 */
    size_t nslots; /* a power of two, or 0 */
    size_t *slots; /* 1 + number of the row; 0 for a free slot */
};

void an_tally_init(struct an_tally *t, size_t width);
void an_tally_clear(struct an_tally *t);

/* value of the row += c; the row is appended with value c when absent. */
void an_tally_add(struct an_tally *t, const int *row, const fmpz_t c);

/* The number of the row; t->n when it is absent. */
size_t an_tally_find(const struct an_tally *t, const int *row);

/* One representation of one simple algebra, as often used. */
struct an_character {
    const struct an_lie *lie; /* borrowed */
    const int *labels;        /* borrowed */
    size_t bits;              /* of the dimension, a rough logarithm */
    bool listed;              /* `weights` is filled in */
    struct an_weights weights;
};

/* Representations met so far, and the work that counting may still do. */
struct an_characters {
    struct an_lie spin; /* A_1: either half of the Lorentz group */
    int doublet;        /* 1, the label of a spinor under it */
    struct an_character *v;
    size_t n, cap;
    size_t work; /* label operations left in this count */
};

void an_characters_init(struct an_characters *c);
void an_characters_clear(struct an_characters *c);

/* The number of a representation, which is noted when it is new. Labels and
 * algebra are borrowed. */
size_t an_characters_find(struct an_characters *c, const struct an_lie *lie,
                          const int *labels);

/* A new count begins: the whole work may be spent again. */
void an_characters_restart(struct an_characters *c);

/* Takes the cost from the work left; false when there is not enough. */
bool an_characters_spend(struct an_characters *c, size_t cost);

/* The virtual representation whose character is chi(g^k); k = -1 is the
 * conjugate representation. */
struct an_adams {
    size_t character; /* index into an_characters */
    int power;        /* k, not 0 */
};

/* s := multiplicity of the trivial representation in a product of n factors of
 * one simple algebra; may be negative for a virtual one. `x` is reordered.
 * False when the work is not worth it; s is then undefined. */
bool an_product_singlets(fmpz_t s, struct an_characters *c, struct an_adams *x,
                         size_t n);

enum an_spin { AN_SPIN_ZERO, AN_SPIN_LEFT, AN_SPIN_RIGHT, AN_SPIN_ONE };

/* What a factor may stand for: one field or its conjugate, one chirality, and
 * generations with the same charges. */
struct an_species {
    size_t field;
    bool conjugate;
    enum an_spin spin;  /* of the factor, conjugation included */
    bool single;        /* one generation, chosen */
    size_t generation;  /* that one, or the first of them; 0-based */
    size_t generations; /* how many there are */
    bool named;         /* a choice among unequal charges */
};

/* Every way of choosing chiralities and generations in a term: multisets of
 * species. */
struct an_choices {
    struct an_species *species;
    size_t n, cap;
    size_t degree;        /* factors, powers included */
    struct an_tally rows; /* width degree: species, ascending; empty when
                             there are too many */
    bool complete;        /* the rows are all there */
};

void an_choices_init(struct an_choices *c);
void an_choices_clear(struct an_choices *c);
void an_choices_set(struct an_choices *c, const struct an_model *model,
                    const struct an_term *term);

/* Does the row's Lorentz product contain a singlet? */
bool an_choices_is_scalar(const struct an_choices *c, const int *row);

/* q (initialised) := total charge of a row under a U(1) or Z(n). */
void an_choices_charge(struct an_linear *q, const struct an_choices *c,
                       const struct an_model *model, const int *row,
                       size_t group);

/* n := independent components of one row, charges aside. False when there is
 * too much work. */
bool an_choices_count(fmpz_t n, struct an_characters *characters,
                      const struct an_choices *c, const struct an_model *model,
                      const int *row);

/* Does the product of the term under one simple factor contain a singlet,
 * symmetry aside? */
enum an_singlet { AN_SINGLET_NO, AN_SINGLET_YES, AN_SINGLET_UNKNOWN };

enum an_singlet an_term_singlet(struct an_characters *characters,
                                const struct an_model *model,
                                const struct an_term *term, size_t group);

/* Different texts, in the order of arrival. {0} is an empty list. */
struct an_alternatives {
    char **v;
    size_t n, cap;
};

/* Takes the text. */
void an_alternatives_add(struct an_alternatives *l, char *text);

/* The texts with `between` between them, for the caller to free; NULL when
 * there are more than max. The list is empty again. */
char *an_alternatives_take(struct an_alternatives *l, const char *between,
                           size_t max);

bool an_linear_equal(const struct an_linear *x, const struct an_linear *y);

/* Does the charge differ by generation? False for a simple group. */
bool an_charge_is_split(const struct an_model *model, size_t field,
                        size_t group);

/* Is the factor a conjugate that differs from the field itself? */
bool an_factor_is_conjugate(const struct an_model *model,
                            const struct an_factor *f);

/* The spin of a factor, conjugation included; `right` chooses the chirality of
 * a dirac field. */
enum an_spin an_factor_spin(const struct an_model *model,
                            const struct an_factor *f, bool right);

/* What a total charge means: zero (for Z(n) zero mod n), zero for some values
 * of the unknowns, or not zero. */
enum an_status { AN_VANISHES, AN_CONDITIONAL, AN_FAILS };

enum an_status an_charge_status(const struct an_linear *q,
                                const struct an_group *group);

/* Is the total charge of the term one and the same for all generations? */
bool an_term_charge_is_definite(const struct an_model *model,
                                const struct an_term *term, size_t group);

/* q (initialised) := that charge. */
void an_term_charge(struct an_linear *q, const struct an_model *model,
                    const struct an_term *term, size_t group);

/* Reasons, each for the caller to free. The first: "B-L: 1 + 0 - 4 = -3", where
 * `totals` are the charges that the choices add up to, "-3 or 6", or NULL when
 * they are too many to show; it is not used when the charge is definite. */
char *an_reason_charge(const struct an_model *model, const struct an_term *term,
                       size_t group, const char *totals);

/* NULL when some choice of chiralities contains a Lorentz singlet. */
char *an_reason_lorentz(const struct an_model *model,
                        const struct an_term *term);
char *an_reason_singlet(const struct an_model *model,
                        const struct an_term *term, size_t group);

/* The row is one whose charges vanish: its identical factors are named. */
char *an_reason_symmetry(const struct an_model *model,
                         const struct an_term *term,
                         const struct an_choices *choices, const int *row);

/* The members of a row whose generation was a choice among unequal charges,
 * "nuR[1] nuR[2]"; for the caller to free. */
char *an_choices_text(const struct an_choices *choices,
                      const struct an_model *model, const int *row);

/* The group N / E of the accidental symmetries of some terms. */
struct an_accidental_group {
    const struct an_numbers *numbers; /* borrowed */
    fmpz_mat_t E;                     /* the vectors of the terms */
    struct an_quotient quotient;
    size_t *order; /* the blocks, those that should have no charge first */
};

/* Appends a symmetry without charges; takes the name. */
struct an_accidental *an_accidental_add(struct an_accidentals *a, char *name);

/* Append the generators of the free part and of the torsion. */
void an_accidental_continuous(struct an_accidentals *a,
                              const struct an_accidental_group *g);
void an_accidental_discrete(struct an_accidentals *a,
                            const struct an_accidental_group *g);

/* breaking.c: which of them are anomalous, and what breaks them. */
void an_accidental_anomalies(struct an_accidentals *a,
                             const struct an_numbers *x);
void an_accidental_breakers(struct an_accidentals *a,
                            struct an_characters *characters,
                            const struct an_numbers *x,
                            struct an_accidental_limits limits);

/* Adds the neutral, colourless fermions of a phase; false when a representation
 * is too large to list. */
bool an_mass_states(struct an_mass_matrix *x, const struct an_model *m,
                    const struct an_blocks *blocks, size_t phase);

/* Fills x->order from its states and its sorted entries. */
void an_mass_orders(struct an_mass_matrix *x);

/* an_term_check with representations kept from term to term. */
void an_term_check_with(struct an_term_verdict *v,
                        struct an_characters *characters,
                        const struct an_model *model,
                        const struct an_term *term);

#endif
