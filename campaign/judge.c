/* judge.c - the verdicts that a search asks of every solution. */
#include "campaign/judge.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/names.h"
#include "base/text.h"
#include "algebra/rational.h"
#include "theory/find.h"
#include "search/run/run.h"
#include "campaign/open.h"

int an_judge_init(struct an_judge *j, const char *path,
                  const struct an_yaml_file *file,
                  const struct an_yaml_options *options, struct an_diags *diags)
{
    *j = (struct an_judge){.path = path, .file = file, .options = *options};
    j->model = an_alloc(1, sizeof *j->model);
    j->built = an_alloc(1, sizeof *j->built);
    j->nthreads = 1;
    an_model_init(&j->model[0]);
    j->built[0] = true;
    if (an_yaml_build_where(&j->model[0], file, diags) < 0)
        return -1;
    an_filter_init(&j->filter, &j->model[0]);
    return 0;
}

void an_judge_clear(struct an_judge *j)
{
    for (size_t i = 0; i < j->nthreads; i++)
        if (j->built[i])
            an_model_clear(&j->model[i]);
    free(j->model);
    free(j->built);
    an_filter_clear(&j->filter);
    *j = (struct an_judge){0};
}

void an_judge_start(struct an_judge *j, const struct an_search_layout *layout,
                    int threads)
{
    size_t n = threads > 1 ? (size_t)threads : 1;
    struct an_model *model = an_alloc(n, sizeof *model);
    bool *built = an_alloc(n, sizeof *built);
    model[0] = j->model[0];
    built[0] = true;
    free(j->model);
    free(j->built);
    j->model = model;
    j->built = built;
    j->nthreads = n;
    j->layout = layout;
}

/* q := a charge of the solution, as in the file. */
static void value_of(fmpq_t q, const struct an_search_layout *l,
                     const struct an_linear *x, const int16_t *charge)
{
    an_search_charge(q, x, charge);
    fmpq_mul(q, q, l->unit);
}

static void put_charges(struct an_model *m, const struct an_search_layout *l,
                        const int16_t *charge)
{
    size_t group = 0, field = 0;
    an_model_find_group(&group, m, l->group);
    for (size_t i = 0; i < l->nfields; i++) {
        slong n = (slong)l->field[i].n;
        fmpq *q = _fmpq_vec_init(n);
        an_model_find_field(&field, m, l->field[i].name);
        for (slong k = 0; k < n; k++)
            value_of(q + k, l, &l->field[i].charge[k], charge);
        an_model_set_charges(m, field, group, q);
        _fmpq_vec_clear(q, n);
    }
}

/* The --set option of one field. */
static char *set_text(const struct an_search_layout *l, size_t field,
                      const int16_t *charge)
{
    const struct an_search_field *f = &l->field[field];
    struct an_text t = {0};
    fmpq_t q;
    fmpq_init(q);
    an_text_printf(&t, "%s.%s=", f->name, l->group);
    for (size_t k = 0; k < f->n; k++) {
        value_of(q, l, &f->charge[k], charge);
        an_text_add(&t, k ? "," : "");
        an_rational_append(&t, q);
    }
    fmpq_clear(q);
    return an_text_take(&t);
}

/* Opens the file with the charges set and builds it. One that is no model with
 * them passes nothing. */
static enum an_answer passes_anew(const struct an_judge *j,
                                  const int16_t *charge)
{
    const struct an_search_layout *l = j->layout;
    struct an_yaml_options options = j->options;
    size_t n = options.nset + l->nfields;
    const char **set = an_alloc(n, sizeof *set);
    char **own = an_alloc(l->nfields, sizeof *own);
    for (size_t i = 0; i < options.nset; i++)
        set[i] = options.set[i];
    for (size_t i = 0; i < l->nfields; i++)
        set[options.nset + i] = own[i] = set_text(l, i, charge);
    options.set = set;
    options.nset = n;
    struct an_yaml_file *file = NULL;
    struct an_diags scratch;
    struct an_model m;
    an_diags_init(&scratch);
    an_model_init(&m);
    const char *text = an_yaml_text(j->file);
    bool is_stdin = strcmp(j->path, "-") == 0;
    enum an_answer good =
        an_model_file_open(&file, j->path, is_stdin ? text : NULL,
                           is_stdin ? strlen(text) : 0, &options,
                           &scratch) == 0 &&
                an_yaml_build_where(&m, file, &scratch) == 0
            ? an_filter_passes(&j->filter, &m)
            : AN_NO;
    an_model_clear(&m);
    an_yaml_close(file);
    an_diags_clear(&scratch);
    an_names_clear(own, l->nfields);
    free(set);
    return good;
}

static enum an_answer passes(struct an_judge *j, size_t thread,
                             const int16_t *charge)
{
    struct an_model *m = &j->model[thread];
    /* What breaks a symmetry by hand is sorted out while a model is built. */
    if (j->model[0].nexplicit > 0)
        return passes_anew(j, charge);
    if (!j->built[thread]) {
        struct an_diags scratch;
        an_diags_init(&scratch);
        an_model_init(m);
        an_yaml_build_where(m, j->file, &scratch);
        an_diags_clear(&scratch);
        j->built[thread] = true;
    }
    put_charges(m, j->layout, charge);
    return an_filter_passes(&j->filter, m);
}

int an_judge_keep(struct an_judge *j, int thread, const int16_t *charge)
{
    static const int kept[] = {[AN_NO] = AN_KEPT_NOT,
                               [AN_YES] = AN_KEPT,
                               [AN_UNKNOWN] = AN_KEPT_UNDECIDED};
    if (j->stopped)
        return AN_KEPT_STOP;
    if (j->stop && j->stop(j->context)) {
        j->stopped = 1;
        return AN_KEPT_STOP;
    }
    return kept[passes(j, (size_t)thread, charge)];
}
