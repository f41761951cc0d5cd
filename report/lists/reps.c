/* reps.c - the representations of a simple group, as a document or as
 * JSON.
 *
 * One struct holds what both print; every number comes from algebra/.
 */
#include "report/lists/reps.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "algebra/lie/rep.h"
#include "algebra/lie/repfind.h"
#include "algebra/lie/repname.h"
#include "algebra/rational.h"
#include "base/mem.h"
#include "report/json/keys.h"
#include "report/json/value.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/group.h"

AN_JSON_KEYS(representation, "name: string", "labels: [integer]",
             "dimension: whole", "index: rational", "cubic: whole",
             "class: string", "reality: 'real'|'pseudoreal'|'complex'",
             "conjugate: string");

AN_JSON_KEYS(representations, "format: 1", "group: string",
             "representations: [representation]");

/* What is said of one representation; all owned. */
struct row {
    int *conjugate;        /* labels */
    char *class_of_centre; /* phases of its generators */
    const char *reality;   /* static */
    fmpz_t dimension, cubic;
    fmpq_t index;
};

/* The phases of the centre's generators: "1/3", "1/2,0"; "" without centre. */
static char *class_text(const struct an_lie *g, const int *labels)
{
    struct an_text t = {0};
    fmpq *z = _fmpq_vec_init(2 * g->rank);
    fmpq_t sum, part;
    fmpq_init(sum);
    fmpq_init(part);
    int n = an_lie_centre(z, g);
    for (int k = 0; k < n; k++) {
        fmpq_zero(sum);
        for (int i = 0; i < g->rank; i++) {
            fmpq_set_si(part, labels[i], 1);
            fmpq_addmul(sum, part, z + k * g->rank + i);
        }
        an_rational_mod1(sum, sum);
        an_text_add(&t, k ? "," : "");
        an_rational_append(&t, sum);
    }
    fmpq_clear(part);
    fmpq_clear(sum);
    _fmpq_vec_clear(z, 2 * g->rank);
    return an_text_take(&t);
}

static void row_init(struct row *r, const struct an_lie *g, const int *labels)
{
    static const char *const reality[] = {
        [AN_REAL] = "real",
        [AN_PSEUDOREAL] = "pseudoreal",
        [AN_COMPLEX] = "complex",
    };
    r->conjugate = an_alloc((size_t)g->rank, sizeof *r->conjugate);
    an_rep_conjugate(r->conjugate, g, labels);
    r->class_of_centre = class_text(g, labels);
    r->reality = reality[an_rep_reality(g, labels)];
    fmpz_init(r->dimension);
    fmpz_init(r->cubic);
    fmpq_init(r->index);
    an_rep_dimension(r->dimension, g, labels);
    an_rep_cubic(r->cubic, g, labels);
    an_rep_index(r->index, g, labels);
}

static void row_clear(struct row *r)
{
    free(r->conjugate);
    free(r->class_of_centre);
    fmpz_clear(r->dimension);
    fmpz_clear(r->cubic);
    fmpq_clear(r->index);
}

static void add_row(struct an_document *d, const struct an_lie *g,
                    const int *labels)
{
    struct row r;
    struct an_text t = {0};
    fmpq_t dimension, cubic;
    fmpq_init(dimension);
    fmpq_init(cubic);
    row_init(&r, g, labels);
    fmpq_set_fmpz(dimension, r.dimension);
    fmpq_set_fmpz(cubic, r.cubic);
    for (int i = 0; i < g->rank; i++)
        an_text_printf(&t, "%s%d", i ? "," : "[", labels[i]);
    an_document_row(d, "%s|%s]|%s|%s|%s|%s|%s|%s", an_said_rep(d, g, labels),
                    an_said_text(d, &t), an_said_number(d, dimension),
                    an_said_number(d, r.index), an_said_number(d, cubic),
                    r.class_of_centre, r.reality,
                    an_said_rep(d, g, r.conjugate));
    row_clear(&r);
    fmpq_clear(cubic);
    fmpq_clear(dimension);
}

void an_report_reps(struct an_document *d, const struct an_group *group,
                    const struct an_reps *reps, unsigned long max)
{
    char *name = an_group_text(group);
    an_document_heading(d, 1, "Representations of %s up to dimension %lu", name,
                        max);
    free(name);
    an_document_table(d, "llrrrlll",
                      "name|labels|dim|index|cubic|class|reality|conjugate");
    for (size_t i = 0; i < reps->n; i++)
        add_row(d, &group->lie, reps->labels + i * (size_t)reps->rank);
}

void an_report_reps_json(struct an_text *out, const struct an_group *group,
                         const struct an_reps *reps)
{
    json_t *list = json_array();
    char *name = an_group_text(group);
    for (size_t i = 0; i < reps->n; i++) {
        const int *labels = reps->labels + i * (size_t)reps->rank;
        struct row r;
        row_init(&r, &group->lie, labels);
        AN_JSON_LIST(numbers, k, (size_t)reps->rank, labels[k]);
        json_array_append_new(
            list,
            AN_JSON(representation,
                    an_json_taken(an_rep_name(&group->lie, labels)), numbers,
                    r.dimension, r.index, r.cubic, r.class_of_centre, r.reality,
                    an_json_taken(an_rep_name(&group->lie, r.conjugate))));
        row_clear(&r);
    }
    an_json_print(out, AN_JSON(representations, 1, name, list));
    free(name);
}
