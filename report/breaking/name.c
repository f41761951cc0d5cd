/* name.c - what a pattern's group and its vevs are called.
 *
 * What is unbroken in every pattern is said once and left out everywhere else.
 */
#include <stdlib.h>
#include <string.h>

#include "report/breaking/name.h"

#include "base/mem.h"
#include "base/prose.h"
#include "breaking/patterns.h"
#include "report/write/document.h"
#include "theory/option.h"
#include "verdict/words.h"

bool an_breaking_has(uint64_t set, size_t i)
{
    return set >> i & 1;
}

/* ---- names */

/* A set of options: "chi, H"; nothing for the empty one. */
void an_breaking_options(struct an_text *t, const struct an_patterns *p,
                         uint64_t set, const char *sep)
{
    bool any = false;
    for (size_t i = 0; i < p->options->n; i++) {
        if (!an_breaking_has(set, i))
            continue;
        an_text_printf(t, "%s%s", any ? sep : "", p->options->v[i].said);
        any = true;
    }
}

/* The options that break the same alone, as one: "chi | phi". */
static void add_alike(struct an_text *t, const struct an_patterns *p, size_t i)
{
    uint64_t alike = 0;
    for (size_t j = i; j < p->options->n; j++)
        if (an_breaking_has(p->tried & ~p->idle, j) && p->like[j] == i)
            alike |= UINT64_C(1) << j;
    an_breaking_options(t, p, alike, AN_NBSP "|" AN_NBSP);
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

/* Names of the unbroken continuous group's parts; U(1)s with their generator,
 * as two called U(1)' need not be the same. */
struct part {
    const char *name, *text;
    bool global;
};

static size_t list_parts(struct part *part, const struct an_residual *r)
{
    size_t n = 0;
    for (size_t i = 0; i < r->nnonabelian; i++)
        part[n++] =
            (struct part){r->nonabelian[i].name, "", !r->nonabelian[i].gauged};
    for (size_t i = 0; i < r->ncontinuous; i++)
        part[n++] = (struct part){r->continuous[i].name, r->continuous[i].text,
                                  !r->continuous[i].gauged};
    return n;
}

static bool has_part(const struct an_residual *r, const struct part *x)
{
    for (size_t i = 0; i < r->nnonabelian; i++)
        if (!*x->text && strcmp(r->nonabelian[i].name, x->name) == 0)
            return true;
    for (size_t i = 0; i < r->ncontinuous; i++)
        if (strcmp(r->continuous[i].name, x->name) == 0 &&
            strcmp(r->continuous[i].text, x->text) == 0)
            return true;
    return false;
}

/* The smallest groups come last and lack it first. */
static bool is_common(const struct an_patterns *p, const struct part *x)
{
    size_t i = p->n;
    while (i > 0 && has_part(&p->v[i - 1].vacuum.residual, x))
        i--;
    return i == 0;
}

void an_breaking_continuous(struct an_text *t, const struct an_patterns *p,
                            const struct an_residual *r, bool common)
{
    struct part *part = an_alloc(r->nnonabelian + r->ncontinuous, sizeof *part);
    size_t n = list_parts(part, r);
    for (size_t i = 0; i < n; i++)
        if (is_common(p, &part[i]) == common)
            an_text_printf(t, "%s%s%s", t->n ? " × " : "", part[i].name,
                           part[i].global ? " (global)" : "");
    free(part);
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
