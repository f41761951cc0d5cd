/* allowed.c - is a term allowed, by what, and how often?
 *
 * The conditions are tried from the cheapest to the dearest, and the first that
 * fails is the reason: U(1) charges, Z(n) charges, Lorentz, each simple factor
 * by itself, and then the plethystic count, which alone knows of the symmetry
 * of identical fields. Where charges differ by generation every choice of
 * generations is counted by itself. A charge that depends on unknowns decides
 * nothing unless it is a nonzero constant.
 *
 * A term of superfields alone, none of them conjugate, stands under the
 * integral over d^2 theta, which has mass dimension 1.
 */
#include "terms/allowed.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/alternatives.h"
#include "terms/charge.h"
#include "terms/choice.h"
#include "terms/count.h"
#include "terms/factor.h"
#include "terms/presence.h"
#include "terms/reason.h"
#include "terms/singlet.h"
#include "terms/terms.h"

/* Entries of `which` and alternatives in a reason: more are not read. */
static const size_t MAX_LISTED = 12;
static const size_t MAX_ALTERNATIVES = 4;

/* One term under examination. */
struct check {
    struct an_term_verdict *v;
    struct an_characters *characters;
    const struct an_model *model;
    const struct an_term *term;
    struct an_choices choices;
    /* What the choices came to. */
    size_t possible;         /* rows whose charges vanish, or might */
    const int *first;        /* one of these */
    size_t scalars, working; /* Lorentz singlets; those with components */
    bool too_large;          /* some row could not be counted */
    bool surely;             /* ... but has components */
    bool conditional; /* some row has components if its charge vanishes */
};

static void refuse(struct check *k, char *reason)
{
    k->v->allowed = AN_TERM_FORBIDDEN;
    k->v->reason = reason;
    k->v->counted = true;
}

/* The reason why no choice of generations has zero charge under one group;
 * NULL when one has, or might have. */
static char *find_charge_reason(const struct check *k, size_t group)
{
    struct an_alternatives totals = {0};
    struct an_linear q;
    an_linear_init(&q);
    bool possible = false;
    for (size_t i = 0; i < k->choices.rows.n && !possible; i++) {
        an_choices_charge(&q, &k->choices, k->model,
                          k->choices.rows.rows + i * k->choices.degree, group);
        possible = an_charge_status(&q, &k->model->group[group]) != AN_FAILS;
        if (!possible && totals.n <= MAX_ALTERNATIVES)
            an_alternatives_add(&totals, an_charge_total(&q, k->model, group,
                                                         k->choices.theta));
    }
    an_linear_clear(&q);
    char *alternatives =
        an_alternatives_take(&totals, " or ", MAX_ALTERNATIVES);
    char *reason = NULL;
    if (!possible)
        reason = an_reason_charge(k->model, k->term, group, alternatives);
    free(alternatives);
    return reason;
}

/* True when a charge of this kind forbids the term. */
static bool refuse_by_charge(struct check *k, enum an_group_kind kind)
{
    struct an_linear q;
    an_linear_init(&q);
    char *reason = NULL;
    for (size_t g = AN_START; !reason && an_group_next(&g, k->model, kind);) {
        if (!an_term_charge_is_definite(k->model, k->term, g)) {
            if (k->choices.complete)
                reason = find_charge_reason(k, g);
            continue;
        }
        an_term_charge(&q, k->model, k->term, g);
        if (an_charge_status(&q, &k->model->group[g]) == AN_FAILS)
            reason = an_reason_charge(k->model, k->term, g, NULL);
    }
    an_linear_clear(&q);
    if (reason)
        refuse(k, reason);
    return reason != NULL;
}

static bool refuse_by_spin(struct check *k)
{
    char *reason = an_reason_lorentz(k->model, k->term);
    if (reason)
        refuse(k, reason);
    return reason != NULL;
}

