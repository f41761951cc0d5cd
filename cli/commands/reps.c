/* reps.c - `anomalon reps GROUP [--max DIM]`: representations of a group.
 *
 * On a command line parentheses need quotes, so SU5 is read as SU(5).
 */

#include <ctype.h>
#include <string.h>

#include "algebra/lie/rep.h"
#include "algebra/lie/repfind.h"
#include "json/reps.h"
#include "theory/group.h"
#include "report/lists/reps.h"
#include "report/write/document.h"
#include "cli/cli.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/single.h"

struct wanted {
    size_t max;
};

static const struct an_where nowhere = {0};

/* t := "SU(5)" for "SU5" or "su5", "E6" for "e6". */
static void spell(struct an_text *t, const char *word)
{
    static const char *const families[] = {"SU", "SO", "Sp"};
    for (size_t i = 0; i < 3; i++) {
        const char *f = families[i], *n = word + 2;
        if (toupper((unsigned char)word[0]) != f[0] || !word[1] ||
            toupper((unsigned char)word[1]) != toupper((unsigned char)f[1]))
            continue;
        if (*n && strspn(n, "0123456789") == strlen(n)) {
            an_text_printf(t, "%s(%s)", f, n);
            return;
        }
    }
    char letter = (char)toupper((unsigned char)word[0]);
    an_text_add_n(t, &letter, word[0] != '\0');
    an_text_add(t, word[0] ? word + 1 : "");
}

static int list(struct an_text *out, const struct an_group *g,
                const struct an_options *o, struct an_diags *diags)
{
    struct an_reps reps;
    struct an_document d;
    size_t max = ((const struct wanted *)o->own)->max;
    int rc = 0;
    an_reps_init(&reps);
    an_output_begin(&d, o);
    if (!an_reps_find(&reps, &g->lie, 1, max))
        rc = an_error(diags, nowhere,
                      "too many representations up to dimension %zu", max);
    else if (o->format == AN_FORMAT_JSON)
        an_report_reps_json(out, g, &reps);
    else
        an_report_reps(&d, g, &reps, max);
    if (d.n > 0)
        an_output_add_document(out, &d, NULL, o);
    an_document_clear(&d);
    an_reps_clear(&reps);
    return rc;
}

static int reps(struct an_text *out, const struct an_options *o,
                struct an_diags *diags)
{
    struct an_group g;
    struct an_text name = {0};
    if (o->narg != 1) {
        an_error(diags, nowhere, "reps takes one group");
        return an_expected(diags, "anomalon reps 'SU(5)' --max 100");
    }
    an_group_init(&g);
    spell(&name, o->arg[0]);
    int rc = an_group_read(&g, an_text_string(&name), nowhere, diags);
    if (rc == 0 && g.kind != AN_SIMPLE)
        rc = an_error(diags, nowhere,
                      "%s is abelian: its representations are charges",
                      an_text_string(&name));
    if (rc == 0)
        rc = list(out, &g, o, diags);
    an_text_clear(&name);
    an_group_clear(&g);
    return rc;
}

static int run(const struct an_options *o)
{
    return an_single_none(o, reps);
}

/* Up to 100 tables of most groups stay on one screen. */
static const struct an_option options[] = {
    {"--max", 0, "DIM", AN_TAKES_NUMBER, offsetof(struct wanted, max),
     .help = "the largest dimension", .most = 999999999, .unless = 100},
    {0},
};

const struct an_command an_command_reps = {
    .name = "reps",
    .summary = "the representations of a group",
    .operand = AN_OPERAND_GROUP,
    .formats = "text|json|latex|markdown|html|csv",
    .usage = "GROUP [--max DIM] [--format F]",
    .about = "Lists the irreducible representations of SU(N), SO(N), Sp(2N), "
             "G2, F4, E6, E7 or E8 up to a dimension: name, Dynkin labels, "
             "Dynkin index, cubic index, class under the centre, reality, "
             "conjugate. Nodes of Dynkin diagrams are numbered as Bourbaki "
             "does. Parentheses may be left out: SU5.\n",
    .examples = "reps SU5 --max 50\n"
                "reps SU5 --max 50 --format csv\n",
    .option = options,
    .size = sizeof(struct wanted),
    .run = run,
};
