/* impl.h - what the files of report/ share; not installed. */
#ifndef AN_REPORT_IMPL_H
#define AN_REPORT_IMPL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq.h>
#include <jansson.h>

#include "report/check.h"
#include "report/equation.h"

struct an_document;
struct an_expectation;
struct an_field;
struct an_model;
struct an_solution;
struct an_solution_family;
struct an_pattern;
struct an_pattern_set;
struct an_patterns;
struct an_style;
struct an_text;
struct an_vev;

/* expect.c: c->expect := the model's expectations, compared. */
void an_check_expect(struct an_check *c);

/* Appends the verdict on expectation i alone (one for each phase that it is
 * about); what it is compared with is found already. */
void an_expect_compare(struct an_check *c, size_t i);

/* Takes what, expected and found. phase: NULL for the model as a whole. */
void an_expect_add(struct an_check *c, size_t expect, const size_t *phase,
                   char *what, char *expected, char *found,
                   enum an_answer holds);

/* "N, eta", "none"; for the caller to free. */
char *an_expect_join(char *const *list, size_t n);
bool an_expect_lists(const char *name, char *const *list, size_t n);

/* expect_terms.c: appends the verdict on expectation i, about what the terms
 * conserve. */
void an_expect_accidental(struct an_check *c, size_t i);
void an_expect_mechanism(struct an_check *c, size_t i, size_t phase);
void an_expect_missing(struct an_check *c, size_t i);

/* A plain expectation is about the last step of the chain, or about every
 * scenario where there is no chain; one that names a phase is about that one.
 */
bool an_expect_is_about(const struct an_model *m,
                        const struct an_expectation *e, size_t phase);

/* Does the model say of every verdict of a phase that is undecided that it is?
 */
bool an_expect_undecided(const struct an_check *c, size_t phase);

/* notes.c: c->note := sentences on what a reader should know. */
void an_check_notes(struct an_check *c);

/* Appends one note, which the check then owns. */
__attribute__((format(printf, 2, 3))) void an_check_note(struct an_check *c,
                                                         const char *fmt, ...);

/* warnings.c: c->warning := what is suspicious about the verdicts. */
void an_check_warnings(struct an_check *c);

/* Appends one warning, a sentence that does not name the phase; the key is one
 * of base/warning.h. phase: AN_EVERY_PHASE for the model as a whole. */
__attribute__((format(printf, 4, 5))) void an_check_warn(struct an_check *c,
                                                         size_t phase,
                                                         const char *key,
                                                         const char *fmt, ...);

/* "in electroweak: ... [charged-relic]"; for the caller to free. */
char *an_check_warning_text(const struct an_check *c, size_t i);

/* notes.c: "in electroweak: ", or nothing where only one phase counts; for the
 * caller to free. */
char *an_check_in_phase(const struct an_check *c, size_t phase);

/* The phases whose verdicts count: the last step of the chain and every
 * scenario. */
size_t an_check_finals(const struct an_check *c);

/* text.c: the first of them; nphases when there is none. */
size_t an_check_first_final(const struct an_check *c);

/* text.c: appends what a first line does not show otherwise: " · 2 expectations
 * not met · 1 coupling forbidden". */
void an_print_failures(struct an_text *out, const struct an_check *c,
                       const struct an_style *s);

/* text.c: appends the model's name and references, a line. */
void an_print_title(struct an_text *out, const struct an_model *m,
                    const struct an_style *s);

/* text.c: appends one item, a label and a text beside it. */
void an_print_item(struct an_text *out, const struct an_style *s,
                   const char *label, const char *text);

/* text_anomaly.c, text_vacuum.c: parts of the text report. */
void an_print_anomalies(struct an_text *out, const struct an_check *c,
                        const struct an_style *s);
void an_print_phase(struct an_text *out, const struct an_check *c, size_t i,
                    const struct an_style *s);

/* text_lagrangian.c: accidental symmetries and missing terms; the mass matrix
 * of one phase. Nothing when not asked. */
