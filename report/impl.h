/* impl.h - what the files of report/ share; not installed. */
#ifndef AN_REPORT_IMPL_H
#define AN_REPORT_IMPL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq.h>
#include <jansson.h>

#include "report/check.h"

struct an_document;
struct an_field;
struct an_pattern;
struct an_pattern_set;
struct an_patterns;
struct an_style;
struct an_text;
struct an_vev;

/* expect.c: c->expect := the model's expectations, compared. */
void an_check_expect(struct an_check *c);

/* notes.c: c->note := sentences on what a reader should know. */
void an_check_notes(struct an_check *c);

/* Appends one note, which the check then owns. */
__attribute__((format(printf, 2, 3))) void an_check_note(struct an_check *c,
                                                         const char *fmt, ...);

/* The phases whose verdicts count: the last step of the chain and every
 * scenario. */
size_t an_check_finals(const struct an_check *c);

/* text.c: appends what a first line does not show otherwise: " · 2 expectations
 * not met · 1 coupling forbidden". */
void an_print_failures(struct an_text *out, const struct an_check *c,
                       const struct an_style *s);

/* text_reason.c: appends one item, a label and a text beside it. */
void an_print_item(struct an_text *out, const struct an_style *s,
                   const char *label, const char *text);

/* text_anomaly.c, text_vacuum.c, text_reason.c: parts of the text report. */
void an_print_anomalies(struct an_text *out, const struct an_check *c,
                        const struct an_style *s);
void an_print_phase(struct an_text *out, const struct an_check *c, size_t i,
                    const struct an_style *s);
void an_print_neutrinos(struct an_text *out, const struct an_vacuum *v,
                        const struct an_style *s);
void an_print_dark_matter(struct an_text *out, const struct an_vacuum *v,
                          const struct an_style *s);
void an_print_processes(struct an_text *out, const struct an_vacuum *v,
                        const struct an_style *s);
void an_print_massless(struct an_text *out, const struct an_vacuum *v,
                       const struct an_style *s);

/* text_lagrangian.c: accidental symmetries and missing terms; of one phase,
 * where masses come from and what protects dark matter. Nothing when not asked.
 */
void an_print_terms(struct an_text *out, const struct an_check *c,
                    const struct an_style *s);
void an_print_mechanism(struct an_text *out, const struct an_check *c,
                        size_t phase, const struct an_style *s);
void an_print_stability(struct an_text *out, const struct an_check *c,
                        size_t phase, const struct an_style *s);

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

/* ---- JSON: json_value.c, json_vacuum.c. Values are new references. */

json_t *an_json_string(const char *s); /* NULL gives null */
json_t *an_json_rational(const fmpq_t q);
json_t *an_json_integer(const fmpz_t n); /* a string when it is too long */
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

/* Takes the value. */
void an_json_put(json_t *object, const char *key, json_t *value);

/* Appends the object on one line; takes it. */
void an_json_print(struct an_text *out, json_t *object);

#endif
