/* vevs.c - the vevs of a vacuum. */
#include "theory/text/vevs.h"

#include <stdlib.h>

#include "base/prose.h"
#include "base/text.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/direction.h"
#include "theory/text/label.h"
#include "theory/vacuum.h"

void an_say_vev(struct an_text *t, const struct an_model *m,
                const struct an_vev *v)
{
    const struct an_field *f = &m->field[v->field];
    struct an_math x = {0};
    struct an_label l;
    const fmpz one = 1;
    bool weight = v->form == AN_VEV_COMPONENT && v->nweights > 0;
    bool inside = !v->component && (weight || an_vev_is_direction(v));
    an_label_init(&l, f);
    an_label_generation(&l, v->generation);
    if (v->component)
        an_label_component(&l, v->component);
    an_math_add(&x, inside ? "<" : "", inside ? "\\langle " : "");
    an_label_put(&x, &l, &one, !inside);
    an_math_put(t, &x);
    if (!inside)
        return;
    an_text_add(t, " ");
    if (weight) {
        char *text = an_component_text(m, f, v->weights);
        an_text_add(t, text);
        free(text);
    } else {
        an_direction_add(t, m, v);
    }
    an_math(t, ">", "\\rangle");
}

void an_say_vevs(struct an_text *t, const struct an_model *m,
                 const struct an_vacuum *p)
{
    for (size_t i = 0; i < p->nsaid; i++) {
        an_text_add(t, i ? ", " : "");
        an_say_vev(t, m, &p->said[i]);
    }
}