void an_print_terms(struct an_text *out, const struct an_check *c,
                    const struct an_style *s);
void an_print_matrix(struct an_text *out, const struct an_check *c,
                     size_t phase, const struct an_style *s);

/* ---- reason.c, reason_vacuum.c: labelled sentences, which the text report and
 * the documents share. */

struct an_reason {
    char *label; /* "" for a sentence that belongs to the one before */
    char *text;
};

struct an_reasons {
    struct an_reason *v;
    size_t n, cap;
};

void an_reasons_init(struct an_reasons *r);
void an_reasons_clear(struct an_reasons *r);

/* Appends a sentence, unless it is empty; takes the text, which is empty then.
 */
void an_reason_add(struct an_reasons *r, const char *label, struct an_text *t);

/* Each appends what one verdict rests on; with `verbose`, which components. */
void an_reason_group(struct an_reasons *list, const struct an_model *m,
                     const struct an_vacuum *v);
void an_reason_anomalies(struct an_reasons *list,
                         const struct an_anomalies *all);
void an_reason_massless(struct an_reasons *r, const struct an_vacuum *v,
                        bool verbose);
void an_reason_neutrinos(struct an_reasons *r, const struct an_vacuum *v,
                         bool verbose);
void an_reason_mechanism(struct an_reasons *list, const struct an_check *c,
                         size_t phase);
void an_reason_dark_matter(struct an_reasons *r, const struct an_check *c,
                           size_t phase, bool verbose);
void an_reason_stability(struct an_reasons *list, const struct an_check *c,
                         size_t phase);
void an_reason_processes(struct an_reasons *r, const struct an_check *c,
                         size_t phase, bool verbose);

/* reason_terms.c: append " from dimension 6: Q^3 L", false when that is not
 * known; "; by no term up to dimension 8", or nothing. */
/* "0ν2β". */
const char *an_process_label(enum an_process_name process);
bool an_say_process(struct an_text *t, const struct an_check *c, size_t phase,
                    size_t process);
void an_say_no_process(struct an_text *t, const struct an_check *c,
                       size_t phase, size_t process);

/* Is there a better answer to how dark matter decays than the witness to all
 * orders? */
bool an_knows_decays(const struct an_check *c, size_t phase);

/* text.c: appends the sentences, which are cleared. */
void an_print_reasons(struct an_text *out, struct an_reasons *r,
                      const struct an_style *s);

/* ---- what text and documents say alike; each appends to t, or returns a text
 * for the caller to free. */

/* reason.c: why neutrinos have their nature, why dark matter is stable or not.
 */
void an_say_nature(struct an_text *t, const struct an_neutrinos *n,
                   bool verbose);
void an_say_decay(struct an_text *t, const struct an_dark_matter *d,
                  bool verbose);
/* "N is a Majorana fermion; eta, xi are complex scalars". */
void an_say_particles(struct an_text *t, const struct an_dark_matter *d);
/* "N: a residual gauge symmetry; eta, xi: an imposed symmetry", without names
 * where all are alike. */
void an_say_guards(struct an_text *t, const struct an_dark_matter *d);

/* text_anomaly.c: what a sum comes to; what instantons leave, which charges are
 * to be filled in: nothing when there are none. */
/* "exact conditions fail: Z3^3 ✗", of gauged Z(n)s; or nothing. */
void an_say_exact(struct an_text *t, const struct an_check *c);
const char *an_say_status(const struct an_model *m, const struct an_anomaly *a);

/* Is it a condition on an imposed Z(n) that is not gauged? */
bool an_is_of_global(const struct an_model *m, const struct an_anomaly *a);
void an_say_instantons(struct an_text *t, const struct an_check *c);
void an_say_unknowns(struct an_text *t, const struct an_check *c);

/* text.c: whether the model is free of anomalies; why a coupling is allowed or
 * forbidden. */
void an_print_free(struct an_text *out, const struct an_check *c,
                   const struct an_style *s);
void an_say_coupling(struct an_text *t, const struct an_check *c, size_t i);

