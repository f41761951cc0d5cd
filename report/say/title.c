/* title.c - what a report on one model begins with. */
#include "report/say/title.h"

#include "base/text.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/words.h"

void an_say_title(struct an_document *d, const struct an_model *m)
{
    struct an_text t = {0};
    an_document_heading(d, 1, "%s", an_model_title(m));
    an_word_list(&t, m->reference, m->nreferences);
    if (t.n > 0)
        an_document_beside(d, "%s", an_text_string(&t));
    an_text_clear(&t);
}
