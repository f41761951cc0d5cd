/* match.c - which models of the library a word names.
 *
 * Verdicts are asked of the check, not of its text: "stable" is no word of "no
 * stable dark matter".
 */
#include "cli/match.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "algebra/rational.h"
#include "theory/model.h"
#include "report/report.h"

static size_t digits(const char *s)
{
    size_t n = 0;
    while (isdigit((unsigned char)s[n]))
        n++;
    return n;
}

size_t an_match_arxiv(size_t *start, const char *word)
{
    size_t n = strncasecmp(word, "arXiv:", 6) == 0 ? 6 : 0;
    *start = n;
    size_t archive = strcspn(word + n, "/"), k = digits(word + n);
    if (k == 4 && word[n + 4] == '.') {
        k = digits(word + n + 5);
        n += k == 4 || k == 5 ? 5 + k : 0;
    } else if (word[n + archive] == '/' && isalpha((unsigned char)word[n]) &&
               digits(word + n + archive + 1) == 7) {
        n += archive + 8;
    }
    if (n == *start)
        return 0;
    k = word[n] == 'v' ? 1 + digits(word + n + 1) : 0;
    return word[n + k] == '\0' ? n - *start : 0;
}

bool an_match_reference(const char *word, const struct an_model *m)
{
    size_t start, from, n = an_match_arxiv(&start, word);
    bool found = false;
    for (size_t i = 0; n > 0 && !found && i < m->nreferences; i++) {
        size_t k = an_match_arxiv(&from, m->reference[i]);
        found =
            k == n && strncasecmp(m->reference[i] + from, word + start, n) == 0;
    }
    return found;
}

/* Does a word of the text begin so? */
static bool begins(const char *text, const char *word)
{
    size_t n = strlen(word);
    for (const char *p = text; p && *p; p++)
        if ((p == text || !isalnum((unsigned char)p[-1])) &&
            strncasecmp(p, word, n) == 0)
            return true;
    return false;
}

static bool has_text(const char *word, const char *name,
                     const struct an_model *m)
{
    bool found = begins(name, word) || begins(m->name, word) ||
                 begins(m->description, word);
    for (size_t i = 0; i < m->nreferences; i++)
        found |= begins(m->reference[i], word);
    for (size_t i = 0; i < m->ngroups; i++)
        found |= begins(m->group[i].name, word);
    return found;
}

/* "Z6", "Z2xZ6", "trivial". */
static bool has_residual(const char *word, const struct an_residual *r)
{
    struct an_text t = {0};
    for (size_t i = 0; i < r->discrete.n; i++) {
        an_text_printf(&t, "%sZ", i ? "x" : "");
        an_integer_append(&t, &r->discrete.v[i]);
    }
    bool same = strcasecmp(t.n ? t.v : "trivial", word) == 0;
    an_text_clear(&t);
    return same;
}

/* Is it a word for a residual group? */
static bool is_group(const char *word)
{
    return strcasecmp(word, "trivial") == 0 ||
           ((*word == 'Z' || *word == 'z') && digits(word + 1) > 0 &&
            word[strspn(word, "zZxX0123456789")] == '\0');
}

/* *holds := does the vacuum have this verdict? False when it is none. */
static bool is_verdict(bool *holds, const char *word,
                       const struct an_findings *v)
{
    static const struct {
        const char *word;
        enum an_nature nature;
    } natures[] = {{"dirac", AN_DIRAC_NATURE},
                   {"majorana", AN_MAJORANA_NATURE},
                   {"massless", AN_MASSLESS_NATURE},
                   {"mixed", AN_MIXED_NATURE}};
    for (size_t i = 0; i < sizeof natures / sizeof *natures; i++)
        if (strcasecmp(word, natures[i].word) == 0) {
            *holds = v->neutrinos.nature == natures[i].nature;
            return true;
        }
    bool stable = strcasecmp(word, "stable") == 0;
    if (stable || strcasecmp(word, "unstable") == 0) {
        *holds = !v->dark_matter.undecided && v->dark_matter.stable == stable;
        return true;
    }
    *holds = is_group(word) && has_residual(word, &v->residual);
    return is_group(word);
}

bool an_match_word(const char *word, const char *name, const struct an_check *c)
{
    static const struct an_findings none = {0};
    size_t start;
    bool holds, any = false;
    if (an_match_arxiv(&start, word) > 0)
        return an_match_reference(word, c->model);
    if (strcasecmp(word, "anomalous") == 0)
        return c->anomalies.free == AN_NO;
    if (!is_verdict(&holds, word, &none))
        return has_text(word, name, c->model);
    for (size_t i = 0; i < c->nvacua; i++)
        if (c->model->vacuum[i].final && c->vacuum[i].known) {
            is_verdict(&holds, word, &c->vacuum[i]);
            any |= holds;
        }
    return any;
}