/* text_lagrangian.c: "Q 1/3, uR 1/3"; "broken by L^2 H^2 (dimension 5)". */
char *an_say_charges(const struct an_accidentals *a,
                     const struct an_accidental *s);
char *an_say_breaker(const struct an_accidentals *a,
                     const struct an_accidental *s);

/* ---- charges.c: the rows of a table of residual charges. */

struct an_charge_row {
    const struct an_residual_charge *charge; /* borrowed */
    char *fields; /* "L, nuR[1,2]", or one component */
};

struct an_charge_rows {
    struct an_charge_row *v;
    size_t n;
};

/* rows := neutral ones first; components that are alike share a row, unless
 * each has its own. */
void an_charge_rows_find(struct an_charge_rows *rows, const struct an_model *m,
                         const struct an_residual *r, bool each);
void an_charge_rows_clear(struct an_charge_rows *rows);

/* ---- check_tables.c: the tables of a check; each appends one. */

struct an_document;
void an_table_fields(struct an_document *d, const struct an_check *c);
void an_table_anomalies(struct an_document *d, const struct an_model *m,
                        const struct an_anomalies *all, const char *caption);
void an_table_charges(struct an_document *d, const struct an_check *c,
                      size_t phase, bool each);
void an_table_scenarios(struct an_document *d, const struct an_check *c);
void an_table_processes(struct an_document *d, const struct an_check *c,
                        size_t phase);
void an_table_couplings(struct an_document *d, const struct an_check *c);
void an_table_accidental(struct an_document *d, const struct an_check *c);
void an_table_missing(struct an_document *d, const struct an_check *c);
void an_table_expectations(struct an_document *d, const struct an_check *c,
                           bool all);

/* ---- picture_chain.c, picture_circle.c: pictures, whose ids have a number. */

void an_picture_chain(struct an_document *d, const struct an_check *c,
                      size_t number);

/* The fields on the unit circle at their phase under factor i. */
void an_picture_circle(struct an_document *d, const struct an_check *c,
                       size_t phase, size_t i, size_t number);

/* ---- symbol.c: LaTeX without a plain spelling. */

struct an_group;
void an_symbol_latex(struct an_text *latex, const struct an_field *f);
void an_symbol_group_latex(struct an_text *latex, const struct an_group *g);

/* check_document.c: the vacuum expectation values of a phase. */
struct an_phase;
void an_symbol_vevs(struct an_text *t, const struct an_model *m,
                    const struct an_phase *p);

/* The charge of a U(1): a sum of names, B-L, Lmu-Ltau. */
void an_symbol_charge_name(struct an_text *latex, const char *name);

/* ---- the argument in steps: explain_*.c */

enum an_citation {
    AN_CITE_WITTEN,
    AN_CITE_NEW_SU2,
    AN_CITE_IBANEZ_ROSS,
    AN_CITE_HSIEH,
    AN_CITE_PETERSEN,
    AN_CITE_HIRSCH,
    AN_NCITATIONS,
};

struct an_explanation {
    struct an_document *d;
    const struct an_check *c;
    const struct an_vacuum *v; /* of the phase at hand */
    int step;                  /* numbers the headings */
    bool several;              /* phases: headings name theirs */
    bool ruled_neutrinos, ruled_dark_matter, ruled_terms; /* said already */
    bool cited[AN_NCITATIONS];
};

/* explain.c: "3. What the vevs leave (electroweak)". */
void an_explain_step(struct an_explanation *e, const char *title, bool phase);
/* The steps of breaking, where the phase at hand is one of several. */
void an_explain_chain(struct an_explanation *e);
/* Appends the text, which is emptied, as a paragraph, item or formula. */
void an_explain_paragraph(struct an_explanation *e, struct an_text *t);
void an_explain_item(struct an_explanation *e, struct an_text *t);
void an_explain_formula(struct an_explanation *e, struct an_equation *f);

/* explain_columns.c: which coordinates of charge vectors a table shows, each in
 * a column of its own while they fit, else all in one. */
