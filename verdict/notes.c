/* notes.c - what a reader of the verdicts should know besides.
 *
 * Each note is one sentence on one structured verdict; text and JSON print the
 * same ones.
 */
#include "verdict/notes.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "algebra/orders.h"
#include "theory/build/build.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "theory/text/label.h"
#include "theory/vacuum.h"
#include "verdict/check.h"
#include "verdict/words.h"

void an_check_note(struct an_check *c, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    char *note = an_text_format(fmt, ap);
    va_end(ap);
    for (size_t i = 0; i < c->nnotes; i++)
        if (strcmp(c->note[i], note) == 0) {
            free(note);
            return;
        }
    c->note = an_grow(c->note, &c->cap_notes, c->nnotes + 1, sizeof *c->note);
    c->note[c->nnotes++] = note;
}

size_t an_check_finals(const struct an_check *c)
{
    size_t n = 0;
    for (size_t i = 0; i < c->nvacua; i++)
        n += c->model->vacuum[i].final;
    return n;
}

char *an_check_in_vacuum(const struct an_check *c, size_t vacuum)
{
    struct an_text t = {0};
    if (vacuum < c->nvacua && an_check_finals(c) > 1)
        an_text_printf(&t, "in %s: ", c->model->vacuum[vacuum].name);
    return an_text_take(&t);
}

static void note_residual(struct an_check *c, const char *in,
                          const struct an_residual *r)
{
    for (size_t i = 0; i < r->discrete.n; i++) {
        const struct an_residual_generator *g = &r->generator[i];
        if (!g->fermion_parity)
            continue;
        struct an_text name = {0};
        an_say_order(&name, &r->discrete.v[i], false);
        an_check_note(
            c,
            "%sthe %s acts as " AN_SAY_MATH(
                "(-1)^F", "(-1)^{F}") " on neutral states: it adds no "
                                      "selection rule",
            in, an_text_string(&name));
        an_text_clear(&name);
    }
    for (size_t i = 0; i < r->nalone; i++) {
        const struct an_alone *a = &r->alone[i];
        if (!a->differs)
            continue;
        struct an_text alone = {0}, whole = {0};
        if (fmpz_is_one(a->order))
            an_text_add(&alone, "nothing");
        else
            an_say_order(&alone, a->order, true);
        an_say_orders(&whole, &r->discrete, true);
        an_check_note(c,
                      "%sread alone, the charges of %s leave %s; "
                      "with all Cartan charges the residual group is %s",
                      in, c->model->group[a->group].said,
                      an_text_string(&alone), an_text_string(&whole));
        an_text_clear(&alone);
        an_text_clear(&whole);
    }
}

static void note_dark_matter(struct an_check *c, const char *in,
                             const struct an_dark_matter *d)
{
    if (d->exotic_charge_only)
        an_check_note(c,
                      "%sthe stability group comes from unusual electric "
                      "charge only: charged relics, no dark matter",
                      in);
    else if (d->no_candidate)
        an_check_note(c,
                      "%ssomething is stable, but nothing neutral and colour "
                      "singlet carries its charge",
                      in);
}

static void note_awaited(struct an_check *c, const struct an_findings *v)
{
    const struct an_model *m = c->model;
    struct an_text t = {0};
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t i = 0; i < v->nawaited; i++)
            if (v->awaited[i].field[f]) {
                an_text_add(&t, t.n ? ", " : "");
                an_say_field(&t, &m->field[f]);
                break;
            }
    if (v->nawaited > 0)
        an_check_note(c,
                      "no vacuum is stated: one has to make %s massive, which "
                      "are electrically charged or coloured",
                      an_text_string(&t));
    an_text_clear(&t);
}

/* Which instantons, as "SU2L" or "SU2L and SU3c". */
static char *culprits(const struct an_check *c)
{
    struct an_text t = {0};
    for (size_t i = 0; i < c->instantons.n; i++)
        an_text_printf(&t, "%s%s", i ? " and " : "",
                       c->model->group[c->instantons.v[i].group].said);
    return an_text_take(&t);
}

