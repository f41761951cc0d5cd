/* alternatives.c - different texts, for lists that people read.
 *
 * Few are kept, so that each new one is compared with all.
 */
#include "terms/alternatives.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

void an_alternatives_add(struct an_alternatives *l, char *text)
{
    for (size_t i = 0; i < l->n; i++)
        if (strcmp(l->v[i], text) == 0) {
            free(text);
            return;
        }
    l->v = an_grow(l->v, &l->cap, l->n + 1, sizeof *l->v);
    l->v[l->n++] = text;
}

char *an_alternatives_take(struct an_alternatives *l, const char *between,
                           size_t max)
{
    struct an_text t;
    an_text_init(&t);
    for (size_t i = 0; i < l->n; i++) {
        an_text_add(&t, i > 0 ? between : "");
        an_text_add(&t, l->v[i]);
        free(l->v[i]);
    }
    bool all = l->n <= max;
    free(l->v);
    *l = (struct an_alternatives){0};
    if (all)
        return an_text_take(&t);
    an_text_clear(&t);
    return NULL;
}
