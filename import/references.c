/* references.c - the papers that comments of a file name. */
#include "import/references.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "import/draft.h"

/* References that are kept. */
#define MOST 16

static size_t digits(const char *s)
{
    return strspn(s, "0123456789");
}

/* The length of an arXiv number at s: 1512.06878, hep-ph/0601225; 0 for none.
 */
static size_t number_length(const char *s)
{
    static const char *const archives[] = {"hep-ph/", "hep-th/", "hep-ex/",
                                           "astro-ph/"};
    size_t n = digits(s);
    for (size_t i = 0; i < sizeof archives / sizeof *archives; i++) {
        size_t k = strlen(archives[i]);
        if (strncmp(s, archives[i], k) == 0 && digits(s + k) == 7)
            return k + 7;
    }
    if (n != 4 || s[4] != '.')
        return 0;
    size_t m = digits(s + 5);
    int month = 10 * (s[2] - '0') + s[3] - '0';
    return (m == 4 || m == 5) && month >= 1 && month <= 12 ? 5 + m : 0;
}

static void add(struct an_draft *d, const char *s, size_t n)
{
    struct an_text t = {0};
    an_text_add(&t, "arXiv:");
    an_text_add_n(&t, s, n);
    char *reference = an_text_take(&t);
    for (size_t i = 0; i < d->nreferences; i++)
        if (strcmp(d->reference[i], reference) == 0) {
            free(reference);
            return;
        }
    an_names_add(&d->reference, &d->nreferences, reference);
}

void an_draft_references(struct an_draft *d, bool nested)
{
    const char *s = d->source->text;
    size_t open = 0;
    for (size_t i = 0; i < d->source->size && d->nreferences < MOST; i++) {
        bool word =
            i > 0 && (isalnum((unsigned char)s[i - 1]) || s[i - 1] == '.');
        size_t n = 0;
        if (nested && s[i] == '(' && s[i + 1] == '*')
            open++;
        else if (nested && s[i] == '*' && s[i + 1] == ')')
            open -= open > 0;
        else if (!nested && (s[i] == '#' || s[i] == '\n'))
            open = s[i] == '#';
        else if (open > 0 && !word)
            n = number_length(s + i);
        if (n > 0) {
            add(d, s + i, n);
            i += n - 1;
        }
    }
}
