/* pyrate.c - model files of PyR@TE. */
#include "import/pyrate/pyrate.h"

#include <string.h>

#include "base/base.h"
#include "import/draft.h"
#include "import/judge.h"
#include "import/products.h"
#include "import/pyrate/chirality.h"
#include "import/pyrate/content.h"
#include "import/pyrate/potential.h"
#include "import/pyrate/tree.h"

static void note_dropped(struct an_draft *d, const struct an_pyrate_node *root)
{
    static const char *const known[] = {
        "Name",           "Groups",    "Fermions", "RealScalars", "CplxScalars",
        "ComplexScalars", "Potential", "Vevs",     "Author",      "Date"};
    struct an_text t = {0};
    for (size_t i = 0; i < root->n; i++) {
        size_t k = 0, n = sizeof known / sizeof *known;
        while (k < n && strcmp(root->v[i].key, known[k]) != 0)
            k++;
        if (k == n)
            an_text_printf(&t, "%s%s (line %zu)", t.n ? ", " : "",
                           root->v[i].key, root->v[i].key_at.line);
    }
    if (t.n > 0)
        an_draft_note(d, "%s", an_text_string(&t));
    an_text_clear(&t);
    an_draft_note(d, "normalisations of fields and couplings");
}

int an_pyrate_read(struct an_draft *d, struct an_diags *diags)
{
    struct an_pyrate_node root = {0};
    struct an_pyrate_parts parts = {0};
    struct an_written_sum terms;
    bool old = false;
    d->program = "PyR@TE";
    an_written_sum_init(&terms);
    int rc = an_pyrate_tree_read(&root, d->source, diags);
    if (rc == 0)
        rc = an_pyrate_content(d, &parts, &root, diags);
    if (rc == 0)
        rc = an_pyrate_potential(&terms, &old, d, &parts, &root, diags);
    if (rc == 0 && !old)
        an_pyrate_chirality(d, &terms);
    if (rc == 0)
        rc = an_draft_model_fields(d, diags);
    if (rc == 0) {
        const struct an_pyrate_node *name = an_pyrate_get(&root, "Name");
        if (old)
            d->convention = "; every fermion is left-handed there";
        if (name && name->text)
            d->name = an_strdup(name->text);
        an_pyrate_name_parts(d);
        an_pyrate_vevs(d, &parts, &root);
        rc = an_draft_add_terms(d, &terms, diags);
    }
    if (rc == 0)
        note_dropped(d, &root);
    an_written_sum_clear(&terms);
    an_pyrate_parts_clear(&parts);
    an_pyrate_tree_clear(&root);
    return rc;
}
