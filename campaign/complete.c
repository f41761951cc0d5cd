/* complete.c - models that new fields complete, judged as their files would be.
 */
#include "campaign/complete.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/names.h"
#include "base/text.h"
#include "base/version.h"
#include "algebra/rational.h"
#include "theory/build/generic.h"
#include "theory/model.h"
#include "residual/question.h"
#include "verdict/check.h"
#include "verdict/filter.h"
#include "content/content.h"
#include "content/exact.h"
#include "content/write.h"
#include "report/check/verdicts.h"
#include "report/write/document.h"

/* The completed model, read. */
static int open_completed(struct an_yaml_file **file,
                          const struct an_completion *x,
                          const struct an_content_solution *s, bool massless,
                          const struct an_yaml_options *options,
                          struct an_diags *diags)
{
    struct an_text text = {0};
    an_content_write(&text, x->content, s, massless);
    int rc =
        an_yaml_open(file, "-", an_text_string(&text), text.n, options, diags);
    an_text_clear(&text);
    return rc;
}

int an_completion_passes(enum an_answer *answer, const struct an_completion *x,
                         const struct an_content_solution *s,
                         struct an_diags *diags)
{
    struct an_yaml_file *file = NULL;
    struct an_filter filter = {0};
    struct an_diags scratch;
    struct an_model m;
    an_diags_init(&scratch);
    an_model_init(&m);
    int rc = open_completed(&file, x, s, false, x->options, diags);
    if (rc == 0)
        rc = an_yaml_build_where(&m, file, diags);
    *answer = AN_UNKNOWN;
    if (rc == 0 && an_model_make_generic(&m, &scratch) == 0) {
        an_filter_init(&filter, &m);
        *answer = an_filter_passes(&filter, &m);
    }
    an_filter_clear(&filter);
    an_model_clear(&m);
    an_yaml_close(file);
    an_diags_clear(&scratch);
    return rc;
}

int an_completion_check(const struct an_completion *x, struct an_diags *diags)
{
    const struct an_content_box *b = x->content->box;
    struct an_content_solution s = {.size = x->content->most, .linear = true};
    enum an_answer answer;
    s.type = an_alloc(s.size, sizeof *s.type);
    size_t n = s.size * b->nunknown + b->nscalars * b->nunknown, unused = 0;
    for (size_t i = 0; i < n; i++) {
        an_names_add(&s.charge, &s.ncharges, an_strdup("0"));
        an_names_add(&s.formula, &unused, an_strdup("0"));
    }
    int rc = an_completion_passes(&answer, x, &s, diags);
    an_content_solution_clear(&s);
    return rc;
}

/* ---- values of parameters */

/* A point of the grid: multiples of the unit, one for each parameter. */
struct point {
    const struct an_charge_box *values;
    int *k;
    fmpq *value;
    size_t n;
};

/* False where there are too many. */
static bool has_few_points(size_t n, const struct an_charge_box *values)
{
    long points = 1, side = 2L * values->max + 1;
    for (size_t i = 0; i < n && points <= AN_COMPLETION_MAX_POINTS; i++)
        points *= side;
    return points <= AN_COMPLETION_MAX_POINTS;
}

/* The next point, the last parameter fastest; false after the last one. */
static bool next_point(struct point *p)
{
    size_t i = p->n;
    while (i > 0 && p->k[i - 1] == p->values->max)
        p->k[--i] = -p->values->max;
    if (i > 0)
        p->k[i - 1]++;
    return i > 0;
}

/* Is s, at these values of its parameters, a solution of which no part is one?
 */
static bool is_irreducible(const struct an_completion *x,
                           const struct an_content_solution *s,
                           const fmpq *value)
{
    size_t n = s->ncharges;
    fmpq *charge = _fmpq_vec_init((slong)n);
    for (size_t i = 0; i < n; i++) {
        fmpq_set(&charge[i], &s->line[i]);
        for (size_t k = 0; k < s->nparameters; k++)
            fmpq_addmul(&charge[i], &s->line[(k + 1) * n + i], &value[k]);
    }
    bool good =
        !an_content_sums_reduce(&x->content->sums, s->type, s->size, charge);
    _fmpq_vec_clear(charge, (slong)n);
    return good;
}

