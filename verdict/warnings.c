/* warnings.c - what is suspicious about the verdicts, each remark with a key.
 *
 * The rooms that compute return facts; here a fact that a reader should worry
 * about becomes a sentence. Warnings of reading the file are diagnostics and
 * stay where they are; an_warned asks both.
 */
#include "verdict/warnings.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "base/warning.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "verdict/check.h"
#include "verdict/notes.h"

void an_check_warn(struct an_check *c, size_t vacuum, const char *key,
                   const char *fmt, ...)
{
    assert(an_warning_meaning(key));
    c->warning = an_grow(c->warning, &c->cap_warnings, c->nwarnings + 1,
                         sizeof *c->warning);
    va_list ap;
    va_start(ap, fmt);
    c->warning[c->nwarnings++] =
        (struct an_check_warning){key, an_text_format(fmt, ap), vacuum};
    va_end(ap);
}

bool an_check_warned(const struct an_check *c, const char *key)
{
    for (size_t i = 0; c->read && i < c->read->n; i++)
        if (c->read->v[i].key && strcmp(c->read->v[i].key, key) == 0)
            return true;
    for (size_t i = 0; i < c->nwarnings; i++)
        if (strcmp(c->warning[i].key, key) == 0)
            return true;
    return false;
}

char *an_check_warning_text(const struct an_check *c, size_t i)
{
    const struct an_check_warning *w = &c->warning[i];
    struct an_text t = {0};
    char *in = an_check_in_vacuum(c, w->vacuum);
    an_text_printf(&t, "%s%s [%s]", in, w->text, w->key);
    free(in);
    return an_text_take(&t);
}

/* Of a vacuum whose verdicts count. */
static void warn_vacuum(struct an_check *c, size_t vacuum)
{
    const struct an_neutrinos *n = &c->vacuum[vacuum].neutrinos;
    if (n->confined)
        an_check_warn(c, vacuum, "confined-neutrino",
                      "an active neutrino is charged under %s, which no vev "
                      "breaks: it is confined, so there is no "
                      "verdict on neutrinos",
                      n->confined);
    const struct an_dark_matter *d = &c->vacuum[vacuum].dark_matter;
    if (!d->charged_relic)
        return;
    struct an_text t = {0};
    for (size_t i = 0; i < d->nrelics; i++)
        an_text_printf(&t, "%s%s", i ? ", " : ": ", d->relic[i]);
    an_check_warn(c, vacuum, "charged-relic",
                  "a charged or coloured species is stable%s%s; searches for "
                  "heavy isotopes all but exclude such relics",
                  d->stable ? " as well" : "", an_text_string(&t));
    an_text_clear(&t);
}

static void warn_visible(struct an_check *c)
{
    if (c->model->nfields > 0 && !an_model_has_visible(c->model))
        an_check_warn(c, AN_EVERY_VACUUM, "nothing-visible",
                      "no field is ordinary matter, so there is no verdict on "
                      "dark matter: mark the fields of the Standard Model "
                      "with `sector: visible`");
}

/* ---- signs of charges */

/* q := the term's charge, with the charges of right-handed fields negated when
 * `flip`. False when it depends on unknowns. */
static bool term_charge(fmpq_t q, const struct an_model *m,
                        const struct an_term *t, size_t group, bool flip)
{
    fmpq_zero(q);
    for (size_t i = 0; i < t->n; i++) {
        const struct an_factor *f = &t->factor[i];
        const struct an_field *field = &m->field[f->field];
        size_t generation = an_generation_first(f->generation);
        const struct an_linear *x = &field->group[group].charge[generation];
        bool minus = f->conjugate != (flip && field->type == AN_RIGHT);
        if (!an_linear_is_constant(x))
            return false;
        for (int k = 0; k < f->power; k++)
            if (minus)
                fmpq_sub(q, q, x->constant);
            else
                fmpq_add(q, q, x->constant);
    }
    return true;
}

/* Are all couplings neutral under the U(1)? */
static bool is_neutral(const struct an_model *m, size_t group, bool flip)
{
    bool neutral = true;
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < m->ncouplings && neutral; i++)
        neutral =
            term_charge(q, m, &m->coupling[i], group, flip) && fmpq_is_zero(q);
    fmpq_clear(q);
    return neutral;
}

