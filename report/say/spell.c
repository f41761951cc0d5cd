/* spell.c - sentences for documents, which break no mathematics anyway. */
#include "report/say/spell.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "report/write/document.h"

/* n bytes with plain blanks for no-break ones; the caller frees them. */
static char *with_blanks(const char *s, size_t n)
{
    struct an_text t = {0};
    for (size_t i = 0; i < n; i++) {
        bool no_break = i + 1 < n && s[i] == '\xc2' && s[i + 1] == '\xa0';
        an_text_add_n(&t, no_break ? " " : s + i, 1);
        i += no_break;
    }
    return an_text_take(&t);
}

void an_spell(struct an_text *t, const char *prose)
{
    struct an_span span;
    while (an_span_next(&span, &prose)) {
        char *plain = with_blanks(span.plain, span.n);
        if (span.kind == 'm') {
            char *latex = with_blanks(span.latex, span.nlatex);
            an_math(t, plain, latex);
            free(latex);
        } else if (span.kind) {
            an_text_printf(t, "\002%c%s\003", span.kind, plain);
        } else {
            an_text_add_n(t, span.plain, span.n);
        }
        free(plain);
    }
}

/* *text := the same, owned. */
static void spell(char **text)
{
    struct an_text t = {0};
    if (!*text)
        return;
    an_spell(&t, *text);
    free(*text);
    *text = an_text_take(&t);
}

void an_spell_document(struct an_document *d)
{
    for (size_t i = 0; i < d->n; i++) {
        struct an_block *b = &d->block[i];
        if (b->kind == AN_BLOCK_PICTURE)
            continue;
        spell(&b->text);
        spell(&b->beside);
        spell(&b->label);
        for (size_t j = 0; j < b->ncells; j++)
            spell(&b->cell[j]);
    }
}
