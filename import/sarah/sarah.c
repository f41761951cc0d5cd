/* sarah.c - model files of SARAH. */
#include "import/sarah/sarah.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "import/draft.h"
#include "import/judge.h"
#include "import/products.h"
#include "import/sarah/components.h"
#include "import/sarah/content.h"
#include "import/sarah/file.h"
#include "import/sarah/lagrangian.h"
#include "import/sarah/vevs.h"

/* The text of a string, with \" as it is meant; for the caller to free. */
static char *unquoted(const char *s)
{
    struct an_text t = {0};
    for (; *s; s++) {
        if (s[0] == '\\' && (s[1] == '"' || s[1] == '\\'))
            s++;
        an_text_add_n(&t, s, 1);
    }
    return an_text_take(&t);
}

/* Model`Name = "MSSM", or ModelName in old files. */
static void read_title(struct an_sarah *f)
{
    static const char *const titles[] = {"Model`Name", "ModelName"};
    size_t i;
    for (size_t k = 0; k < 2 && !f->draft->name; k++)
        if (an_sarah_find(&i, f, titles[k]) && f->statements.v[i].right &&
            f->statements.v[i].right->kind == AN_EXPR_STRING)
            f->draft->name = unquoted(f->statements.v[i].right->text);
}

/* Statements about mixing, masses and output say nothing of the model. */
static void count_skipped(struct an_sarah *f)
{
    size_t n = f->statements.nskipped;
    for (size_t i = 0; i < f->statements.n; i++)
        n += !f->used[i];
    if (n > 0)
        an_draft_note(f->draft,
                      "%zu statement%s that %s nothing of groups, fields, vevs "
                      "and terms",
                      n, n == 1 ? "" : "s", n == 1 ? "says" : "say");
}

int an_sarah_read(struct an_draft *draft, struct an_diags *diags)
{
    struct an_sarah f;
    struct an_written_sum terms;
    struct an_sarah_content content = {0};
    struct an_sarah_names names = {0};
    an_written_sum_init(&terms);
    draft->program = "SARAH";
    draft->convention = "; every fermion is left-handed there";
    int rc = an_sarah_open(&f, draft, diags);
    if (rc == 0)
        rc = an_sarah_read_content(&content, &f);
    if (rc == 0)
        rc = an_sarah_real_scalars(&f, &content);
    if (rc == 0)
        rc = an_draft_model_fields(draft, diags);
    if (rc == 0) {
        read_title(&f);
        rc = an_sarah_components(&f, &content);
    }
    if (rc == 0) {
        an_sarah_names_find(&names, &f, &content);
        rc = an_sarah_vevs(&f, &names);
    }
    if (rc == 0)
        rc = an_sarah_lagrangian(&terms, &f, &names);
    if (rc == 0)
        rc = an_draft_add_terms(draft, &terms, diags);
    if (rc == 0)
        count_skipped(&f);
    an_written_sum_clear(&terms);
    an_sarah_names_clear(&names);
    an_sarah_content_clear(&content);
    an_sarah_close(&f);
    return rc;
}
