/* help.c - `anomalon help [COMMAND]` and --help. */
#include "cli/commands/help.h"

#include <string.h>

#include "base/diag.h"
#include "base/nearest.h"
#include "base/text.h"
#include "cli/cli.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/output.h"

static const char head[] =
    "anomalon - exact symmetry checks of gauge models beyond the Standard "
    "Model\n"
    "\n"
    "usage: anomalon COMMAND [OPTIONS] ...\n"
    "\n";

/* Between the two stands the table of commands. */
static const char tail[] =
    "\n"
    "FILE is a model file, a folder, the name of a library model, or - for\n"
    "standard input. Options everywhere:\n"
    "\n"
    "  --json, --format text|json   how to print (some: text only)\n"
    "  -o FILE, --output FILE       write there, whole or not at all\n"
    "  --color auto|always|never    colours (NO_COLOR is respected)\n"
    "  --ascii                      nothing but ASCII\n"
    "  -q, --quiet                  print errors only\n"
    "  -h, --help                   explain the command\n"
    "  -V, --version                print the version\n"
    "\n"
    "Exit status: 0 every condition holds, 1 some condition fails or is\n"
    "undetermined, 2 the model or the command line is wrong.\n"
    "\n"
    "Start with: anomalon check standard-model\n";

static const char check[] =
    "usage: anomalon check FILE... [--format F] [--verbose] [--set X=V] [-o "
    "FILE]\n"
    "\n"
    "Prints every verdict on a model with its reason; for several files or a\n"
    "folder, the verdicts alone. A model passes when it is free of anomalies\n"
    "(unless it expects otherwise), meets its expectations, and all of its\n"
    "couplings are allowed.\n"
    "\n"
    "  -v, --verbose              every sum with its contributions, every\n"
    "                             component of every field\n"
    "  --set FIELD.GROUP=-4,-4,5  another charge, one or one per generation\n"
    "  --set PARAMETER=7/2        another value of a parameter\n"
    "  --expect                   with --set: compare the file's expectations\n"
    "                             all the same\n"
    "  --json                     one JSON object a file, on one line\n"
    "  --format latex             a document for pdflatex; with --fragment\n"
    "                             its tables alone, for \\input\n"
    "  --format markdown          GitHub's Markdown, for notes and issues\n"
    "  --format html              one page with pictures; needs no network\n"
    "\n"
    "FILE: an existing path wins, then a library name; an arXiv number names\n"
    "the library's models of that reference; anything else with / or .yaml\n"
    "is a path; - is standard input. Folders are searched for *.yaml\n"
    "and *.yml.\n";

static const char explain[] =
    "usage: anomalon explain MODEL [--phase P] [--format F] [--set X=V]\n"
    "\n"
    "Shows the whole argument behind the verdicts of check, step by step, "
    "with\n"
    "the numbers of this model: each anomaly as a sum with its terms, the\n"
    "charges of the vevs as a matrix with its Smith form, the residual group\n"
    "and the phase of each field, why neutrinos are Dirac or Majorana, what\n"
    "could let dark matter decay and why it cannot. Each step can be redone\n"
    "with a pencil.\n"
    "\n"
    "  --phase P                  of this phase alone; else of the last step\n"
    "                             of breaking and of every scenario\n"
    "  --format text|latex|markdown|html\n"
    "                             how to print\n"
    "  --fragment                 with latex: the tables alone\n"
    "  --set FIELD.GROUP=-4,-4,5  another charge, as in check\n"
    "  --json                     the steps as one JSON object, on one line\n"
    "\n"
    "Exit status: 0 explained, whatever the verdicts are; 2 bad input.\n";

