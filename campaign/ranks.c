/* ranks.c - have all processes of a search read the same request?
 *
 * Every rank reads the options and the model; only rank 0 writes.
 */
#include "campaign/ranks.h"

#include "base/diag.h"
#include "base/text.h"
#include "search/run/ranks.h"

static const struct an_where nowhere = {0};

int an_ranks_agree(const struct an_ranks *r, const char *subject, size_t shard,
                   struct an_diags *diags)
{
    struct an_text t = {0};
    int which;
    if (r->n <= 1)
        return 0;
    if (subject)
        an_text_printf(&t, "%s shard %zu", subject, shard);
    bool same = an_ranks_meet(r, subject ? an_text_string(&t) : NULL, &which);
    an_text_clear(&t);
    if (same)
        return 0;
    if (!subject)
        return -1; /* the caller knows why */
    an_error(diags, nowhere, "rank %d of %d has not read the same search",
             which, r->n);
    return an_expected(diags, "the same options, and a model file that is the "
                              "same everywhere");
}
