/* where.h - the options --where: what a search is to keep.
 *
 * Three kinds: verdicts of `check`, which are asked of every solution;
 * `universal` and `chiral`; and anything else is an equation of charges. The
 * latter two become conditions of the search.
 */
#ifndef AN_CAMPAIGN_WHERE_H
#define AN_CAMPAIGN_WHERE_H

#include <stddef.h>

struct an_diags;
struct an_model;
struct an_search;
struct an_search_layout;
struct an_source;

struct an_wheres {
    struct an_source *v; /* the texts; owned */
    size_t n;
};

/* w := text[0..n), copied. */
void an_wheres_init(struct an_wheres *w, const char *const *text, size_t n);
void an_wheres_clear(struct an_wheres *w);

/* Those that ask for verdicts: the caller frees *list. */
size_t an_wheres_verdicts(const char ***list, const struct an_wheres *w);

/* s gets the others: conditions on charges. An error for a verdict when m, the
 * model, is NULL. */
int an_wheres_apply(struct an_search *s, const struct an_wheres *w,
                    const struct an_search_layout *layout,
                    const struct an_model *m, struct an_diags *diags);

#endif
