/* name.c - what a pattern's group and its vevs are called.
 *
 * What is unbroken in every pattern is said once and left out everywhere else.
 */
#include "report/breaking/name.h"

#include "base/text.h"
#include "breaking/patterns.h"
#include "report/say/said.h"
#include "theory/option.h"
#include "verdict/words.h"

bool an_breaking_has(uint64_t set, size_t i)
{
    return i < 64 && set >> i & 1;
}

/* ---- names */

const char *an_breaking_options(struct an_document *d,
                                const struct an_vev_options *o, uint64_t set,
                                const char *sep)
{
    AN_SAID_EACH(all, d, sep, i, o->n,
                 an_breaking_has(set, i) ? o->v[i].said : "");
    return all;
}

/* The options that break the same alone, as one: "chi | phi". */
static const char *alike_options(struct an_document *d,
                                 const struct an_patterns *p, size_t i)
{
    uint64_t alike = 0;
    for (size_t j = i; j < p->options->n; j++)
        if (an_patterns_role(p, j) == AN_OPTION_TRIED && p->like[j] == i)
            alike |= UINT64_C(1) << j;
    return an_breaking_options(d, p->options, alike, AN_NBSP "|" AN_NBSP);
}

const char *an_breaking_set(struct an_document *d, const struct an_patterns *p,
                            const struct an_pattern_set *s, bool alike)
{
    const char *all = "";
    for (size_t i = 0; i < p->options->n; i++)
        if (an_breaking_has(s->vevs, i))
            all = an_said_next(d, all, AN_NBSP "+" AN_NBSP,
                               alike ? alike_options(d, p, i)
                                     : p->options->v[i].said);
    return an_said(d, "%s%s", *all ? all : "none",
                   s->decided ? "" : AN_NBSP "(undecided)");
}

/* ---- what is unbroken in every pattern */

/* U(1)s are told apart by their generators, as two called U(1)' need not be the
 * same. */
const char *an_breaking_continuous(struct an_document *d,
                                   const struct an_patterns *p,
                                   const struct an_residual *r, bool common)
{
    const char *all = "";
    for (size_t i = 0; i < r->nnonabelian + r->ncontinuous; i++) {
        const struct an_unbroken *g = &r->nonabelian[i];
        const struct an_continuous *u = &r->continuous[i - r->nnonabelian];
        bool simple = i < r->nnonabelian;
        const char *name = simple ? g->name : u->name;
        if (an_patterns_share(p, name, simple ? "" : u->text) == common)
            all = an_said_next(
                d, all, " × ",
                an_said_part(d, name, simple ? g->gauged : u->gauged));
    }
    return all;
}

const char *an_breaking_group(struct an_document *d,
                              const struct an_patterns *p,
                              const struct an_pattern *x)
{
    const struct an_residual *r = &x->vacuum.residual;
    struct an_text t = {0};
    if (r->undecided)
        return "undecided";
    const char *rest = an_breaking_continuous(d, p, r, false);
    if (r->nselections > 0 || r->selective)
        an_word_selection(&t, r);
    else if (r->discrete.n > 0)
        an_word_orders(&t, &r->discrete, true);
    else
        return *rest                             ? rest
               : r->nnonabelian + r->ncontinuous ? "nothing more"
                                                 : "trivial";
    return an_said_next(d, rest, " × ", an_said_text(d, &t));
}