/* names := the U(1)s whose couplings become neutral when the charges of
 * right-handed fields are negated; false when others stay charged. */
static bool find_flipped(struct an_text *names, const struct an_model *m)
{
    for (size_t g = 0; g < m->ngroups; g++) {
        if (m->group[g].kind != AN_U1 || is_neutral(m, g, false))
            continue;
        if (!is_neutral(m, g, true))
            return false;
        an_text_printf(names, "%s%s", names->n ? ", " : "", m->group[g].said);
    }
    return names->n > 0;
}

static void warn_signs(struct an_check *c)
{
    struct an_text names = {0};
    if (find_flipped(&names, c->model))
        an_check_warn(c, AN_EVERY_VACUUM, "right-handed-sign",
                      "the charges of all right-handed fields under %s have "
                      "the opposite sign of what the couplings need: a field "
                      "of type `right` takes its own charges, not those of its "
                      "conjugate",
                      an_text_string(&names));
    an_text_clear(&names);
}

/* ---- gauginos */

/* Is the charge of the field's fermions, left-handed, this one, or unknown? */
static bool is_turned_by(const struct an_model *m, const struct an_field *f,
                         size_t group, slong charge)
{
    const struct an_group *x = &m->group[group];
    bool turned = true;
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; turned && i < f->generations; i++) {
        if (!an_linear_is_constant(&f->group[group].charge[i]))
            continue;
        an_component_abelian(q, m, f, i, group, true);
        if (f->type == AN_RIGHT)
            fmpq_neg(q, q);
        fmpq_sub_si(q, q, charge);
        turned = x->kind == AN_ZN ? fmpz_divisible_si(fmpq_numref(q), x->order)
                                  : fmpq_is_zero(q);
    }
    fmpq_clear(q);
    return turned;
}

/* May the field be a gaugino: turned by R-symmetries alone, by 1? */
static bool turns_like_gaugino(const struct an_model *m,
                               const struct an_field *f)
{
    if (f->type != AN_LEFT && f->type != AN_RIGHT && f->type != AN_MAJORANA)
        return false;
    for (size_t g = AN_START; an_abelian_next(&g, m);)
        if (!is_turned_by(m, f, g, m->group[g].r_symmetry))
            return false;
    return true;
}

/* names := the gauged groups whose gauginos are not there: of a simple group no
 * adjoint, of U(1)s fewer singlets than there are. */
static void find_missing(struct an_text *names, const struct an_model *m)
{
    size_t singlets = 0;
    bool *found = an_alloc(m->ngroups, sizeof *found);
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *f = &m->field[i];
        size_t g;
        if (!turns_like_gaugino(m, f))
            continue;
        if (an_field_is_adjoint(&g, m, f))
            found[g] = true;
        else if (an_field_is_singlet(m, f))
            singlets += f->generations;
    }
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_group *x = &m->group[g];
        if (x->kind == AN_U1 && x->gauged && singlets > 0) {
            found[g] = true;
            singlets--;
        }
        if (x->kind != AN_ZN && x->gauged && !found[g])
            an_text_printf(names, "%s%s", names->n ? ", " : "", x->name);
    }
    free(found);
}

static void warn_gauginos(struct an_check *c)
{
    struct an_text names = {0};
    if (an_model_has_r(c->model))
        find_missing(&names, c->model);
    if (names.n > 0)
        an_check_warn(c, AN_EVERY_VACUUM, "gaugino-missing",
                      "an R-symmetry turns gauginos by 1, and no field is that "
                      "of %s, so that its part of the anomalies is missing: "
                      "`gauginos: true` adds them",
                      an_text_string(&names));
    an_text_clear(&names);
}

void an_check_warnings(struct an_check *c)
{
    warn_signs(c);
    warn_gauginos(c);
    warn_visible(c);
    for (size_t i = 0; i < c->nvacua; i++)
        if (c->vacuum[i].known && c->model->vacuum[i].final)
            warn_vacuum(c, i);
}
