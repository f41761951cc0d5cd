/* where.c - the options --where: what a search is to keep. Conditions on
 * charges are read in search/where.c, those on verdicts in yaml/where.c. */
#include "campaign/where.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "yaml/yaml.h"
#include "search/where.h"

void an_wheres_init(struct an_wheres *w, const char *const *text, size_t n)
{
    *w = (struct an_wheres){an_alloc(n, sizeof *w->v), n};
    for (size_t i = 0; i < n; i++)
        w->v[i] = (struct an_source){.name = an_strdup("--where"),
                                     .text = an_strdup(text[i]),
                                     .size = strlen(text[i])};
}

void an_wheres_clear(struct an_wheres *w)
{
    for (size_t i = 0; i < w->n; i++) {
        free(w->v[i].name);
        free(w->v[i].text);
    }
    free(w->v);
    *w = (struct an_wheres){0};
}

size_t an_wheres_verdicts(const char ***list, const struct an_wheres *w)
{
    size_t n = 0;
    *list = an_alloc(w->n, sizeof **list);
    for (size_t i = 0; i < w->n; i++)
        if (an_yaml_is_where(w->v[i].text))
            (*list)[n++] = w->v[i].text;
    return n;
}

/* The value behind a key that stands alone before '='; NULL for another key. */
static const char *value_of(const char *text, const char *key)
{
    text += strspn(text, " ");
    size_t n = strlen(key);
    if (strncmp(text, key, n) != 0)
        return NULL;
    text += n + strspn(text + n, " ");
    if (*text != '=')
        return NULL;
    return text + 1 + strspn(text + 1, " ");
}

static struct an_where inside(const struct an_source *w, const char *s)
{
    return (struct an_where){w, 1, (size_t)(s - w->text) + 1};
}

static int apply_chiral(struct an_search *s, const struct an_source *w,
                        const char *value,
                        const struct an_search_layout *layout,
                        const struct an_model *m, struct an_diags *diags)
{
    struct an_search_pairs pairs = {0};
    bool yes = strcmp(value, "true") == 0;
    if (!yes && strcmp(value, "false") != 0) {
        an_error(diags, inside(w, value), "chiral cannot be '%s'", value);
        return an_expected(diags, "true, for no vector-like pair, or false");
    }
    if (layout->by_size) {
        an_error(diags, inside(w, w->text),
                 "chiral sets are chiral: there is nothing to choose");
        return an_expected(diags, "a condition on charges such as z[1]=5");
    }
    int rc = 0;
    if (m)
        rc = an_search_pairs_model(&pairs, layout, m, s, diags);
    else
        an_search_pairs_atlas(&pairs, layout, s);
    if (rc == 0)
        an_search_where_chiral(s, &pairs, yes);
    an_search_pairs_clear(&pairs);
    return rc;
}

static int refuse_verdict(const struct an_source *w, struct an_diags *diags)
{
    size_t n = strcspn(w->text, ".= ");
    an_error(diags, inside(w, w->text),
             "'%.*s' is a verdict on a model, and no model is searched", (int)n,
             w->text);
    return an_expected(diags, "a model file; or here an equation of charges, "
                              "universal=FIELD, chiral=true");
}

/* What could have been meant by an unknown word. */
static size_t list_keys(const char **keys, size_t most)
{
    size_t n = 0;
    for (size_t i = 0; an_yaml_where_key(i) && n + 2 < most; i++)
        keys[n++] = an_yaml_where_key(i);
    keys[n++] = "chiral";
    keys[n++] = "universal";
    return n;
}

int an_wheres_apply(struct an_search *s, const struct an_wheres *w,
                    const struct an_search_layout *layout,
                    const struct an_model *m, struct an_diags *diags)
{
    const char *keys[32];
    size_t nkeys = list_keys(keys, 32);
    int rc = 0;
    for (size_t i = 0; i < w->n; i++) {
        const struct an_source *x = &w->v[i];
        const char *chiral = value_of(x->text, "chiral");
        const char *universal = value_of(x->text, "universal");
        int one = 0;
        if (chiral)
            one = apply_chiral(s, x, chiral, layout, m, diags);
        else if (universal)
            one = an_search_universal(s, layout, inside(x, universal),
                                      universal, diags);
        else if (!an_yaml_is_where(x->text))
            one = an_search_where(s, layout, inside(x, x->text), x->text, keys,
                                  nkeys, diags);
        else if (!m)
            one = refuse_verdict(x, diags);
        rc |= one;
    }
    return rc;
}
