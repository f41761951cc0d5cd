/* schema.c - `anomalon schema`: the JSON Schema of a model file, for editors.
 */
#include "yaml/yaml.h"
#include "cli/cli.h"
#include "cli/options.h"
#include "cli/output.h"

int an_command_schema(const struct an_options *o)
{
    struct an_diags diags;
    struct an_text out = {0};
    an_diags_init(&diags);
    an_text_add(&out, an_yaml_schema);
    int status;
    if (o->narg > 0) {
        an_error(&diags, (struct an_where){0},
                 "schema takes no operand, got '%s'", o->arg[0]);
        an_expected(&diags, "anomalon schema > anomalon.schema.json");
        status = an_output_refuse(&diags, o);
    } else {
        status = an_output_write(&out, o, AN_EXIT_HOLDS);
    }
    an_text_clear(&out);
    an_diags_clear(&diags);
    return status;
}
