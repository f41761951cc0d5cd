/* search.c - what a search says besides its solutions, for programs.
 *
 * Solutions themselves are lines that report/lists/search.h writes, under the
 * keys of the first table. Numbers of solutions may have any length.
 */
#include "json/search.h"

#include <stdlib.h>

#include "algebra/rational.h"
#include "base/text.h"
#include "json/keys.h"
#include "json/value.h"
#include "search/layout.h"

AN_JSON_KEYS(search_solution, "charges: {[integer|rational]}", "unit: rational",
             "order: integer of a Z(n)");

AN_JSON_KEYS(search_undecided, "undecided: integer");

AN_JSON_KEYS(search_binary, "format: 1", "solutions: integer",
             "undecided: integer", "bytes_per_solution: integer",
             "charges: [string]", "unit: rational");

/* "nuR[1]" for byte i; the charge that is this unknown alone. */
static void add_byte_name(struct an_text *out, const struct an_search_layout *l,
                          size_t i)
{
    for (size_t f = 0; f < l->nfields; f++)
        for (size_t j = 0; j < l->field[f].n; j++) {
            const struct an_linear *q = &l->field[f].charge[j];
            if (q->n == 0 || q->symbol[0] != i)
                continue;
            an_text_printf(out, "\"%s[%zu]\"", l->field[f].name, j + 1);
            return;
        }
}

void an_report_search_undecided(struct an_text *out, uint64_t undecided)
{
    if (undecided > 0)
        an_json_print(out, AN_JSON(search_undecided, undecided));
}

void an_report_search_binary(struct an_text *out,
                             const struct an_search_layout *layout,
                             size_t width, const char *n, const char *undecided)
{
    char *unit = an_rational_text(layout->unit);
    an_text_printf(out,
                   "{\"format\": 1, \"solutions\": %s, \"undecided\": %s, "
                   "\"bytes_per_solution\": %zu, \"charges\": [",
                   n, undecided, width);
    for (size_t i = 0; i < width; i++) {
        an_text_add(out, i ? ", " : "");
        add_byte_name(out, layout, i);
    }
    an_text_printf(out, "], \"unit\": \"%s\"}\n", unit);
    free(unit);
}
