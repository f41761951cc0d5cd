/* repfacts.c - all that a table says of one representation of a simple group.
 */
#include "algebra/lie/repfacts.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "algebra/rational.h"
#include "base/mem.h"
#include "base/text.h"

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

void an_rep_facts_init(struct an_rep_facts *r, const struct an_lie *g,
                       const int *labels)
{
    static const char *const reality[] = {
        [AN_REAL] = "real",
        [AN_PSEUDOREAL] = "pseudoreal",
        [AN_COMPLEX] = "complex",
    };
    r->conjugate = an_alloc((size_t)g->rank, sizeof *r->conjugate);
    an_rep_conjugate(r->conjugate, g, labels);
    r->centre = class_text(g, labels);
    r->reality = reality[an_rep_reality(g, labels)];
    fmpz_init(r->dimension);
    fmpz_init(r->cubic);
    fmpq_init(r->index);
    an_rep_dimension(r->dimension, g, labels);
    an_rep_cubic(r->cubic, g, labels);
    an_rep_index(r->index, g, labels);
}

void an_rep_facts_clear(struct an_rep_facts *r)
{
    free(r->conjugate);
    free(r->centre);
    fmpz_clear(r->dimension);
    fmpz_clear(r->cubic);
    fmpq_clear(r->index);
}
