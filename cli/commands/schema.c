/* schema.c - `anomalon schema`: the JSON Schema of a model file, for editors;
 * of reports, for programs.
 */
#include "json/schema.h"
#include "yaml/yaml.h"
#include "cli/cli.h"
#include "cli/options.h"
#include "cli/single.h"

struct wanted {
    bool report;
};

static int schema(struct an_text *out, const struct an_options *o,
                  struct an_diags *diags)
{
    if (((const struct wanted *)o->own)->report)
        an_report_schema(out);
    else
        an_text_add(out, an_yaml_schema);
    if (o->narg == 0)
        return 0;
    an_error(diags, (struct an_where){0}, "schema takes no operand, got '%s'",
             o->arg[0]);
    return an_expected(diags, "anomalon schema > anomalon.schema.json");
}

static int run(const struct an_options *o)
{
    return an_single_none(o, schema);
}

static const struct an_option options[] = {
    {"--report", 0, NULL, AN_TAKES_NOTHING, offsetof(struct wanted, report),
     .help = "that of what commands print with --json"},
    {0},
};

const struct an_command an_command_schema = {
    .name = "schema",
    .summary = "the JSON Schema of a model file or of reports",
    .operand = AN_OPERAND_NONE,
    .formats = "text",
    .usage = "[--report]",
    .about =
        "Prints the JSON Schema (draft 7) of a model file. An editor that "
        "has it explains keys, completes them and marks mistakes while you "
        "type; the first line of a model file tells it where the schema is:\n"
        "\n"
        "  anomalon schema -o anomalon.schema.json\n"
        "  # yaml-language-server: $schema=anomalon.schema.json\n"
        "\n"
        "A schema sees the shape of one file: keys, values, names, limits. "
        "Names that other files declare, charges that do not fit a group "
        "and all physics are seen by check alone. An installed copy is "
        "PREFIX/share/anomalon/model.schema.json.\n",
    .examples = "schema --report -o anomalon.report.schema.json\n",
    .option = options,
    .size = sizeof(struct wanted),
    .run = run,
};
