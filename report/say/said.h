/* said.h - texts to say, which live as long as the document that they are for:
 * what a sentence or a cell is put together from, none of them to be freed.
 */
#ifndef AN_REPORT_SAY_SAID_H
#define AN_REPORT_SAY_SAID_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_dark_matter;
struct an_document;
struct an_field;
struct an_findings;
struct an_group;
struct an_lie;
struct an_linear;
struct an_math;
struct an_model;
struct an_neutrinos;
struct an_numbers_rule;
struct an_orders;
struct an_term;
struct an_text;

/* Of a format; a text, taken; the text of t or f, which is emptied. */
__attribute__((format(printf, 2, 3))) const char *an_said(struct an_document *d,
                                                          const char *fmt, ...);
const char *an_said_taken(struct an_document *d, char *text);
const char *an_said_text(struct an_document *d, struct an_text *t);
const char *an_said_math(struct an_document *d, struct an_math *f);

/* list, sep and item, or one of the two alone where the other is ""; a list
 * that came from here is used up. */
const char *an_said_next(struct an_document *d, const char *list,
                         const char *sep, const char *item);

/* list := the items that are not "", for i = 0 .. n - 1, with sep between. */
#define AN_SAID_EACH(list, d, sep, i, n, item)                                 \
    const char *list = "";                                                     \
    for (size_t i = 0; i < (n); i++)                                           \
    list = an_said_next(d, list, sep, item)

/* text between two others, or "" where it is NULL or empty; text with every
 * blank a no-break space. */
const char *an_said_with(struct an_document *d, const char *before,
                         const char *text, const char *after);
const char *an_said_unbroken(struct an_document *d, const char *text);

/* "3 models"; "N, eta, xi"; "2 Dirac, 1 massless". */
const char *an_said_count(struct an_document *d, size_t n, const char *noun);
const char *an_said_list(struct an_document *d, char *const *name, size_t n);
const char *an_said_masses(struct an_document *d, long dirac, long majorana,
                           long massless);

/* "-1/3" and "-1" as words, and as mathematics; " = 1/3 mod 1" where that is
 * another; " - 1/3" as a summand; "(-1/3)" where something is multiplied with
 * it; a power of omega; a charge. */
const char *an_said_rational(struct an_document *d, const fmpq *q);
const char *an_said_integer(struct an_document *d, const fmpz *n);
const char *an_said_whole(struct an_document *d, const fmpz *n);
const char *an_said_number(struct an_document *d, const fmpq *q);
const char *an_said_mod1(struct an_document *d, const fmpq *q);
const char *an_said_summand(struct an_document *d, const fmpq *q, bool first);
const char *an_said_multiplier(struct an_document *d, const fmpq *q);
const char *an_said_root(struct an_document *d, const fmpq *turns,
                         const fmpz *order, bool several);
const char *an_said_linear(struct an_document *d, const struct an_linear *q,
                           const struct an_model *m);

/* "Z₂", "Z₂ × Z₆"; with `dual` order 0 reads U(1), else Z. */
const char *an_said_order(struct an_document *d, const fmpz *order, bool dual);
const char *an_said_orders(struct an_document *d, const struct an_orders *o,
                           bool dual);

/* A field; a group, a product of groups; a term as it is written; prose as one
 * formula; a name as a word of mathematics; "T3[SU2L] + Y". */
const char *an_said_field(struct an_document *d, const struct an_field *f);
const char *an_said_group(struct an_document *d, const struct an_group *g);
const char *an_said_product(struct an_document *d, const char *groups);
const char *an_said_term(struct an_document *d, const struct an_term *t,
                         const struct an_model *m);
const char *an_said_formula(struct an_document *d, const char *prose);
const char *an_said_word(struct an_document *d, const char *name);
const char *an_said_generator(struct an_document *d, const fmpq *f,
                              const struct an_model *m);

/* A name as a field's; a representation, labels[0..rank). */
const char *an_said_symbol(struct an_document *d, const char *name);
const char *an_said_rep(struct an_document *d, const struct an_lie *g,
                        const int *labels);

/* "SU(2)", " (global)" behind it unless gauged. */
const char *an_said_part(struct an_document *d, const char *group, bool gauged);

/* The vevs of the i-th vacuum, "<chi>, <phi diagonal: [1, -1]>"; `none` where
 * there are none. */
const char *an_said_vevs(struct an_document *d, const struct an_model *m,
                         size_t i, const char *none);

/* "Z_N, N = 3 d with d the least common denominator of n and f" */
const char *an_said_numbers(struct an_document *d, const struct an_model *m,
                            const struct an_numbers_rule *x);

/* Verdicts as a cell shows them. */
const char *an_said_neutrinos(struct an_document *d,
                              const struct an_neutrinos *n);
const char *an_said_dark_matter(struct an_document *d,
                                const struct an_dark_matter *x);

/* What instantons leave of the verdicts v, when w with their charges as
 * relations says less; else "". */
const char *an_said_instantons(struct an_document *d,
                               const struct an_findings *v,
                               const struct an_findings *w);

/* Appends what a report on one model begins with: its title, beside it its
 * references. */
void an_say_title(struct an_document *d, const struct an_model *m);

#endif