static const char operators[] =
    "usage: anomalon operators MODEL [--max-dim D] [OPTIONS]\n"
    "\n"
    "Lists every term without derivatives that the symmetries allow, up to\n"
    "dimension D (4 unless given) and Hermitian conjugation: dimension, "
    "number\n"
    "of independent flavour components (real ones where it says so), what it\n"
    "violates of the numbers that the model counts.\n"
    "\n"
    "  --fields A,B       terms of these fields alone\n"
    "  --contains X,Y     terms with each of these fields\n"
    "  --violates B       terms that violate a counted number, or that one\n"
    "                     U(1) or Z(n) of the model alone forbids\n"
    "  --max-dim D        the largest dimension (default 4)\n"
    "  --phase P          how many factors have a vev in this phase\n"
    "  --set X=V          another charge or parameter\n"
    "  --json             one JSON object, on one line\n";

static const char breaking[] =
    "usage: anomalon breaking MODEL [--with H] [--fields A,B] [OPTIONS]\n"
    "       anomalon breaking MODEL --table N [--group X] [OPTIONS]\n"
    "       anomalon breaking --table N [--charge 1-4] [--partner Q]\n"
    "\n"
    "Every vacuum that some of the scalars' vevs can give: the residual "
    "group,\n"
    "the nature of neutrinos, dark matter, the smallest sets of vevs that "
    "lead\n"
    "there, and which group contains which. Vevs of ordinary matter that all\n"
    "final phases of the model have (H of the Standard Model) are always "
    "there,\n"
    "unless others are named.\n"
    "\n"
    "  --with H,chi       vevs that are always there; --all: none\n"
    "  --fields A,B       try vevs of these fields alone\n"
    "\n"
    "With --table, what one vev decides:\n"
    "\n"
    "  --table N          vevs of charge 1 .. N under a U(1): with a model, "
    "of\n"
    "                     one more singlet; without, the general rule for one\n"
    "                     neutrino\n"
    "  --group X          which U(1) of the model; --unit 1/2: its smallest "
    "step\n"
    "  --charge 1-4       charges of the neutrino in the general rule\n"
    "  --partner Q        charge of its right-handed partner: same (unless\n"
    "                     given), none, or a number\n"
    "\n"
    "  --set X=V          another charge or parameter, as for check\n"
    "  --format F         text, json, latex, markdown or html\n"
    "  --fragment         with latex: the tables alone\n";

static const char models[] =
    "usage: anomalon models [WORD...] [--json]\n"
    "\n"
    "Lists the library, name, title, reference and verdicts: all models, or\n"
    "those for which every word holds.\n"
    "\n"
    "  Dirac, Majorana, massless, mixed   what neutrinos are\n"
    "  stable, unstable                   dark matter\n"
    "  Z6, Z2xZ6, trivial                 the residual group\n"
    "  anomalous\n"
    "  1812.01599                         the arXiv number of a reference\n"
    "  SU5, seesaw, ...                   how a group, or a word of the name,\n"
    "                                     title or description, begins\n"
    "\n"
    "Of several scenarios one is enough. Any of the names can be used with\n"
    "check and show, and in `extends:`. Folders listed in $ANOMALON_MODELS\n"
    "(with : between them) come first.\n";

static const char show[] =
    "usage: anomalon show MODEL [--resolved] [--set X=V]\n"
    "\n"
    "Prints the file of a model; with --resolved the whole model, with all\n"
    "that it inherits and with --set applied, as a file that stands alone;\n"
    "comments show the electric charges of components, highest weight first.\n"
    "MODEL may be an arXiv number, here as elsewhere: the library's model of\n"
    "that reference, or a list of them where there are several.\n";

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

static const char solve[] =
    "usage: anomalon solve MODEL [--max B] [--set X=V] [--json] [-o FILE]\n"
    "\n"
    "Prints every anomaly condition on unknown charges as a product of\n"
    "polynomials, and solves them exactly: linear conditions and listed\n"
    "couplings first, then factor by factor, until each branch is a family of\n"
    "rational solutions. Each is put into every condition again. What cannot "
    "be\n"
    "factored is printed with its small solutions.\n"
    "\n"
    "  MODEL              charges written \"?\", or with parameters that are\n"
    "                     `free`; of any number of U(1)s\n"
    "  --max B            small solutions: integers up to B (default: as far "
    "as\n"
    "                     is quick, at most 30)\n"
    "  --set 'F.G=?,?,?'  makes charges unknown, or known\n"
    "  --verbose          all points, all alternatives of couplings\n"
    "  --json             one JSON object, on one line\n"
    "\n"
    "Exit status 1: there is no rational solution, or none was found.\n";

