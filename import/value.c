/* value.c - representations by their dimension. */
#include "import/value.h"

#include <stdlib.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "theory/model.h"
#include "theory/representation.h"
#include "import/draft.h"

int an_draft_dimension(char **value, const struct an_draft *d, size_t g,
                       long dimension, struct an_where at,
                       struct an_diags *diags)
{
    const struct an_group *group = &d->model.group[g];
    struct an_text t = {0};
    int labels[AN_MAX_RANK];
    if (dimension == 1 || dimension == -1)
        return 0;
    an_text_printf(&t, "%ld", labs(dimension));
    int rc =
        an_representation_read(labels, group, an_text_string(&t), at, diags);
    if (rc == 0 && dimension < 0 &&
        an_rep_reality(&group->lie, labels) == AN_COMPLEX)
        an_text_add(&t, "bar");
    *value = an_text_take(&t);
    return rc;
}