/* Adds the point to s->at if it meets the conditions. */
static int try_point(struct an_content_solution *s, const struct point *p,
                     const struct an_completion *x, struct an_diags *diags)
{
    struct an_yaml_options options = *x->options;
    const struct an_completion y = {&options, x->content};
    const char **set = an_alloc(options.nset + p->n, sizeof *set);
    char **own = NULL;
    size_t nown = 0;
    struct an_text at = {0};
    for (size_t i = 0; i < options.nset; i++)
        set[i] = options.set[i];
    for (size_t i = 0; i < p->n; i++) {
        struct an_text t = {0};
        an_text_printf(&t, "%s=", s->parameter[i]);
        an_rational_append(&t, &p->value[i]);
        an_text_add(&at, i ? ", " : "");
        an_rational_append(&at, &p->value[i]);
        an_names_add(&own, &nown, an_text_take(&t));
        set[options.nset++] = own[i];
    }
    options.set = set;
    enum an_answer here;
    int rc = an_completion_passes(&here, &y, s, diags);
    if (rc == 0 && here == AN_YES)
        an_names_add(&s->at, &s->nat, an_text_take(&at));
    an_text_clear(&at);
    an_names_clear(own, nown);
    free(set);
    return rc;
}

int an_completion_keep(enum an_answer *answer, const struct an_completion *x,
                       struct an_content_solution *s,
                       const struct an_charge_box *values,
                       struct an_diags *diags)
{
    struct point p = {.values = values, .n = s->nparameters};
    int rc = an_completion_passes(answer, x, s, diags);
    if (rc < 0 || *answer == AN_YES || !s->line)
        return rc;
    if (!has_few_points(p.n, values)) {
        *answer = AN_UNKNOWN;
        return 0;
    }
    p.k = an_alloc(p.n, sizeof *p.k);
    p.value = _fmpq_vec_init((slong)p.n);
    for (size_t i = 0; i < p.n; i++)
        p.k[i] = -values->max;
    bool stopped = false;
    do {
        for (size_t i = 0; i < p.n; i++)
            fmpq_mul_si(&p.value[i], values->unit, p.k[i]);
        if (is_irreducible(x, s, p.value))
            rc = try_point(s, &p, x, diags);
        stopped = values->stop && values->stop(values->context);
    } while (rc == 0 && !stopped && next_point(&p));
    if (s->nat > 0)
        *answer = AN_YES;
    _fmpq_vec_clear(p.value, (slong)p.n);
    free(p.k);
    return rc;
}

/* ---- */

int an_completion_verdicts(struct an_text *t, const struct an_completion *x,
                           const struct an_content_solution *s,
                           struct an_diags *diags)
{
    struct an_yaml_file *file = NULL;
    struct an_document d;
    struct an_check check;
    struct an_model m;
    an_check_init(&check);
    an_model_init(&m);
    an_document_init(&d);
    int rc = open_completed(&file, x, s, false, x->options, diags);
    if (rc == 0)
        rc = an_yaml_build(&m, file, diags);
    if (rc == 0) {
        an_check_model(&check, &m, AN_ASK_VERDICTS, NULL);
        an_add_verdicts(&d, &check, true);
        an_document_loosen(&d);
        an_document_verdicts(t, &d);
    }
    an_document_clear(&d);
    an_check_clear(&check);
    an_model_clear(&m);
    an_yaml_close(file);
    return rc;
}

int an_completion_write(struct an_text *out, const struct an_completion *x,
                        const struct an_content_solution *s,
                        struct an_diags *diags)
{
    static const char *const massless[] = {"massless_charged=true"};
    struct an_yaml_options options = *x->options;
    struct an_yaml_file *file = NULL;
    struct an_diags own; /* warnings are for who reads the file */
    struct an_model m;
    enum an_answer answer;
    an_diags_init(&own);
    an_model_init(&m);
    options.where = massless;
    options.nwhere = 1;
    options.where_at = NULL;
    const struct an_completion y = {&options, x->content};
    int rc = an_completion_passes(&answer, &y, s, &own);
    if (rc == 0)
        rc = open_completed(&file, x, s, answer == AN_YES, x->options, &own);
    if (rc == 0)
        rc = an_yaml_build(&m, file, &own);
    if (rc == 0) {
        an_text_printf(out, "# Completed by anomalon %s, content.\n",
                       AN_VERSION);
        an_yaml_resolved(out, file, &m);
    } else {
        an_error(diags, (struct an_where){0}, "a completed model is none: %s",
                 own.v[0].message);
    }
    an_model_clear(&m);
    an_yaml_close(file);
    an_diags_clear(&own);
    return rc;
}
