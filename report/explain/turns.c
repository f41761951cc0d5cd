/* turns.c - what a symmetry does, as a table.
 *
 * The exponent of a symmetry is a sum of coefficients times charges; the table
 * shows those charges, the sum, and the sum mod 1.
 */
#include "report/explain/turns.h"

#include "algebra/rational.h"
#include "base/text.h"
#include "report/explain/columns.h"
#include "report/explain/explanation.h"
#include "report/write/document.h"
#include "residual/witness/turns.h"
#include "theory/model.h"
#include "theory/text/generator.h"
#include "verdict/words.h"

#define TURNS_ROOM 4

void an_explain_turns(struct an_explanation *e, const struct an_turn_table *t)
{
    struct an_columns c;
    fmpq_t value;
    if (t->n == 0)
        return;
    fmpq_init(value);
    struct an_math x = {0};
    struct an_text names = {0};
    an_math_add(&x, "x = ", NULL);
    an_generator_write(&x, t->f, t->m, AN_BRACKETS);
    if (t->silent)
        an_math_clear(&x);
    else
        an_document_put_equation(e->d, &x);
    an_columns_init(&c, t->m, TURNS_ROOM);
    an_columns_need(&c, t->f);
    an_columns_table(e->d, "", &c, "rrl");
    an_columns_cells(e->d, &c, NULL);
    an_document_row(e->d, "x|turn|what");
    for (size_t i = 0; i < t->n; i++) {
        an_columns_cells(e->d, &c, t->row[i].charge);
        an_explain_exponent(value, t->m, t->f, t->row[i].charge);
        an_explain_cell(e->d, value);
        an_rational_mod1(value, value);
        an_explain_cell(e->d, value);
        an_word_list(&names, t->row[i].name, t->row[i].nnames);
        an_document_put_cell(e->d, &names);
    }
    an_columns_clear(&c);
    fmpq_clear(value);
    if (t->centre)
        an_document_paragraph(
            e->d, "Of an unbroken group the highest weight stands for all, "
                  "which turn alike: only its centre acts.");
}
