/* document.c - a document as JSON, step by step.
 *
 * A step is a heading with what follows it. Texts are as a terminal shows them;
 * where mathematics stands in them, their LaTeX is beside.
 */
#include "report/json/document.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "report/json/json.h"
#include "report/json/model.h"
#include "report/json/value.h"
#include "report/write/document.h"

static bool has_mathematics(const char *text)
{
    struct an_piece piece;
    while (an_piece_next(&piece, &text))
        if (piece.latex)
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
    struct an_piece piece;
    while (an_piece_next(&piece, &text)) {
        if (latex && piece.latex) {
            an_text_add(&t, "$");
            an_text_add_n(&t, piece.latex, piece.nlatex);
            an_text_add(&t, "$");
        } else if (latex) {
            add_escaped(&t, piece.plain, piece.n);
        } else {
            an_text_add_n(&t, piece.plain, piece.n);
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

static json_t *block(const struct an_block *b)
{
    static const char *const keys[] = {
        [AN_BLOCK_HEADING] = "title", [AN_BLOCK_PARAGRAPH] = "text",
        [AN_BLOCK_ITEM] = "item",     [AN_BLOCK_FORMULA] = "formula",
        [AN_BLOCK_TABLE] = "caption", [AN_BLOCK_PICTURE] = "picture",
    };
    json_t *o = json_object();
    if (b->text) {
        an_json_put(o, keys[b->kind], spelling(b->text, false));
        if (has_mathematics(b->text))
            an_json_put(o, "latex", spelling(b->text, true));
    }
    bool mathematics = false;
    for (size_t i = 0; i < b->ncells; i++)
        mathematics = mathematics || has_mathematics(b->cell[i]);
    if (b->kind == AN_BLOCK_TABLE)
        an_json_put(o, "table", rows(b, false));
    if (mathematics)
        an_json_put(o, "latex", rows(b, true));
    return o;
}

void an_document_json(struct an_text *out, const struct an_document *d,
                      const struct an_model *m)
{
    json_t *report = json_object(), *steps = json_array(), *blocks = NULL;
    an_json_put(report, "format", json_integer(1));
    an_json_put(report, "model", an_json_model(m));
    for (size_t i = 0; i < d->n; i++) {
        const struct an_block *b = &d->block[i];
        if (b->kind == AN_BLOCK_HEADING || !blocks) {
            json_t *step = json_object();
            blocks = json_array();
            if (b->kind == AN_BLOCK_HEADING) {
                json_decref(step);
                step = block(b);
                an_json_put(step, "level", json_integer(b->level));
            }
            an_json_put(step, "blocks", blocks);
            json_array_append_new(steps, step);
        }
        if (b->kind != AN_BLOCK_HEADING)
            json_array_append_new(blocks, block(b));
    }
    an_json_put(report, "steps", steps);
    an_json_print(out, report);
}
