/* text_item.c - lines of the text report: its title, a label with a text beside
 * it. */
#include "report/text_item.h"

#include "report/write/style.h"
#include "theory/model.h"

#define LABEL 17 /* column in which the text of an item starts */

void an_print_item(struct an_text *out, const struct an_style *s,
                   const char *label, const char *text)
{
    struct an_text t = {0};
    an_text_printf(&t, "  %s", label);
    an_style_finish(&t, s); /* ASCII may be longer */
    size_t width = an_style_width(an_text_string(&t));
    an_style_ink(out, s, AN_DIM, an_text_string(&t));
    an_text_clear(&t);
    size_t column = width < LABEL ? LABEL : width + 1;
    an_text_printf(out, "%*s", (int)(column - width), "");
    an_style_wrap(out, s, column, LABEL, text);
}

void an_print_put_item(struct an_text *out, const struct an_style *s,
                       const char *label, struct an_text *text)
{
    if (text->n > 0)
        an_print_item(out, s, label, an_text_string(text));
    an_text_clear(text);
}

/* The name of the model and where it comes from. */
void an_print_title(struct an_text *out, const struct an_model *m,
                    const struct an_style *s)
{
    an_style_ink(out, s, AN_BOLD, an_model_title(m));
    for (size_t i = 0; i < m->nreferences; i++)
        an_text_printf(out, "%s%s", i ? ", " : "  (", m->reference[i]);
    an_text_add(out, m->nreferences ? ")\n" : "\n");
}
