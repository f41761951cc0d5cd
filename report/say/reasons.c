/* reasons.c - labelled sentences: what verdicts rest on. */
#include "report/say/reasons.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"

void an_reasons_init(struct an_reasons *r)
{
    *r = (struct an_reasons){0};
}

void an_reasons_clear(struct an_reasons *r)
{
    for (size_t i = 0; i < r->n; i++) {
        free(r->v[i].label);
        free(r->v[i].text);
    }
    free(r->v);
    an_reasons_init(r);
}

void an_reason_add(struct an_reasons *r, const char *label, struct an_text *t)
{
    if (t->n == 0) {
        an_text_clear(t);
        return;
    }
    r->v = an_grow(r->v, &r->cap, r->n + 1, sizeof *r->v);
    r->v[r->n++] = (struct an_reason){an_strdup(label), an_text_take(t)};
}
