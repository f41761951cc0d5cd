/* couplings.c - lists of terms: appended, or dropped with `remove: true`. */
#include "yaml/couplings.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/unicode.h"
#include "yaml/tree/tree.h"
#include "yaml/value.h"
#include "yaml/written.h"

const char *an_coupling_text(const struct an_node *item)
{
    const struct an_node *term =
        item->kind == AN_NODE_MAP ? an_node_get(item, "term") : item;
    return term && term->text ? term->text : "";
}

static const char *nearest(const struct an_node *list, size_t n,
                           const char *text)
{
    const char **names = an_alloc(n, sizeof(*names));
    for (size_t i = 0; i < n; i++)
        names[i] = an_coupling_text(list->entry[i].value);
    const char *best = an_nearest(text, names, n);
    free(names);
    return best;
}

/* Drops the term from the first *inherited items of the list. */
static int remove_term(struct an_node *list, size_t *inherited,
                       const struct an_node *item, struct an_diags *diags)
{
    const struct an_node *term = an_node_get(item, "term");
    struct an_scalar s;
    if (!term) {
        an_error(diags, item->at, "which term is to be removed?");
        return an_expected(diags, "{term: L* H eR, remove: true}");
    }
    if (an_value_scalar(&s, term, "a term", diags) < 0)
        return -1;
    size_t found = 0;
    for (size_t i = *inherited; i-- > 0;) {
        if (!an_written_equals(s.text, an_coupling_text(list->entry[i].value)))
            continue;
        an_node_drop(list, i);
        found++;
    }
    if (found > 0) {
        *inherited -= found;
        return 0;
    }
    an_error(diags, s.at, "nothing to remove: no term '%s' is inherited",
             an_quote(s.text).v);
    return an_suggest(diags, nearest(list, *inherited, s.text));
}

int an_couplings_merge(struct an_node *parent, struct an_node *child,
                       struct an_diags *diags)
{
    int rc = 0;
    size_t inherited = parent->n;
    /* Past the last diagnostic kept, a search for each further item is idle. */
    for (size_t i = 0; i < child->n && diags->ndropped == 0; i++) {
        struct an_entry *e = &child->entry[i];
        const struct an_node *flag = an_node_get(e->value, "remove");
        bool removes = false;
        if (flag && an_value_bool(&removes, flag, diags) < 0) {
            rc = -1;
            continue;
        }
        if (removes) {
            rc |= remove_term(parent, &inherited, e->value, diags);
            continue;
        }
        an_node_take(parent, NULL, e->key_at, e->value);
        e->value = NULL;
    }
    return rc;
}
