/* document.c - a document as JSON, step by step.
 *
 * A step is a heading with what follows it. Texts are as a terminal shows them;
 * where mathematics stands in them, their LaTeX is beside.
 */
#include "report/json/document.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "report/json/keys.h"
#include "report/json/model.h"
#include "report/json/value.h"
#include "report/write/document.h"

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

static bool has_mathematics(const char *text)
{
    struct an_span span;
    while (an_span_next(&span, &text))
        if (span.latex)
            return true;
    return false;
}

/* The characters that LaTeX takes for more. */
static void add_escaped(struct an_text *t, const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (strchr("#$%&_{}", s[i]) && s[i])
            an_text_printf(t, "\\%c", s[i]);
        else if (s[i] == '\\')
            an_text_add(t, "\\textbackslash{}");
        else if (s[i] == '^' || s[i] == '~')
            an_text_printf(t, "\\%c{}", s[i]);
        else
            an_text_add_n(t, s + i, 1);
    }
}

static json_t *spelling(const char *text, bool latex)
{
    struct an_text t = {0};
    struct an_span span;
    while (an_span_next(&span, &text)) {
        if (latex && span.latex) {
            an_text_add(&t, "$");
            an_text_add_n(&t, span.latex, span.nlatex);
            an_text_add(&t, "$");
        } else if (latex) {
            add_escaped(&t, span.plain, span.n);
        } else {
            an_text_add_n(&t, span.plain, span.n);
        }
    }
    json_t *s = an_json_string(an_text_string(&t));
    an_text_clear(&t);
    return s;
}

static json_t *rows(const struct an_block *b, bool latex)
{
    json_t *all = json_array(), *row = NULL;
    for (size_t i = 0; i < b->ncells; i++) {
        if (i % b->columns == 0) {
            row = json_array();
            json_array_append_new(all, row);
        }
        json_array_append_new(row, spelling(b->cell[i], latex));
    }
    return all;
}

/* The LaTeX of a text; NULL where no mathematics stands in it. */
static json_t *latex(const char *text)
{
    return text && has_mathematics(text) ? spelling(text, true) : NULL;
}

/* The text of a block of this kind; NULL of another. */
static json_t *only(const struct an_block *b, enum an_block_kind kind)
{
    return b->kind == kind && b->text ? spelling(b->text, false) : NULL;
}

static json_t *block(const struct an_block *b)
{
    bool mathematics = false;
    for (size_t i = 0; i < b->ncells; i++)
        mathematics = mathematics || has_mathematics(b->cell[i]);
    return AN_JSON(block, only(b, AN_BLOCK_PARAGRAPH), only(b, AN_BLOCK_ITEM),
                   only(b, AN_BLOCK_FORMULA), only(b, AN_BLOCK_TABLE),
                   only(b, AN_BLOCK_PICTURE),
                   b->kind == AN_BLOCK_TABLE ? rows(b, false) : NULL,
                   mathematics ? rows(b, true) : latex(b->text));
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
