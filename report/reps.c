/* reps.c - the representations of a simple group, as a table or as JSON.
 *
 * One struct holds what both print; every number comes from algebra/.
 */
#include "report/reps.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "algebra/lie/rep.h"
#include "algebra/lie/repfind.h"
#include "algebra/lie/repname.h"
#include "algebra/rational.h"
#include "base/mem.h"
#include "report/json/keys.h"
#include "report/json/value.h"
#include "report/write/grid.h"
#include "report/write/style.h"
#include "theory/group.h"

static const struct an_json_key representation_keys[] = {
    {"name", "string", "always"},
    {"labels", "[integer]", "always"},
    {"dimension", "whole", "always"},
    {"index", "rational", "always"},
    {"cubic", "whole", "always"},
    {"class", "string", "always"},
    {"reality", "'real'|'pseudoreal'|'complex'", "always"},
    {"conjugate", "string", "always"},
};

static const struct an_json_key representations_keys[] = {
    {"format", "1", "always"},
    {"group", "string", "always"},
    {"representations", "[representation]", "always"},
};

static const struct an_json_object tables[] = {
    AN_JSON_TABLE(representation),
    AN_JSON_TABLE(representations),
};
const struct an_json_objects an_report_reps_objects = {
    tables, sizeof tables / sizeof *tables};

/* One representation in words; all owned. */
struct row {
    char *name, *labels, *conjugate, *class_of_centre;
    const char *reality; /* static */
    fmpz_t dimension, cubic;
    fmpq_t index;
};

static char *labels_text(const int *labels, int rank)
{
    struct an_text t = {0};
    for (int i = 0; i < rank; i++)
        an_text_printf(&t, "%s%d", i ? "," : "[", labels[i]);
    an_text_add(&t, "]");
    return an_text_take(&t);
}

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
    int *other = an_alloc((size_t)g->rank, sizeof *other);
    an_rep_conjugate(other, g, labels);
    r->name = an_rep_name(g, labels);
    r->labels = labels_text(labels, g->rank);
    r->conjugate = an_rep_name(g, other);
    r->class_of_centre = class_text(g, labels);
    r->reality = reality[an_rep_reality(g, labels)];
    fmpz_init(r->dimension);
    fmpz_init(r->cubic);
    fmpq_init(r->index);
    an_rep_dimension(r->dimension, g, labels);
    an_rep_cubic(r->cubic, g, labels);
    an_rep_index(r->index, g, labels);
    free(other);
}

static void row_clear(struct row *r)
{
    free(r->name);
    free(r->labels);
    free(r->conjugate);
    free(r->class_of_centre);
    fmpz_clear(r->dimension);
    fmpz_clear(r->cubic);
    fmpq_clear(r->index);
}

void an_report_reps(struct an_text *out, const struct an_group *group,
                    const struct an_reps *reps, const struct an_style *s)
{
    struct an_text t = {0};
    struct an_grid g;
    an_grid_init(&g, 8);
    an_grid_header(&g, "name|labels|dim|index|cubic|class|reality|conjugate");
    g.right[2] = g.right[3] = g.right[4] = true;
    for (size_t i = 0; i < reps->n; i++) {
        struct row r;
        row_init(&r, &group->lie, reps->labels + i * (size_t)reps->rank);
        char *dimension = fmpz_get_str(NULL, 10, r.dimension);
        char *cubic = fmpz_get_str(NULL, 10, r.cubic);
        char *index = an_rational_text(r.index);
        an_grid_row(&g, (const char *[]){r.name, r.labels, dimension, index,
                                         cubic, r.class_of_centre, r.reality,
                                         r.conjugate});
        free(index);
        flint_free(cubic);
        flint_free(dimension);
        row_clear(&r);
    }
    an_grid_print(&t, &g, s, 0, true);
    an_style_put(out, &t, s);
}

static json_t *row_value(const struct row *r, const int *labels, int rank)
{
    json_t *list = json_array();
    for (int i = 0; i < rank; i++)
        json_array_append_new(list, json_integer(labels[i]));
    return AN_JSON(representation, an_json_string(r->name), list,
                   an_json_integer(r->dimension), an_json_rational(r->index),
                   an_json_integer(r->cubic),
                   an_json_string(r->class_of_centre),
                   an_json_string(r->reality), an_json_string(r->conjugate));
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
        json_array_append_new(list, row_value(&r, labels, reps->rank));
        row_clear(&r);
    }
    an_json_print(out, AN_JSON(representations, json_integer(1),
                               an_json_string(name), list));
    free(name);
}
