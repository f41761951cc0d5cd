/* document.c - a document as JSON, step by step.
 *
 * A step is a heading with what follows it. Texts are as a terminal shows them;
 * where mathematics stands in them, their LaTeX is beside.
 */
#include "json/document.h"

#include <jansson.h>

#include "json/keys.h"
#include "json/model.h"
#include "json/value.h"
#include "report/write/document.h"
#include "report/write/symbols.h"

AN_JSON_KEYS(block, "text: string where it is a paragraph",
             "item: string where it is an item of a list",
             "formula: string where it is a formula",
             "caption: string where a table has one",
             "picture: string where it is a picture",
             "table: [[string]] where it is a table, the header first",
             "latex: string|[[string]] where mathematics stands in it");

AN_JSON_KEYS(step, "title: string where it has a heading",
             "latex: string where mathematics stands in the title",
             "level: integer where it has a heading", "blocks: [block]");

AN_JSON_KEYS(explanation, "format: 1", "model: model", "steps: [step]");

/* Appends a text in LaTeX, without the characters that LaTeX takes for more.
 * Does mathematics stand in it? */
static bool add_latex(struct an_text *t, const char *text)
{
    static const char more[] = "# \\# $ \\$ % \\% & \\& _ \\_ { \\{ } \\} \\ "
                               "\\textbackslash{} ^ \\^{} ~ \\~{}";
    struct an_symbol_row row;
    struct an_span span;
    bool mathematics = false;
    while (an_span_next(&span, &text)) {
        mathematics = mathematics || span.latex;
        if (span.latex)
            an_text_printf(t, "$%.*s$", (int)span.nlatex, span.latex);
        for (size_t i = 0; !span.latex && i < span.n; i++)
            if (an_symbol_find(&row, more, span.plain + i, 1))
                an_text_add_n(t, row.value, row.nvalue);
            else
                an_text_add_n(t, span.plain + i, 1);
    }
    return mathematics;
}

/* The LaTeX of a text; NULL where no mathematics stands in it. */
static json_t *latex(const char *text)
{
    struct an_text t = {0};
    bool mathematics = add_latex(&t, text);
    return an_json_if(mathematics, an_json_taken(an_text_take(&t)));
}

/* The cells of a table; in LaTeX, unless no mathematics stands in any. */
static json_t *rows(const struct an_block *b, bool spelled)
{
    json_t *all = json_array(), *row = NULL;
    bool any = !spelled;
    for (size_t i = 0; i < b->ncells; i++) {
        struct an_text t = {0};
        if (i % b->columns == 0) {
            row = json_array();
            json_array_append_new(all, row);
        }
        if (spelled)
            any = add_latex(&t, b->cell[i]) || any;
        else
            an_text_add(&t, b->cell[i]);
        json_array_append_new(row, an_json_taken(an_text_take(&t)));
    }
    return an_json_if(any, all);
}

/* The text of a block of this kind; NULL of another. */
static const char *only(const struct an_block *b, enum an_block_kind kind)
{
    return b->kind == kind ? b->text : NULL;
}

static json_t *block(const struct an_block *b)
{
    bool table = b->kind == AN_BLOCK_TABLE;
    json_t *spelled = table ? rows(b, true) : NULL;
    if (!spelled && b->text)
        spelled = latex(b->text);
    return AN_JSON(block, only(b, AN_BLOCK_PARAGRAPH), only(b, AN_BLOCK_ITEM),
                   only(b, AN_BLOCK_FORMULA), only(b, AN_BLOCK_TABLE),
                   only(b, AN_BLOCK_PICTURE), table ? rows(b, false) : NULL,
                   spelled);
}

void an_document_json(struct an_text *out, const struct an_document *d,
                      const struct an_model *m)
{
    json_t *steps = json_array(), *blocks = NULL;
    for (size_t i = 0; i < d->n; i++) {
        const struct an_block *b = &d->block[i];
        bool heading = b->kind == AN_BLOCK_HEADING;
        if (heading || !blocks) {
            blocks = json_array();
            json_array_append_new(
                steps, AN_JSON(step, only(b, AN_BLOCK_HEADING),
                               heading ? latex(b->text) : NULL,
                               AN_JSON_IF(heading, b->level), blocks));
        }
        if (!heading)
            json_array_append_new(blocks, block(b));
    }
    an_json_print(out, AN_JSON(explanation, 1, an_json_model(m), steps));
}
