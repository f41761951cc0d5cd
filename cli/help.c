/* help.c - `anomalon help [COMMAND]` and --help. */
#include "cli/cli.h"

#include <string.h>

#include "base/nearest.h"

static const char overview[] =
    "anomalon - exact symmetry checks of gauge models beyond the Standard "
    "Model\n"
    "\n"
    "usage: anomalon COMMAND [OPTIONS] ...\n"
    "\n"
    "  check FILE...    do anomalies cancel, what is left after breaking, are\n"
    "                   neutrinos Dirac or Majorana, is dark matter stable?\n"
    "  models           list the library of models, with verdicts\n"
    "  show MODEL       print a model file\n"
    "  new NAME         write a commented model file to start from\n"
    "  reps GROUP       list the representations of a group\n"
    "  help [COMMAND]   explain a command\n"
    "\n"
    "FILE is a model file, a folder, the name of a library model, or - for\n"
    "standard input. Options everywhere:\n"
    "\n"
    "  --json, --format text|json   how to print\n"
    "  -o FILE                      write there, whole or not at all\n"
    "  --color auto|always|never    colours (NO_COLOR is respected)\n"
    "  --ascii                      nothing but ASCII\n"
    "  -q                           print errors only\n"
    "  --help, --version\n"
    "\n"
    "Exit status: 0 every condition holds, 1 some condition fails or is\n"
    "undetermined, 2 the model or the command line is wrong.\n"
    "\n"
    "Start with: anomalon check standard-model\n";

static const char check[] =
    "usage: anomalon check FILE... [--json] [--verbose] [--set X=V] [-o FILE]\n"
    "\n"
    "Prints every verdict on a model with its reason; for several files or a\n"
    "folder, one line each. A model passes when it is free of anomalies\n"
    "(unless it expects otherwise), meets its expectations, and all of its\n"
    "couplings are allowed.\n"
    "\n"
    "  --verbose                  every sum with its contributions, every\n"
    "                             component of every field\n"
    "  --set FIELD.GROUP=-4,-4,5  another charge, one or one per generation\n"
    "  --set PARAMETER=7/2        another value of a parameter\n"
    "  --json                     one JSON object a file, on one line\n"
    "\n"
    "FILE: an existing path wins, then a library name; anything with / or\n"
    ".yaml is a path; - is standard input. Folders are searched for *.yaml\n"
    "and *.yml.\n";

static const char models[] =
    "usage: anomalon models [--json]\n"
    "\n"
    "Lists the library: name, title, reference, verdicts. Any of the names "
    "can\n"
    "be used with check and show, and in `extends:`. Folders listed in\n"
    "$ANOMALON_MODELS (with : between them) come first.\n";

static const char show[] =
    "usage: anomalon show MODEL [--resolved]\n"
    "\n"
    "Prints the file of a model; with --resolved the whole model, with all\n"
    "that it inherits and with --set applied, as a file that stands alone.\n";

static const char new[] =
    "usage: anomalon new NAME\n"
    "\n"
    "Writes NAME.yaml in the current folder: a commented model that passes\n"
    "`anomalon check`. An existing file is never overwritten.\n";

static const char reps[] =
    "usage: anomalon reps GROUP [--max DIM] [--json]\n"
    "\n"
    "Lists the representations of SU(N), SO(N), Sp(2N), G2, F4, E6, E7 or E8\n"
    "up to a dimension (100 unless given): name, Dynkin labels, Dynkin index,\n"
    "cubic index, class under the centre, reality, conjugate. Parentheses may\n"
    "be left out: SU5.\n";

static const char *const commands[] = {"check", "models", "show", "new",
                                       "reps",  "help",   NULL};

static const char *const texts[] = {check, models, show, new, reps, overview};

const char *const *an_help_commands(void)
{
    return commands;
}

bool an_help_print(const char *command, const struct an_options *o)
{
    struct an_text t = {0};
    struct an_options loud = *o;
    loud.quiet = false;
    for (size_t i = 0; command && commands[i]; i++)
        if (strcmp(command, commands[i]) == 0)
            an_text_add(&t, texts[i]);
    if (!command)
        an_text_add(&t, overview);
    bool found = t.n > 0;
    if (found)
        an_output_write(&t, &loud, AN_EXIT_HOLDS);
    an_text_clear(&t);
    return found;
}

int an_command_help(const struct an_options *o)
{
    struct an_diags diags;
    const char *command = o->narg > 0 ? o->arg[0] : NULL;
    if (an_help_print(command, o))
        return AN_EXIT_HOLDS;
    an_diags_init(&diags);
    an_error(&diags, (struct an_where){0}, "no help on '%s'", command);
    an_suggest(&diags, an_nearest(command, commands, 6));
    an_output_diags(&diags, o);
    an_diags_clear(&diags);
    return AN_EXIT_WRONG;
}
