/* name.c - what a pattern's group and its vevs are called.
 *
 * What is unbroken in every pattern is said once and left out everywhere else.
 */
#include "report/breaking/name.h"

#include "base/prose.h"
#include "breaking/patterns.h"
#include "report/write/document.h"
#include "theory/option.h"
#include "verdict/words.h"

bool an_breaking_has(uint64_t set, size_t i)
{
    return i < 64 && set >> i & 1;
}

/* ---- names */

/* A set of options: "chi, H"; nothing for the empty one. */
void an_breaking_options(struct an_text *t, const struct an_vev_options *o,
                         uint64_t set, const char *sep)
{
    bool any = false;
    for (size_t i = 0; i < o->n; i++) {
        if (!an_breaking_has(set, i))
            continue;
        an_text_printf(t, "%s%s", any ? sep : "", o->v[i].said);
        any = true;
    }
}

/* The options that break the same alone, as one: "chi | phi". */
static void add_alike(struct an_text *t, const struct an_patterns *p, size_t i)
{
    uint64_t alike = 0;
    for (size_t j = i; j < p->options->n; j++)
        if (an_patterns_role(p, j) == AN_OPTION_TRIED && p->like[j] == i)
            alike |= UINT64_C(1) << j;
    an_breaking_options(t, p->options, alike, AN_NBSP "|" AN_NBSP);
}

/* alike: with the options that could stand for each. */
void an_breaking_set(struct an_text *t, const struct an_patterns *p,
                     const struct an_pattern_set *s, bool alike)
{
    bool any = false;
    for (size_t i = 0; i < p->options->n; i++) {
        if (!an_breaking_has(s->vevs, i))
            continue;
        an_text_add(t, any ? AN_NBSP "+" AN_NBSP : "");
        if (alike)
            add_alike(t, p, i);
        else
            an_text_add(t, p->options->v[i].said);
        any = true;
    }
    if (!any)
        an_text_add(t, "none");
    if (!s->decided)
        an_text_add(t, AN_NBSP "(undecided)");
}

/* ---- what is unbroken in every pattern */

/* Appends a part of a product, if it is common to all or not, as wanted. */
static void add_part(struct an_text *t, const char *name, bool gauged,
                     bool wanted)
{
    if (wanted)
        an_text_printf(t, "%s%s%s", t->n ? " × " : "", name,
                       gauged ? "" : " (global)");
}

/* U(1)s are told apart by their generators, as two called U(1)' need not be the
 * same. */
void an_breaking_continuous(struct an_text *t, const struct an_patterns *p,
                            const struct an_residual *r, bool common)
{
    for (size_t i = 0; i < r->nnonabelian; i++) {
        const struct an_unbroken *u = &r->nonabelian[i];
        add_part(t, u->name, u->gauged,
                 an_patterns_share(p, u->name, "") == common);
    }
    for (size_t i = 0; i < r->ncontinuous; i++) {
        const struct an_continuous *u = &r->continuous[i];
        add_part(t, u->name, u->gauged,
                 an_patterns_share(p, u->name, u->text) == common);
    }
}

void an_breaking_group(struct an_text *t, const struct an_patterns *p,
                       const struct an_pattern *x)
{
    const struct an_residual *r = &x->vacuum.residual;
    struct an_text rest = {0};
    if (r->undecided) {
        an_text_add(t, "undecided");
        return;
    }
    an_breaking_continuous(&rest, p, r, false);
    an_text_add(t, an_text_string(&rest));
    if (r->nselections > 0 || r->selective) {
        an_text_add(t, rest.n ? " × " : "");
        an_word_selection(t, r);
    } else if (r->discrete.n > 0) {
        an_text_add(t, rest.n ? " × " : "");
        an_word_orders(t, &r->discrete, true);
    } else if (rest.n == 0) {
        bool more = r->nnonabelian + r->ncontinuous > 0;
        an_text_add(t, more ? "nothing more" : "trivial");
    }
    an_text_clear(&rest);
}
