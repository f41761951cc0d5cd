/* schema.c - `anomalon schema`: the JSON Schema of a model file, for editors;
 * of reports, for programs.
 */
#include "report/json/schema.h"
#include "yaml/yaml.h"
#include "cli/cli.h"
#include "cli/options.h"
#include "cli/single.h"

static int schema(struct an_text *out, const struct an_options *o,
                  struct an_diags *diags)
{
    if (an_options_given(o, "--report"))
        an_report_schema(out);
    else
        an_text_add(out, an_yaml_schema);
    if (o->narg == 0)
        return 0;
    an_error(diags, (struct an_where){0}, "schema takes no operand, got '%s'",
             o->arg[0]);
    return an_expected(diags, "anomalon schema > anomalon.schema.json");
}

int an_command_schema(const struct an_options *o)
{
    return an_command_plain(o, schema);
}
