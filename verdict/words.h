/* words.h - verdicts in words.
 *
 * What names a group, a field or a symmetry beside other words is a span of
 * base/prose.h; a single name is a plain text.
 * Words are UTF-8; style.h turns them into ASCII where a terminal needs that.
 */
#ifndef AN_VERDICT_WORDS_H
#define AN_VERDICT_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

#include "theory/field.h"
#include "anomaly/anomaly.h"
#include "residual/residual.h"

struct an_check;
struct an_model;
struct an_orders;
struct an_term_verdict;
struct an_text;

/* "Dirac", "Majorana", "massless", "mixed", "none". */
const char *an_word_nature(enum an_nature nature);

/* "left", "real scalar", ... */
const char *an_word_field_type(enum an_field_type type);

/* "✓", "✗", or "?" for what is unknown. */
const char *an_word_mark(enum an_answer answer);

/* Is the term allowed? */
enum an_answer an_word_allowed(const struct an_term_verdict *v);

/* "gauge", "global", "discrete", "informational". */
const char *an_word_kind(enum an_anomaly_kind kind);

/* "Majorana", "complex": of a candidate, as in JSON and `expect`. */
const char *an_word_particle(enum an_particle_kind kind);

/* "gauge", "spin": what protects it. */
const char *an_word_guard(enum an_guard guard);

/* "stable", "unstable", "undecided", "none" where nothing is ordinary matter.
 */
const char *an_word_stability(const struct an_dark_matter *d);

/* "proton decay", ... */
const char *an_word_process(enum an_process_name process);

/* Can a shell read the name of a field or group as it is? They may hold ' ( and
 * ). */
bool an_word_is_plain(const char *s);

/* Appends "N, eta, xi". */
void an_word_list(struct an_text *t, char *const *name, size_t n);

/* "3 models", "1 model". */
void an_word_count(struct an_text *t, size_t n, const char *noun);

/* Appends a cyclic group, or all, as print has them: "Z₂", "Z₂ × Z₆",
 * "trivial"; with `dual` order 0 reads U(1), else Z. */
void an_word_order(struct an_text *t, const fmpz_t order, bool dual);
void an_word_orders(struct an_text *t, const struct an_orders *o, bool dual);

/* Appends what remains of a broken U(1) with free parameters, to a product:
 * "Z", or "selection rules of U(1) × Z₂"; false when nothing does. */
bool an_word_selection(struct an_text *t, const struct an_residual *r);

/* Appends what becomes of the symmetry in a vacuum: "U(1)_B−L → Z₆". */
void an_word_breaking(struct an_text *t, const struct an_model *model,
                      const struct an_findings *v);

/* The continuous group that is left, as `expect` has it: "SU(3) x U(1)"; NULL
 * when it is not known. For the caller to free. */
char *an_word_unbroken(const struct an_residual *r);

/* Appends a product of groups as print has it: "SU(3) × U(1)". */
void an_word_group(struct an_text *t, const char *product);

/* Why a process is undecided where the vacuum does not say; else NULL. */
const char *an_word_doubt(const struct an_process *p);

/* "allowed", "forbidden", or "undecided". */
const char *an_word_fate(const struct an_process *p);

/* Appends how many are what: "2 Dirac, 1 massless". */
void an_word_masses(struct an_text *t, long dirac, long majorana,
                    long massless);

/* Appends "Dirac neutrinos", "mixed neutrinos (2 Dirac, 1 massless)",
 * "neutrinos confined by SU2D"; nothing when none are named. True when
 * something was written. */
bool an_word_neutrinos(struct an_text *t, const struct an_neutrinos *n);

/* What a vacuum is that has no verdicts: "charge breaking", "undetermined". */
const char *an_word_unknown(const struct an_findings *v);

/* Appends "dark matter stable: N, eta", or why not. */
void an_word_dark_matter(struct an_text *t, const struct an_dark_matter *d);

/* Is part of the residual group neither gauge transformations nor imposed
 * symmetries alone? */
bool an_word_is_mixture(const struct an_residual *r);

#endif