static bool refuse_by_simple_factor(struct check *k)
{
    for (size_t g = AN_START; an_group_next(&g, k->model, AN_SIMPLE);) {
        an_characters_restart(k->characters);
        enum an_singlet singlet =
            an_term_singlet(k->characters, k->model, k->term, g);
        if (singlet == AN_SINGLET_NO) {
            refuse(k, an_reason_singlet(k->model, k->term, g));
            return true;
        }
    }
    return false;
}

/* The status of all charges of one row together. If conditions is not NULL it
 * gets those that must hold, "B-L: a - 3 must vanish". */
static enum an_status row_status(const struct check *k, const int *row,
                                 struct an_alternatives *conditions)
{
    struct an_linear q;
    an_linear_init(&q);
    enum an_status worst = AN_VANISHES;
    for (size_t g = AN_START;
         worst != AN_FAILS && an_abelian_next(&g, k->model);) {
        const struct an_group *group = &k->model->group[g];
        an_choices_charge(&q, &k->choices, k->model, row, g);
        enum an_status status = an_charge_status(&q, group);
        if (status > worst)
            worst = status;
        if (status != AN_CONDITIONAL || !conditions)
            continue;
        struct an_text t;
        an_text_init(&t);
        char *s = an_linear_text(&q, k->model);
        an_text_printf(&t, "%s: %s must vanish", group->said, s);
        free(s);
        an_alternatives_add(conditions, an_text_take(&t));
    }
    an_linear_clear(&q);
    return worst;
}

/* The species of one row, as a span; an empty text where there is none. */
static char *say_choice(const struct check *k, const int *row)
{
    struct an_text t = {0};
    an_choices_say(&t, &k->choices, k->model, row);
    return an_text_take(&t);
}

/* Counts one row; the texts of the choice or of its conditions are added. */
static void count_row(struct check *k, const int *row,
                      struct an_alternatives *which,
                      struct an_alternatives *conditions)
{
    if (!an_choices_is_scalar(&k->choices, row))
        return;
    k->scalars++;
    enum an_status status = row_status(k, row, NULL);
    if (status == AN_FAILS)
        return;
    k->first = k->possible++ == 0 ? row : k->first;
    fmpz_t n;
    fmpz_init(n);
    bool counted;
    enum an_singlet some = an_choices_exist(n, &counted, k->characters,
                                            &k->choices, k->model, row);
    if (!counted && some != AN_SINGLET_NO) {
        k->too_large = true;
        k->surely =
            k->surely || (status == AN_VANISHES && some == AN_SINGLET_YES);
    } else if (status == AN_CONDITIONAL && !fmpz_is_zero(n)) {
        k->conditional = true;
        struct an_alternatives all = {0};
        row_status(k, row, &all);
        if (conditions->n <= MAX_ALTERNATIVES)
            an_alternatives_add(conditions,
                                an_alternatives_take(&all, ", ", all.n));
        else
            free(an_alternatives_take(&all, ", ", all.n));
    } else if (!fmpz_is_zero(n)) {
        k->working++;
        fmpz_add(k->v->components, k->v->components, n);
        if (which->n <= MAX_LISTED)
            an_alternatives_add(which, say_choice(k, row));
    }
    fmpz_clear(n);
}

/* The reason when no choice has zero charges under all groups at once. */
static char *joint_reason(const struct check *k)
{
    struct an_alternatives names = {0};
    for (size_t g = 0; g < k->model->ngroups; g++) {
        struct an_text name = {0};
        if (an_term_charge_is_definite(k->model, k->term, g))
            continue;
        an_text_add(&name, k->model->group[g].said);
        an_alternatives_add(&names, an_text_take(&name));
    }
    char *s = an_alternatives_take(&names, " and ", names.n);
    struct an_text t;
    an_text_init(&t);
    an_text_printf(&t,
                   "no choice of generations has zero charge under %s at "
                   "once",
                   s);
    free(s);
    return an_text_take(&t);
}

static void undecided(struct check *k, char *reason)
{
    k->v->allowed = AN_TERM_UNKNOWN;
    k->v->reason = reason;
}

