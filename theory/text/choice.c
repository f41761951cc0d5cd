/* choice.c - how a user would choose one component of a field.
 *
 * An adjoint's weight zero is the whole Cartan subalgebra; its directions are
 * diagonal matrices. The simplest ones are the fundamental coweights: the one
 * of node k breaks that node alone and leaves the rest of the Dynkin diagram.
 * Those at nodes of colour would break colour.
 */
#include "theory/text/choice.h"

#include <stdlib.h>
#include <string.h>

#include <flint/ulong_extras.h>

#include "base/base.h"
#include "theory/colour.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"

bool an_choice_is_cartan(const struct an_model *m, const struct an_field *f,
                         const int *labels)
{
    size_t g = 0;
    if (!an_field_is_adjoint(&g, m, f) || m->group[g].lie.rank == 1)
        return false;
    for (size_t i = 0; i < m->total_rank; i++)
        if (labels[i] != 0)
            return false;
    return true;
}

/* The fundamental coweight of node k = 1 .. rank, up to scale, as eigenvalues
 * on the fundamental: e_i = 1 for i <= k and 0 beyond, made traceless for
 * SU(N); the second spinor node of SO(2N) turns the last sign. */
static void add_eigenvalues(struct an_text *t, const struct an_group *g, int k)
{
    int n = g->lie.rank + (g->family == AN_SU), ones = k;
    int high = 1, low = 0, last = 0;
    if (g->family == AN_SU) {
        int d = (int)n_gcd((ulong)n, (ulong)k);
        high = (n - k) / d;
        low = last = -k / d;
    } else if (g->lie.series == 'D' && k >= n - 1) {
        ones = n - 1;
        last = k == n ? 1 : -1;
    } else if (k == n) {
        last = 1;
    }
    for (int i = 1; i <= n; i++) {
        int e = i == n ? last : i <= ones ? high : low;
        an_text_printf(t, "%s%d", i > 1 ? ", " : "", e);
    }
}

/* The same for an exceptional group, as coefficients c_i of the labels: a row
 * of the metric in units of its smallest denominator. */
static void add_coefficients(struct an_text *t, const struct an_group *g, int k)
{
    slong rank = g->lie.rank;
    fmpz_t d, e;
    fmpz_init_set_ui(d, 1);
    fmpz_init(e);
    for (slong i = 0; i < rank; i++)
        fmpz_lcm(d, d, fmpq_mat_entry_den(g->lie.metric, k - 1, i));
    for (slong i = 0; i < rank; i++) {
        const fmpq *c = fmpq_mat_entry(g->lie.metric, k - 1, i);
        fmpz_divexact(e, d, fmpq_denref(c));
        fmpz_mul(e, e, fmpq_numref(c));
        an_text_printf(t, "%s%ld", i > 0 ? ", " : "", (long)fmpz_get_si(e));
    }
    fmpz_clear(e);
    fmpz_clear(d);
}

static void add_diagonals(struct an_text *t, const struct an_model *m,
                          const char *field, size_t g)
{
    const struct an_group *group = &m->group[g];
    size_t n = 0;
    for (int k = 1; k <= group->lie.rank; k++) {
        if (an_colour_has_node(m, g, (size_t)k - 1))
            continue;
        an_text_printf(t, "%s{field: %s, diagonal: [", n++ ? ", " : "", field);
        if (group->family == AN_EXCEPTIONAL)
            add_coefficients(t, group, k);
        else
            add_eigenvalues(t, group, k);
        an_text_add(t, "]}");
    }
}

/* A component's name says it all when only its factor matters. */
static void add_component(struct an_text *t, const struct an_model *m,
                          const struct an_field *f, const int *labels)
{
    size_t g = 0;
    bool alone = an_field_only_simple(&g, m, f);
    const char *name = an_component_name(m, f, labels);
    if (name && alone) {
        an_text_add(t, name);
        return;
    }
    if (!alone) {
        char *text = an_component_text(m, f, labels);
        an_text_add(t, text);
        free(text);
        return;
    }
    for (int i = 0; i < m->group[g].lie.rank; i++)
        an_text_printf(t, "%s%d", i ? ", " : "[",
                       labels[m->first_label[g] + (size_t)i]);
    an_text_add(t, "]");
}

void an_choice_field(struct an_text *t, const struct an_model *m,
                     const struct an_vev *v)
{
    const char *name = m->field[v->field].name;
    if (v->generation != AN_EVERY)
        an_text_printf(t, "\"%s[%zu]\"", name, v->generation + 1);
    else
        an_text_add(t, name);
}

char *an_choice_text(const struct an_model *m, const struct an_vev *v,
                     const int *labels)
{
    const struct an_field *f = &m->field[v->field];
    struct an_text t = {0}, field = {0};
    size_t g = 0;
    an_choice_field(&field, m, v);
    if (an_choice_is_cartan(m, f, labels) && an_field_is_adjoint(&g, m, f)) {
        add_diagonals(&t, m, an_text_string(&field), g);
    } else {
        an_text_printf(&t, "{field: %s, component: ", an_text_string(&field));
        add_component(&t, m, f, labels);
        an_text_add(&t, "}");
    }
    an_text_clear(&field);
    return an_text_take(&t);
}
