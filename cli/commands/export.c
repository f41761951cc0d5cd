/* export.c - `anomalon export MODEL`: a model as a file of SARAH or PyR@TE.
 *
 * What is written is read again, and given only if the verdicts are the same.
 */

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/model.h"
#include "yaml/yaml.h"
#include "import/export_pyrate.h"
#include "import/export_sarah.h"
#include "verdict/check.h"
#include "campaign/open.h"
#include "cli/cli.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/single.h"

static const struct an_where nowhere = {0};

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The values of all gauge anomalies, sorted, in one text. */
static char *sums_text(const struct an_anomalies *a)
{
    struct an_text t = {0};
    char **value = an_alloc(a->n, sizeof *value);
    size_t n = 0;
    for (size_t i = 0; i < a->n; i++) {
        if (a->v[i].kind != AN_GAUGE)
            continue;
        if (!a->v[i].known) {
            value[n++] = an_strdup("?");
            continue;
        }
        char *number = fmpq_get_str(NULL, 10, a->v[i].value);
        value[n++] = an_strdup(number);
        flint_free(number);
    }
    if (n > 0)
        qsort(value, n, sizeof *value, by_text);
    for (size_t i = 0; i < n; i++)
        an_text_printf(&t, "%s ", value[i]);
    an_names_clear(value, n);
    return an_text_take(&t);
}

/* What differs in two vacua; NULL when nothing does. */
static const char *differing(const struct an_findings *a,
                             const struct an_findings *b)
{
    const struct an_neutrinos *n = &a->neutrinos, *o = &b->neutrinos;
    const struct an_dark_matter *d = &a->dark_matter, *e = &b->dark_matter;
    if (a->known != b->known || a->charge_breaking != b->charge_breaking ||
        a->final != b->final)
        return "what a vacuum is";
    if (!a->known)
        return NULL;
    if (a->residual.undecided != b->residual.undecided ||
        !an_orders_equal(&a->residual.discrete, &b->residual.discrete) ||
        a->residual.ncontinuous != b->residual.ncontinuous)
        return "the residual group";
    if (a->final && (n->nature != o->nature || n->active != o->active ||
                     n->dirac != o->dirac || n->majorana != o->majorana ||
                     n->massless != o->massless))
        return "neutrinos";
    if (a->final && (d->asked != e->asked || d->undecided != e->undecided ||
                     d->stable != e->stable || d->least != e->least ||
                     !an_orders_equal(&d->group, &e->group)))
        return "dark matter";
    for (size_t i = 0; a->final && i < AN_NPROCESSES; i++)
        if (a->process[i].asked &&
            (!b->process[i].asked ||
             a->process[i].undecided != b->process[i].undecided ||
             a->process[i].allowed != b->process[i].allowed))
            return "nucleon and beta decays";
    return a->nmassless != b->nmassless ? "massless charged matter" : NULL;
}

/* A program, and how a model is written for it. */
struct program {
    const char *name, *file;
    bool steps; /* it has vevs step by step */
    int (*write)(struct an_text *out, const struct an_model *m,
                 struct an_diags *diags);
};

static const struct program programs[] = {
    {"SARAH", "exported.m", true, an_export_sarah},
    {"PyR@TE", "exported.model", false, an_export_pyrate},
};

/* -1 with an error where the two models have other verdicts. */
static int compare(struct an_model *m, struct an_model *again,
                   const struct program *to, struct an_diags *diags)
{
    struct an_check a, b;
    an_check_init(&a);
    an_check_init(&b);
    an_check_model(&a, m, AN_ASK_ALL, NULL);
    an_check_model(&b, again, AN_ASK_ALL, NULL);
    char *x = sums_text(&a.anomalies), *y = sums_text(&b.anomalies);
    size_t first = to->steps ? 0 : a.nvacua - 1;
    const char *what = strcmp(x, y) != 0              ? "anomalies"
                       : a.nvacua - first != b.nvacua ? "the number of vacua"
                                                      : NULL;
    for (size_t k = first; !what && k < a.nvacua; k++)
        what = differing(&a.vacuum[k], &b.vacuum[k - first]);
    free(x);
    free(y);
    an_check_clear(&a);
    an_check_clear(&b);
    if (!what)
        return 0;
    an_error(diags, nowhere,
             "a file of %s would not say the same of the model: other verdicts "
             "on %s",
             to->name, what);
    return an_expected(diags, "ordinary matter, light neutrinos and the "
                              "electric charge that names and vevs tell");
}

struct export
{
    int to; /* which of the programs */
};

static int work(struct an_text *out, struct an_model *m,
                const struct an_options *o, struct an_diags *diags)
{
    struct an_yaml_file *file = NULL;
    struct an_diags unsaid;
    struct an_model again;
    const struct export *own = o->own;
    const struct program *to = &programs[own->to];
    if (to->write(out, m, diags) < 0)
        return -1;
    an_diags_init(&unsaid);
    an_model_init(&again);
    int rc = an_model_file_open(&file, to->file, an_text_string(out), out->n,
                                NULL, &unsaid);
    if (rc == 0)
        rc = an_yaml_build(&again, file, &unsaid);
    if (rc < 0)
        an_error(diags, nowhere, "a file of %s cannot say this model: %s",
                 to->name, unsaid.n > 0 ? unsaid.v[0].message : "");
    else
        rc = compare(m, &again, to, diags);
    if (rc < 0)
        an_text_clear(out);
    an_model_clear(&again);
    an_yaml_close(file);
    an_diags_clear(&unsaid);
    return rc < 0 ? -1 : AN_EXIT_HOLDS;
}

static int run(const struct an_options *o)
{
    return an_single_model(o, work);
}

static const struct an_option options[] = {
    {"--to", 0, "sarah|pyrate", AN_TAKES_WORD, offsetof(struct export, to),
     .help = "for which program; sarah when absent"},
    {0},
};

const struct an_command an_command_export = {
    .name = "export",
    .summary = "a model as a file of SARAH or PyR@TE",
    .operand = AN_OPERAND_MODEL,
    .formats = "text",
    .usage = "MODEL [--to sarah|pyrate] [--set X=V] [-o FILE]",
    .about =
        "Writes groups, fields, vevs and terms of a model as a model file of "
        "SARAH or PyR@TE; index structures, mixings and masses are for you to "
        "add. For SARAH fermions are left-handed there: a right-handed field "
        "is written as "
        "its conjugate, a Dirac field as two, generations of different charges "
        "as fields of their own. PyR@TE has gauge groups alone and one set of "
        "vevs; right-handed fields have names that end in R there, and terms "
        "whose indices can be contracted in several ways become comments.\n"
        "The file is read again before it is written. A model whose verdicts "
        "on anomalies, the residual group, neutrinos, dark matter or decays "
        "would be others is refused, with the verdict that differs.\n",
    .examples = "export scotogenic --to sarah -o scotogenic.m\n"
                "export b-l-one-loop-z6 --to pyrate\n",
    .option = options,
    .size = sizeof(struct export),
    .run = run,
};