struct an_columns {
    const struct an_model *m;
    bool *shown; /* ncoordinates */
    size_t n;
    size_t room; /* columns that fit */
};

void an_columns_init(struct an_columns *c, const struct an_model *m,
                     size_t room);
void an_columns_clear(struct an_columns *c);
/* Shows the coordinates where x is not zero. */
void an_columns_need(struct an_columns *c, const fmpq *x);
/* Appends a letter for each column to the shape of a table; its headers; the
 * cells of one vector. */
void an_columns_shape(struct an_text *shape, const struct an_columns *c);
void an_columns_head(struct an_document *d, const struct an_columns *c);
/* The sum of angles a, b, c, ... times the charges x, or times the names of the
 * charges (x NULL). */
void an_columns_angles(struct an_equation *f, const struct an_columns *c,
                       const fmpq *x);
void an_columns_cells(struct an_document *d, const struct an_columns *c,
                      const fmpq *x);
/* A cell, or an item of a sum, with a number as mathematics. */
void an_explain_cell(struct an_document *d, const fmpq *q);
void an_explain_number(struct an_text *t, const fmpq *q);

/* explain_turns.c: a table of what a symmetry does: the charges in its exponent
 * f, f . x, and that mod 1; alike rows are one, with their names joined. */
struct an_turns {
    const struct an_model *m;
    const fmpq *f;               /* on true charges */
    const struct an_residual *r; /* of the phase, or NULL */
    bool silent;                 /* f itself stands above already */
    bool centre;                 /* f acts on labels of an unbroken factor */
    struct an_turns_row {
        fmpq *charge; /* ncoordinates; owned */
        char *name;   /* owned */
    } * row;
    size_t n, cap;
};

void an_turns_init(struct an_turns *t, const struct an_model *m, const fmpq *f);
void an_turns_clear(struct an_turns *t);
void an_turns_add(struct an_turns *t, const char *name, const fmpq *charge);
/* Adds a component of a field of one generation (1-based, 0: all alike); where
 * all components turn alike the first stands for all. */
void an_turns_component(struct an_turns *t, size_t field, size_t generation,
                        const int *labels, bool fermion);
void an_turns_table(struct an_explanation *e, struct an_turns *t);

/* f . x, not reduced. */
void an_explain_exponent(fmpq_t value, const struct an_model *m, const fmpq *f,
                         const fmpq *x);

/* Appends f . x as a sum of products: "1/3 × (-1)"; false, and nothing, when
 * there is none. */
bool an_explain_product(struct an_equation *f, const struct an_model *m,
                        const fmpq *functional, const fmpq *x);

/* explain_operator.c: the factors of an operator, with charges that add up to
 * zero; of a forbidden one, with the turns of its factors. */
void an_explain_allowed(struct an_explanation *e, const struct an_witness *w);
void an_explain_forbidden(struct an_explanation *e, const struct an_witness *w);

/* explain_sum.c: one sum with its terms; has it any? */
void an_explain_sum(struct an_explanation *e, const struct an_anomalies *all,
                    const struct an_anomaly *a);
bool an_explain_has_terms(const struct an_model *m,
                          const struct an_anomalies *all,
                          const struct an_anomaly *a);

/* The steps. */
void an_explain_fields(struct an_explanation *e);
void an_explain_anomalies(struct an_explanation *e);
void an_explain_breaking(struct an_explanation *e);
void an_explain_phases(struct an_explanation *e); /* ends the one before */
void an_explain_neutrinos(struct an_explanation *e);
void an_explain_dark_matter(struct an_explanation *e);
void an_explain_processes(struct an_explanation *e);

/* cell.c: appends "Dirac" or the counts; what may be dark matter, and the group
 * that protects it. */
void an_cell_neutrinos(struct an_text *t, const struct an_neutrinos *n);
void an_cell_dark_matter(struct an_text *t, const struct an_dark_matter *d);
/* Appends what instantons leave of the verdicts v, when w with their charges as
 * relations says less. True when something was written. */
