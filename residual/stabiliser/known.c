/* known.c - vacua of which all that is unbroken is known.
 *
 * Theorems first: they need no representations.
 */
#include "residual/stabiliser/known.h"

#include <stdlib.h>

#include "residual/outside/components.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/decided.h"

bool an_vacuum_component_group(struct an_component_group *c,
                               struct an_charges *L)
{
    size_t field;
    if (an_vacuum_is_decided(&field, L->m, L->vacuum)) {
        an_component_group_set_identity(c, L);
        return true;
    }
    an_component_group_find(c, L);
    return c->decided && c->plain;
}

size_t an_vacuum_components(const struct an_model *m, const struct an_vacuum *p)
{
    struct an_charges L;
    struct an_component_group c;
    size_t field, n = 0;
    char *why = NULL;
    if (an_vacuum_is_decided(&field, m, p))
        return 1;
    an_component_group_init(&c);
    if (an_charges_init(&L, m, p, NULL, 0, &why) &&
        an_vacuum_component_group(&c, &L))
        n = c.n;
    an_component_group_clear(&c);
    an_charges_clear(&L);
    free(why);
    return n;
}
