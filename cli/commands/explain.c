/* explain.c - `anomalon explain MODEL [--phase P]`: the argument behind the
 * verdicts, step by step. */
#include "report/report.h"
#include "cli/cli.h"
#include "cli/names.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/single.h"

static int explain(struct an_text *out, struct an_model *m,
                   const struct an_options *o, struct an_diags *diags)
{
    const char *name = an_options_given(o, "--phase");
    size_t vacuum = AN_EVERY_VACUUM;
    if (name && an_vacuum_read(&vacuum, m, name, diags) < 0)
        return -1;
    struct an_check check;
    struct an_document d;
    an_check_init(&check);
    an_document_init(&d);
    an_check_model(&check, m, diags);
    an_explain(&d, &check, vacuum);
    if (o->format == AN_FORMAT_JSON)
        an_document_json(out, &d, m);
    else
        an_output_add_document(out, &d, m, o);
    an_document_clear(&d);
    an_check_clear(&check);
    return 0;
}

int an_command_explain(const struct an_options *o)
{
    return an_command_single(o, "explain", "MODEL [--phase P]", explain);
}