bool an_cell_instantons(struct an_text *t, const struct an_vacuum *v,
                        const struct an_vacuum *w);

/* ---- breaking patterns: breaking_name.c, breaking_lattice.c,
 * breaking_picture.c */

/* A space at which no line is broken. */
#define AN_NBSP "\u00a0"

/* Appends the options of a set, with `sep` between them. */
void an_breaking_options(struct an_text *t, const struct an_patterns *p,
                         uint64_t set, const char *sep);
/* Appends a smallest set; alike: with the options that could stand for each. */
void an_breaking_set(struct an_text *t, const struct an_patterns *p,
                     const struct an_pattern_set *s, bool alike);
/* Appends the continuous part of a pattern's group: what all have in common, or
 * the rest. */
void an_breaking_continuous(struct an_text *t, const struct an_patterns *p,
                            const struct an_residual *r, bool common);
/* Appends the group of a pattern, what all have in common left out; the same as
 * plain text. */
void an_breaking_group(struct an_text *t, const struct an_patterns *p,
                       const struct an_pattern *x);
void an_breaking_plain_group(struct an_text *t, const struct an_patterns *p,
                             size_t i);
void an_breaking_lattice(struct an_document *d, const struct an_patterns *p,
                         bool picture);
void an_breaking_vevs(struct an_document *d, const struct an_patterns *p);
/* Appends the lattice of subgroups, unless it is too large. */
void an_breaking_picture(struct an_document *d, const struct an_patterns *p);

/* solve_family.c: appends a blank line and a title; one family of solutions.
 * How many unknowns are free in it? */
void an_print_heading(struct an_text *out, const struct an_style *style,
                      const char *text);
void an_print_family(struct an_text *out, const struct an_solution *s, size_t i,
                     const struct an_style *style);
size_t an_solution_free(const struct an_solution *s,
                        const struct an_solution_family *f);

/* ---- JSON: json_value.c, json_vacuum.c. Values are new references. */

json_t *an_json_string(const char *s); /* NULL gives null */
json_t *an_json_rational(const fmpq_t q);
json_t *an_json_integer(const fmpz_t n); /* text from 2^53 on */
json_t *an_json_half(int twice);         /* 4, or "9/2" */
json_t *an_json_factors(const fmpz *factor, size_t n);
json_t *an_json_strings(char *const *list, size_t n);
json_t *an_json_answer(enum an_answer answer);
json_t *an_json_weight(const struct an_model *m, const struct an_field *f,
                       const int *labels);
json_t *an_json_functional(const struct an_model *m, const fmpq *f);
json_t *an_json_anomalies(const struct an_model *m,
                          const struct an_anomalies *all);
json_t *an_json_phase(const struct an_check *c, size_t i);
json_t *an_json_vev(const struct an_model *m, const struct an_vev *v);

/* Puts residual, neutrinos, dark_matter, processes and massless_matter of a
 * known, final vacuum into an object. */
void an_json_vacuum(json_t *o, const struct an_model *m,
                    const struct an_vacuum *v);
/* What instantons leave of the verdicts, in short. */
json_t *an_json_instantons(const struct an_vacuum *v);

/* json.c: {"name": ..., "file": ..., "reference": [...]}. */
json_t *an_json_model(const struct an_model *m);

/* json_lagrangian.c: the same as text_lagrangian.c prints, put into the report,
 * and into a phase's neutrinos and dark matter. */
void an_json_terms(json_t *report, const struct an_check *c);
void an_json_mechanism(json_t *neutrinos, const struct an_check *c,
                       size_t phase);
void an_json_stability(json_t *dark_matter, const struct an_check *c,
                       size_t phase);
void an_json_onset(json_t *processes, const struct an_check *c, size_t phase);

/* Takes the value. */
void an_json_put(json_t *object, const char *key, json_t *value);

/* Appends the object on one line; takes it. */
void an_json_print(struct an_text *out, json_t *object);

#endif