static const char search[] =
    "usage: anomalon search MODEL --max Q [OPTIONS]\n"
    "       anomalon search --atlas NAME --max Q [OPTIONS]\n"
    "       anomalon search --chiral-set N --max Q [OPTIONS]\n"
    "\n"
    "Finds every solution of the anomaly conditions with integer charges up "
    "to\n"
    "Q, up to the order of identical multiplets; unless some charge is fixed,\n"
    "also up to multiples and to the overall sign. The search is exhaustive.\n"
    "\n"
    "  --max Q            the largest charge\n"
    "  MODEL              charges of one U(1) written \"?\"; couplings listed "
    "in\n"
    "                     the file must be allowed by it\n"
    "  --unit 1/3         charges are integers times this (default 1)\n"
    "  --set 'F.G=?,?,?'  makes charges unknown, or known\n"
    "  --atlas sm|sm+nu|mssm|mssm+nu   flavour-dependent U(1)s of the "
    "Standard\n"
    "                     Model or the MSSM, with or without nuR\n"
    "  --families F, --singlets N   how many of them (default 3)\n"
    "  --chiral-set N     N Weyl charges, none with its negative\n"
    "\n"
    "  --where KEY=VALUE  keep what meets all of these:\n"
    "    'nuR[1] = -4', 'L[1] = L[2]', Q=0    equations of charges\n"
    "    universal=Q,L                        one charge for all generations\n"
    "    chiral=true                          no vector-like pair\n"
    "    neutrinos=Dirac, massless=0, residual=Z6, dark_matter=stable,\n"
    "    'forbidden=L* H* nuR', proton_decay=forbidden, ...\n"
    "                                         what `check` says of the model, "
    "as\n"
    "                                         in `expect`; vevs=chi,H: in "
    "that\n"
    "                                         vacuum\n"
    "  --modulo Y         X and X + c Y are one solution\n"
    "  --all-orders, --all-multiples, --both-signs   these are several\n"
    "  --first N          stop after N solutions\n"
    "\n"
    "  --count            print their number only; needs no list\n"
    "  --format F         text, jsonl, csv, or binary: one signed byte per\n"
    "                     charge in -o FILE, described by FILE.json\n"
    "  -o FILE            write there; the file appears when it is complete\n"
    "  --resume           goes on with a search into -o FILE that was stopped "
    "or\n"
    "                     killed; nothing is lost and nothing repeated\n"
    "  --threads T        default: all cores; the order does not depend on it\n"
    "  --shard I/N        part I of N parts of the work, for array jobs;\n"
    "                     `anomalon merge` puts their files together\n"
    "\n"
    "Built with MPI (make MPI=1) the processes that mpirun starts share the\n"
    "work, with one thread each unless --threads says more.\n"
    "\n"
    "Exit status 1: there is no solution; 130: the search was stopped.\n";

static const char merge[] =
    "usage: anomalon merge FILE... [-o OUT]\n"
    "\n"
    "Puts together what the shards of a search have written: the output is\n"
    "that of the whole search, byte by byte. FILEs are those of all shards, "
    "in\n"
    "any order.\n"
    "\n"
    "  -o OUT             write there (needed for binary solutions, which\n"
    "                     OUT.json describes)\n"
    "  -q                 leave out the closing line of text\n"
    "\n"
    "Exit status 1: there is no solution.\n";

