/* import.c - model files of SARAH and PyR@TE as model files of ours. */
#include "import/import.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "import/draft.h"
#include "import/electric.h"
#include "import/matter.h"
#include "import/pyrate/pyrate.h"
#include "import/references.h"
#include "import/sarah/sarah.h"
#include "import/write.h"

enum an_program an_program_of(const char *text)
{
    if (strstr(text, "Gauge[["))
        return AN_SARAH;
    if (strstr(text, "Groups:") && strstr(text, "Fermions:"))
        return AN_PYRATE;
    return AN_NO_PROGRAM;
}

void an_imported_init(struct an_imported *x)
{
    *x = (struct an_imported){0};
}

void an_imported_clear(struct an_imported *x)
{
    an_text_clear(&x->text);
    free(x->place);
    an_imported_init(x);
}

int an_import(struct an_imported *x, const struct an_source *source,
              enum an_program program, struct an_diags *diags)
{
    struct an_draft d;
    an_draft_init(&d, source);
    int rc = source->size > AN_MAX_FILE
                 ? an_error(diags, (struct an_where){source, 0, 0},
                            "larger than %d bytes, the most a model file may "
                            "have",
                            AN_MAX_FILE)
             : program == AN_SARAH ? an_sarah_read(&d, diags)
                                   : an_pyrate_read(&d, diags);
    if (rc == 0) {
        an_draft_references(&d, program == AN_SARAH);
        an_draft_find_charge(&d);
        an_draft_find_matter(&d);
        an_draft_write(x, &d);
    }
    an_draft_clear(&d);
    return rc;
}