/* The verdict that the counts of all choices add up to. */
static void conclude(struct check *k, struct an_alternatives *which,
                     struct an_alternatives *conditions)
{
    struct an_term_verdict *v = k->v;
    v->counted = !k->too_large && !k->conditional;
    if (k->working > 0 || k->surely) {
        v->allowed = AN_TERM_ALLOWED;
        /* An empty text: no generation was a choice. */
        bool some =
            k->working > 0 && k->working < k->scalars && which->v[0][0] != '\0';
        if (some && which->n > MAX_LISTED) {
            free(which->v[--which->n]);
            an_alternatives_add(which, an_strdup("..."));
        }
        if (some)
            v->which = an_alternatives_take(which, ", ", which->n);
    } else if (k->too_large) {
        undecided(k, an_strdup("too large to count"));
    } else if (k->conditional) {
        undecided(k, an_alternatives_take(conditions, " or ", conditions->n));
    } else if (k->possible == 0) {
        refuse(k, joint_reason(k));
    } else {
        refuse(k, an_reason_symmetry(k->model, k->term, &k->choices, k->first));
    }
    if (!v->counted)
        fmpz_zero(v->components);
}

static void count_choices(struct check *k)
{
    struct an_alternatives which = {0};
    struct an_alternatives conditions = {0};
    an_characters_restart(k->characters);
    k->too_large = !k->choices.complete;
    for (size_t i = 0; i < k->choices.rows.n; i++)
        count_row(k, k->choices.rows.rows + i * k->choices.degree, &which,
                  &conditions);
    conclude(k, &which, &conditions);
    free(an_alternatives_take(&which, "", 0));
    free(an_alternatives_take(&conditions, "", 0));
}

/* What does not depend on the verdict. */
static void describe(struct check *k)
{
    struct an_term_verdict *v = k->v;
    v->canonical = an_term_text(k->term, k->model);
    v->superpotential = k->term->n > 0;
    fmpz_one(v->possible);
    fmpz_t n;
    fmpz_init(n);
    for (size_t i = 0; i < k->term->n; i++) {
        const struct an_factor *f = &k->term->factor[i];
        const struct an_field *field = &k->model->field[f->field];
        enum an_spin spin = an_factor_spin(k->model, f, false);
        bool fermion = spin == AN_SPIN_LEFT || spin == AN_SPIN_RIGHT;
        v->dimension += (fermion ? 3 : 2) * f->power;
        v->superpotential =
            v->superpotential && !f->conjugate && field->type == AN_SUPERFIELD;
        fmpz_set_ui(n, f->generation != AN_EVERY ? 1 : field->generations);
        fmpz_pow_ui(n, n, (unsigned)f->power);
        fmpz_mul(v->possible, v->possible, n);
    }
    fmpz_clear(n);
    v->dimension += v->superpotential ? 2 : 0;
}

void an_term_check_with(struct an_term_verdict *v,
                        struct an_characters *characters,
                        const struct an_model *model,
                        const struct an_term *term)
{
    an_term_verdict_clear(v);
    struct check k = {
        .v = v, .characters = characters, .model = model, .term = term};
    describe(&k);
    an_choices_init(&k.choices);
    an_choices_set(&k.choices, model, term);
    if (!refuse_by_charge(&k, AN_U1) && !refuse_by_charge(&k, AN_ZN) &&
        !refuse_by_spin(&k) && !refuse_by_simple_factor(&k))
        count_choices(&k);
    an_choices_clear(&k.choices);
}

void an_term_verdict_init(struct an_term_verdict *v)
{
    *v = (struct an_term_verdict){.allowed = AN_TERM_FORBIDDEN};
    fmpz_init(v->components);
    fmpz_init(v->possible);
}

void an_term_verdict_clear(struct an_term_verdict *v)
{
    free(v->canonical);
    free(v->reason);
    free(v->which);
    fmpz_clear(v->components);
    fmpz_clear(v->possible);
    an_term_verdict_init(v);
}

void an_term_check(struct an_term_verdict *v, const struct an_model *model,
                   const struct an_term *term)
{
    struct an_characters characters;
    an_characters_init(&characters);
    an_term_check_with(v, &characters, model, term);
    an_characters_clear(&characters);
}
