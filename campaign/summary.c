/* summary.c - what is said of a search: what it was, and what it has left. */
#include "campaign/summary.h"

#include <string.h>

#include "algebra/rational.h"
#include "yaml/yaml.h"
#include "campaign/build.h"
#include "campaign/request.h"

/* A number that another model file has with luck only: verdicts depend on all
 * of it. */
static unsigned long long file_number(const struct an_yaml_file *file)
{
    struct an_text t = {0};
    uint64_t x = UINT64_C(14695981039346656037);
    an_yaml_resolved(&t, file, NULL);
    for (size_t i = 0; i < t.n; i++)
        x = (x ^ (unsigned char)t.v[i]) * UINT64_C(1099511628211);
    an_text_clear(&t);
    return x;
}

void an_request_describe(struct an_text *out, const struct an_request *r)
{
    size_t before = out->n;
    an_text_printf(out, "%s %s %d max %d ", an_build,
                   r->count ? "count" : "list", (int)r->format, r->max);
    for (size_t i = 0; i < r->nparts; i++) {
        an_search_layout_describe(out, &r->layout[i]);
        an_search_describe(out, &r->part[i]);
    }
    for (size_t i = 0; i < r->nverdicts; i++)
        an_text_printf(out, " where %zu %s", strlen(r->verdict[i]),
                       r->verdict[i]);
    if (r->nverdicts > 0)
        an_text_printf(out, " model %016llx", file_number(r->file[0].file));
    if (r->modulo)
        an_text_printf(out, " modulo %s", r->modulo);
    if (r->residues)
        an_text_printf(out, " orders %d to %d", r->low, r->high);
    if (r->first)
        an_text_printf(out, " first %zu", r->first);
    /* Lengths keep texts apart that hold anything, but it is one line. */
    for (size_t i = before; i < out->n; i++)
        if (out->v[i] == '\n')
            out->v[i] = ' ';
}

/* What is left out: one of each class is printed. */
static void add_others(struct an_text *out, const struct an_request *q)
{
    const struct an_search *s = q->nparts > 0 ? &q->part[0] : NULL;
    if (!s)
        return;
    bool multiples = s->primitive;
    bool negatives = s->sign || s->exchange;
    if (q->residues && q->classes != AN_UP_TO_NOTHING)
        an_text_printf(out, " but their %s",
                       q->classes == AN_UP_TO_INVERSE
                           ? "inverses"
                           : "images under automorphisms");
    if (multiples || negatives)
        an_text_printf(out, " but their %s%s%s", multiples ? "multiples" : "",
                       multiples && negatives ? " and " : "",
                       negatives ? "negatives" : "");
    if (q->modulo)
        an_text_printf(out, ", and those with %s added", q->modulo);
}

void an_request_undecided(struct an_text *out, uint64_t undecided)
{
    if (undecided > 0)
        an_text_printf(out, ", %llu more undecided",
                       (unsigned long long)undecided);
}

void an_request_note(struct an_text *out, uint64_t undecided)
{
    if (undecided > 0)
        an_text_printf(out,
                       "%llu solution%s of the conditions on charges %s "
                       "undecided: a verdict that --where asks for is out of "
                       "reach",
                       (unsigned long long)undecided, undecided == 1 ? "" : "s",
                       undecided == 1 ? "is" : "are");
}

/* The orders, and what was asked of anomalies. */
static void add_residues(struct an_text *out, const struct an_request *r)
{
    static const char *const conditions[] = {
        [AN_RESIDUES_NONE] = "whatever the anomalies",
        [AN_RESIDUES_LINEAR] = "free of linear anomalies",
        [AN_RESIDUES_CUBIC] = "free of linear and cubic anomalies",
        [AN_RESIDUES_EXACT] = "free of linear and exact anomalies",
    };
    an_text_printf(out, " of order %s%d", r->multiples ? "up to " : "", r->low);
    if (r->high > r->low)
        an_text_printf(out, " to %d", r->high);
    an_text_printf(out, ", %s", conditions[r->part[0].residues.conditions]);
}

void an_request_summary(struct an_text *out, const struct an_request *r,
                        const char *number, const char *undecided, bool enough)
{
    an_text_printf(out, "%s solution%s", number,
                   strcmp(number, "1") == 0 ? "" : "s");
    if (r->residues)
        add_residues(out, r);
    else
        an_text_printf(out, " with charges up to %d", r->max);
    if (!fmpq_is_one(r->unit)) {
        an_text_add(out, " in units of ");
        an_rational_append(out, r->unit);
    }
    an_text_add(out, undecided);
    an_text_add(out,
                enough ? "; there may be more" : ", and there are no others");
    add_others(out, r);
    an_text_add(out, "\n");
}