static const char schema[] =
    "usage: anomalon schema [--report]\n"
    "\n"
    "Prints the JSON Schema of a model file. An editor that has it explains\n"
    "keys, completes them and marks mistakes while you type; the first line\n"
    "of a model file tells it where the schema is:\n"
    "\n"
    "  anomalon schema -o anomalon.schema.json\n"
    "  # yaml-language-server: $schema=anomalon.schema.json\n"
    "\n"
    "  --report           that of what commands print with --json\n";

static const char completion[] =
    "usage: anomalon completion bash|zsh|fish\n"
    "\n"
    "Prints a script that completes commands, options, models and names of\n"
    "fields. `make install` puts it where the shells look; without that:\n"
    "\n"
    "  bash   eval \"$(anomalon completion bash)\"     in ~/.bashrc\n"
    "  zsh    eval \"$(anomalon completion zsh)\"      in ~/.zshrc\n"
    "  fish   anomalon completion fish | source      in config.fish\n";

static const struct {
    const char *command, *text;
} texts[] = {
    {"check", check},       {"explain", explain},
    {"breaking", breaking}, {"operators", operators},
    {"models", models},     {"show", show},
    {"new", new},           {"reps", reps},
    {"solve", solve},       {"search", search},
    {"schema", schema},     {"completion", completion},
    {"merge", merge},       {"help", NULL},
};
#define NTEXTS (sizeof texts / sizeof *texts)

static void add_overview(struct an_text *t)
{
    static const char *const operands[] = {
        [AN_OPERAND_NONE] = "",
        [AN_OPERAND_MODEL] = " MODEL",
        [AN_OPERAND_MODELS] = " FILE...",
        [AN_OPERAND_FILES] = " FILE...",
        [AN_OPERAND_GROUP] = " GROUP",
        [AN_OPERAND_COMMAND] = " [COMMAND]",
        [AN_OPERAND_SHELL] = " SHELL",
        [AN_OPERAND_NAME] = " NAME",
        [AN_OPERAND_WORDS] = " [WORD...]",
    };
    const struct an_command *c;
    int width = 0;
    for (size_t i = 0; (c = an_command_entry(i)) != NULL; i++) {
        int n = (int)(strlen(c->name) + strlen(operands[c->operand]));
        width = n > width ? n : width;
    }
    an_text_add(t, head);
    for (size_t i = 0; (c = an_command_entry(i)) != NULL; i++) {
        const char *operand = operands[c->operand];
        an_text_printf(t, "  %s%-*s  %s\n", c->name,
                       width - (int)strlen(c->name), operand, c->summary);
    }
    an_text_add(t, tail);
}

bool an_help_print(int *status, const char *command, const struct an_options *o)
{
    struct an_text t = {0};
    struct an_options loud = *o;
    loud.quiet = false;
    if (!command)
        add_overview(&t);
    for (size_t i = 0; command && i < NTEXTS; i++) {
        if (strcmp(command, texts[i].command) != 0)
            continue;
        if (texts[i].text)
            an_text_add(&t, texts[i].text);
        else
            add_overview(&t);
    }
    bool found = t.n > 0;
    if (found)
        *status = an_output_write(&t, &loud, AN_EXIT_HOLDS);
    an_text_clear(&t);
    return found;
}

int an_command_help(const struct an_options *o)
{
    struct an_diags diags;
    const char *command = o->narg > 0 ? o->arg[0] : NULL;
    int status = AN_EXIT_WRONG;
    if (an_help_print(&status, command, o))
        return status;
    an_diags_init(&diags);
    const char *names[NTEXTS];
    for (size_t i = 0; i < NTEXTS; i++)
        names[i] = texts[i].command;
    an_error(&diags, (struct an_where){0}, "no help on '%s'", command);
    an_expected(&diags, "a command that `anomalon help` lists");
    an_suggest(&diags, an_nearest(command, names, NTEXTS));
    an_output_diags(&diags, o);
    an_diags_clear(&diags);
    return AN_EXIT_WRONG;
}
