/* universal.c - are the mixed anomalies of a symmetry universal? */
#include "report/say/universal.h"

#include "algebra/math.h"
#include "base/prose.h"
#include "base/text.h"
#include "theory/group.h"
#include "theory/model.h"
#include "anomaly/anomaly.h"
#include "anomaly/universal.h"

void an_say_universal(struct an_text *t, const struct an_model *m,
                      const struct an_universal *u)
{
    if (!u->known || u->cancel)
        return;
    an_text_printf(t, "Green-Schwarz: sums of %s over levels, ",
                   m->group[u->group].said);
    for (size_t k = 0; k < u->nsums; k++) {
        const struct an_universal_sum *s = &u->sum[k];
        an_text_printf(t, "%s%s ", k ? ", " : "", m->group[s->group].said);
        an_say_number(t, s->value);
        if (fmpq_is_zero(s->modulus))
            continue;
        an_text_add(t, " mod ");
        an_say_number(t, s->modulus);
    }
    an_text_add(t, u->holds ? ": universal" : ": not universal");
}
