/* reason.c - why a term is forbidden, in one line.
 *
 * A sum that a reader can redo: one summand, or one representation, for each
 * factor in the order in which the term is written.
 */
#include "terms/reason.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/repname.h"
#include "theory/model.h"
#include "theory/text/label.h"
#include "theory/text/term.h"
#include "terms/choice.h"
#include "terms/factor.h"

static enum an_spin factor_spin(const struct an_model *model,
                                const struct an_factor *f)
{
    return an_factor_spin(model, f, f->chirality == AN_RIGHT_PART);
}

/* Appends the Lorentz representations of all factors but scalars. */
static void add_spins(struct an_text *t, const struct an_model *model,
                      const struct an_term *term)
{
    static const char *const name[] = {
        [AN_SPIN_ZERO] = "",
        [AN_SPIN_LEFT] = "(1/2,0)",
        [AN_SPIN_RIGHT] = "(0,1/2)",
        [AN_SPIN_ONE] = "(1/2,1/2)",
    };
    an_text_add(t, "Lorentz: ");
    bool first = true;
    for (size_t i = 0; i < term->n; i++) {
        const struct an_factor *f = &term->factor[i];
        enum an_spin spin = factor_spin(model, f);
        if (spin == AN_SPIN_ZERO)
            continue;
        an_text_printf(t, "%s%s", first ? "" : " x ", name[spin]);
        if (f->power > 1)
            an_text_printf(t, "^%d", f->power);
        first = false;
    }
}

char *an_reason_lorentz(const struct an_model *model,
                        const struct an_term *term)
{
    int left = 0;
    int right = 0;
    int vectors = 0;
    bool free_chirality = false;
    for (size_t i = 0; i < term->n; i++) {
        const struct an_factor *f = &term->factor[i];
        enum an_spin spin = factor_spin(model, f);
        left += spin == AN_SPIN_LEFT ? f->power : 0;
        right += spin == AN_SPIN_RIGHT ? f->power : 0;
        vectors += spin == AN_SPIN_ONE ? f->power : 0;
        free_chirality = free_chirality || an_factor_is_either(model, f);
    }
    if ((left + right) % 2 != 0)
        return an_strdup("odd number of fermions");
    if (free_chirality || (left + vectors) % 2 == 0)
        return NULL;
    struct an_text t;
    an_text_init(&t);
    add_spins(&t, model, term);
    an_text_add(&t, " contains no singlet");
    return an_text_take(&t);
}

/* Appends "SU2L: 2 x 2 x 3". */
static void add_product(struct an_text *t, const struct an_model *model,
                        const struct an_term *term, size_t group)
{
    const struct an_lie *lie = &model->group[group].lie;
    int *w = an_alloc((size_t)lie->rank, sizeof *w);
    an_text_printf(t, "%s: ", model->group[group].said);
    for (size_t i = 0; i < term->n; i++) {
        const struct an_factor *f = &term->factor[i];
        const int *labels = model->field[f->field].group[group].labels;
        memcpy(w, labels, (size_t)lie->rank * sizeof *w);
        if (f->conjugate)
            an_rep_conjugate(w, lie, w);
        char *name = an_rep_name(lie, w);
        /* "2 x 2" reads better than a power, "2 x 2 x 2 x 2 x 2" does not. */
        int copies = f->power > 4 ? 1 : f->power;
        for (int k = 0; k < copies; k++)
            an_text_printf(t, "%s%s", i > 0 || k > 0 ? " x " : "", name);
        if (f->power > 4)
            an_text_printf(t, "^%d", f->power);
        free(name);
    }
    free(w);
}

char *an_reason_singlet(const struct an_model *model,
                        const struct an_term *term, size_t group)
{
    struct an_text t;
    an_text_init(&t);
    add_product(&t, model, term, group);
    an_text_add(&t, " contains no singlet");
    return an_text_take(&t);
}

/* How often the row holds its entry i. */
static int multiplicity(const struct an_choices *c, const int *row, size_t i)
{
    int n = 0;
    for (size_t j = 0; j < c->degree; j++)
        n += row[j] == row[i];
    return n;
}

/* Does some species that the row holds twice transform under the group? */
static bool repeats_charged(const struct an_choices *c,
                            const struct an_model *model, const int *row,
                            size_t group)
{
    const struct an_group *g = &model->group[group];
    if (g->kind != AN_SIMPLE)
        return false;
    for (size_t i = 0; i < c->degree; i++) {
        const struct an_species *s = &c->species[row[i]];
        const int *labels = model->field[s->field].group[group].labels;
        if (multiplicity(c, row, i) < 2)
            continue;
        if (!an_rep_is_trivial(&g->lie, labels))
            return true;
    }
    return false;
}

/* Appends what the identical fields of the row are. */
static void add_identical(struct an_text *t, const struct an_choices *c,
                          const struct an_model *model, const int *row)
{
    size_t repeated = 0;
    size_t last = 0;
    for (size_t i = 0; i < c->degree; i++) {
        if ((i > 0 && row[i] == row[i - 1]) || multiplicity(c, row, i) < 2)
            continue;
        repeated++;
        last = i;
    }
    size_t n = c->species[row[last]].generations;
    if (repeated > 1)
        an_text_add(t, "too few generations");
    else if (n == 1)
        an_text_add(t, "one generation");
    else {
        an_text_printf(t, "%zu generations of ", n);
        an_say_field(t, &model->field[c->species[row[last]].field]);
    }
    if (repeated == 1 && multiplicity(c, row, last) == 2)
        an_text_add(t, ": antisymmetric, vanishes");
    else
        an_text_add(t, ": vanishes");
}

char *an_reason_symmetry(const struct an_model *model,
                         const struct an_term *term,
                         const struct an_choices *choices, const int *row)
{
    struct an_text t;
    an_text_init(&t);
    int groups = 0;
    for (size_t g = 0; g < model->ngroups; g++) {
        if (!repeats_charged(choices, model, row, g))
            continue;
        an_text_add(&t, groups++ > 0 ? " and " : "");
        add_product(&t, model, term, g);
    }
    if (groups == 0)
        add_spins(&t, model, term);
    an_text_printf(&t,
                   " contain%s a singlet, but not with the symmetry of "
                   "identical fields (",
                   groups > 1 ? "" : "s");
    add_identical(&t, choices, model, row);
    an_text_add(&t, ")");
    return an_text_take(&t);
}