static void note_instantons(struct an_check *c, const char *in, size_t vacuum)
{
    const struct an_findings *v = &c->vacuum[vacuum];
    const struct an_findings *w = &c->instanton_vacuum[vacuum];
    if (!v->known || !w->known || v->residual.undecided)
        return;
    char *by = culprits(c);
    const struct an_residual *r = &v->residual, *s = &w->residual;
    if (!an_orders_equal(&r->discrete, &s->discrete)) {
        struct an_text old = {0}, left = {0};
        an_say_orders(&old, &r->discrete, true);
        an_say_orders(&left, &s->discrete, true);
        an_check_note(
            c,
            "%swith %s instantons the residual discrete group is %s%s "
            "instead of %s",
            in, by, an_text_string(&left),
            s->selective ? " of selection rules" : "", an_text_string(&old));
        an_text_clear(&old);
        an_text_clear(&left);
    }
    if (v->final && v->neutrinos.nature != w->neutrinos.nature)
        an_check_note(c, "%s%s neutrinos: broken by %s instantons (then %s)",
                      in, an_word_nature(v->neutrinos.nature), by,
                      an_word_nature(w->neutrinos.nature));
    if (v->final && v->dark_matter.stable && !w->dark_matter.stable &&
        !w->dark_matter.undecided)
        an_check_note(c, "%sstable dark matter: broken by %s instantons", in,
                      by);
    for (int i = 0; v->final && i < AN_NPROCESSES; i++)
        if (v->process[i].asked && !v->process[i].undecided &&
            !v->process[i].allowed && w->process[i].allowed)
            an_check_note(c, "%s%s forbidden: broken by %s instantons", in,
                          an_word_process((enum an_process_name)i), by);
    free(by);
}

static void note_anomalies(struct an_check *c)
{
    for (size_t i = 0; i < c->anomalies.n; i++) {
        const struct an_anomaly *a = &c->anomalies.v[i];
        if (a->form == AN_NEW_SU2 && a->known && !fmpq_is_zero(a->value))
            an_check_note(c,
                          "%s is odd: it matters only without a spin structure "
                          "(arXiv:1810.00844)",
                          a->title);
    }
}

static void note_file(struct an_check *c)
{
    if (c->model->uncompared)
        an_check_note(c, "what the file expects was not compared, since --set "
                         "changes the model; --expect compares it");
    char *lines = an_model_unmarked(c->model);
    if (lines)
        an_check_note(c, "the verdicts are incomplete without %s", lines);
    free(lines);
}

static void note_element(struct an_check *c, const char *in,
                         const struct an_group *g)
{
    struct an_text t = {0};
    if (!g->outer->still)
        an_text_printf(&t,
                       "the %s changes the sign of %s: it forbids mass terms, "
                       "but keeps no particle from decaying; ",
                       g->name,
                       g->outer->global ? "Goldstone bosons"
                                        : "massless gauge bosons");
    an_text_printf(&t, "multiplets that %s%s moves have no charge under it",
                   g->outer->still ? "the " : "",
                   g->outer->still ? g->name : "it");
    an_check_note(c, "%s%s", in, an_text_string(&t));
    an_text_clear(&t);
}

/* What elements outside the torus do, and what they do not. */
static void note_outer(struct an_check *c, const char *in, size_t vacuum)
{
    const struct an_model *m = c->model;
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);)
        if (m->group[g].outer && m->group[g].outer->vacuum == vacuum)
            note_element(c, in, &m->group[g]);
}

/* Vevs that are not read in the basis of the file. */
static void note_turned(struct an_check *c, const char *in, size_t vacuum)
{
    const struct an_vacuum *p = &c->model->vacuum[vacuum];
    if (p->rotated)
        an_check_note(c,
                      "%sthe vevs are read in a basis in which they have other "
                      "components: one element of the group turns all of them "
                      "there",
                      in);
    for (size_t i = 0; i < p->nvevs; i++)
        if (p->vev[i].canonical ||
            (p->vev[i].turned &&
             (i == 0 || p->vev[i - 1].field != p->vev[i].field))) {
            struct an_text field = {0};
            an_say_field(&field, &c->model->field[p->vev[i].field]);
            an_check_note(c,
                          "%s%s is read in the basis in which its vev is "
                          "diagonal: no other vev feels the rotation",
                          in, an_text_string(&field));
            an_text_clear(&field);
        }
}

void an_check_notes(struct an_check *c)
{
    note_file(c);
    note_anomalies(c);
    for (size_t i = 0; i < c->nvacua; i++) {
        const struct an_findings *v = &c->vacuum[i];
        if (!v->known || !c->model->vacuum[i].final)
            continue;
        char *in = an_check_in_vacuum(c, i);
        note_residual(c, in, &v->residual);
        note_outer(c, in, i);
        note_turned(c, in, i);
        note_dark_matter(c, in, &v->dark_matter);
        note_awaited(c, v);
        if (c->instanton_vacuum)
            note_instantons(c, in, i);
        free(in);
    }
}

size_t an_check_first_final(const struct an_check *c)
{
    for (size_t i = 0; i < c->nvacua; i++)
        if (c->model->vacuum[i].final)
            return i;
    return c->nvacua;
}
