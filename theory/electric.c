/* electric.c - the electric charges of a field's components. */
#include "theory/electric.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "algebra/vector.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "theory/vev/candidate.h"

bool an_field_candidates(struct an_candidates *k, struct an_vev *v,
                         const struct an_model *m, size_t field)
{
    struct an_diags scratch;
    an_diags_init(&scratch);
    *v = (struct an_vev){
        .field = field, .generation = AN_EVERY, .form = AN_VEV_NEUTRAL};
    bool good = an_candidates_find(k, v, m, "a component", &scratch) == 0;
    an_diags_clear(&scratch);
    return good;
}

/* Does the electric charge see a simple factor that acts on the field? */
static bool has_several(const struct an_model *m, size_t field)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        if (an_field_is_charged(m, field, g) &&
            !an_vector_is_zero(m->electric_charge + m->coordinate[g],
                               m->group[g].lie.rank))
            return true;
    return false;
}

static bool same_name(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

bool an_field_charges_text(struct an_text *t, const struct an_model *m,
                           size_t field)
{
    const struct an_field *f = &m->field[field];
    struct an_candidates k;
    struct an_vev v;
    if (!m->has_charge || f->faulty || !has_several(m, field))
        return false;
    bool good = an_field_candidates(&k, &v, m, field);
    const char *sep = "";
    for (size_t i = 0; good && i < k.all.n; i++) {
        const char *name = an_component_name(m, f, an_candidate_weight(&k, i));
        bool seen = false;
        for (size_t j = 0; j < i && !seen; j++)
            seen =
                fmpq_equal(&k.charge[i], &k.charge[j]) &&
                same_name(name,
                          an_component_name(m, f, an_candidate_weight(&k, j)));
        if (seen)
            continue;
        char *q = an_rational_text(&k.charge[i]);
        an_text_printf(t, "%s%s%s%s", sep, name ? name : "", name ? " " : "",
                       q);
        sep = ", ";
        free(q);
    }
    an_candidates_clear(&k);
    return good;
}
