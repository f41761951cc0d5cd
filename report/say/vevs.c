/* vevs.c - the vevs of a vacuum. */
#include "report/say/vevs.h"

#include <stdlib.h>

#include "base/prose.h"
#include "theory/text/symbol.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/direction.h"
#include "theory/vacuum.h"

void an_say_vevs(struct an_text *t, const struct an_model *m,
                 const struct an_vacuum *p)
{
    for (size_t i = 0; i < p->nvevs; i++) {
        const struct an_vev *v = &p->vev[i];
        const struct an_field *f = &m->field[v->field];
        struct an_math x = {0};
        an_text_printf(&x.plain, "<%s", f->name);
        an_text_add(&x.latex, "\\langle ");
        an_symbol_latex(&x.latex, f);
        if (v->generation != AN_EVERY) {
            an_text_printf(&x.plain, "[%zu]", v->generation + 1);
            an_text_printf(&x.latex, "{}_{%zu}", v->generation + 1);
        }
        an_text_add(t, i ? ", " : "");
        an_math_put(t, &x);
        if (v->component) {
            an_text_printf(t, ".%s", v->component);
        } else if (v->form == AN_VEV_COMPONENT && v->nweights > 0) {
            char *text = an_component_text(m, f, v->weights);
            an_text_printf(t, " %s", text);
            free(text);
        } else if (an_vev_is_direction(v)) {
            an_text_add(t, " ");
            an_direction_add(t, m, v);
        }
        an_math(t, ">", "\\rangle");
    }
}
