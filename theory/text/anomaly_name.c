/* anomaly_name.c - what an anomaly coefficient is called.
 *
 * A name is a product of words with powers. Gathering the powers of each group
 * and of gravity makes the order irrelevant; what is left is to see that the
 * product is one of the triangles: G^3, G^2 a, a b c, grav^2 a, or a global
 * anomaly with its keyword.
 */
#include "theory/text/anomaly_name.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"

/* The first of these is no keyword. */
enum keyword { NONE, GRAV, WITTEN, NEW, SPIN, NKEYWORDS };
static const char *const keywords[NKEYWORDS] = {"", "grav", "Witten", "new",
                                                "spin"};

/* No anomaly of four dimensions has a higher power. */
#define MAX_POWER 3

/* A product as it is read. */
struct product {
    const struct an_model *m;
    const char *text; /* the whole */
    struct an_where at;
    enum keyword keyword;
    int keyword_power;
    int power[AN_MAX_GROUPS];
    size_t simple, nsimple; /* the last simple factor, and how many */
    size_t abelian, zn;     /* powers of U(1)s and of Z(n)s together */
    size_t nzn;             /* different Z(n)s */
};

static int refuse(const struct product *p, struct an_diags *diags,
                  const char *why)
{
    an_error(diags, p->at, "'%s' is no anomaly: %s", an_quote(p->text).v, why);
    return an_expected(diags, "G^3, G^2 a, a b c, grav^2 a, Witten G, new G, "
                              "G^2 Z, grav^2 Z, Z^3 or spin Z, with G a simple "
                              "factor, a b c U(1)s and Z a Z(n)");
}

static int refuse_word(const struct product *p, const char *word,
                       struct an_diags *diags)
{
    const char *names[AN_MAX_GROUPS + NKEYWORDS] = {0};
    size_t n = 0;
    for (size_t i = 0; i < p->m->ngroups; i++)
        names[n++] = p->m->group[i].name;
    for (size_t i = 1; i < NKEYWORDS; i++)
        names[n++] = keywords[i];
    an_error(diags, p->at, "'%s' in the anomaly '%s' is no group",
             an_quote(word).v, an_quote(p->text).v);
    return an_suggest(diags, an_nearest(word, names, n));
}

/* p *= word^power. */
static int multiply(struct product *p, const char *word, int power,
                    struct an_diags *diags)
{
    size_t g = 0;
    if (an_model_find_group(&g, p->m, word)) {
        p->power[g] += power;
        return p->power[g] <= MAX_POWER ? 0
                                        : refuse(p, diags,
                                                 "its degree is more "
                                                 "than three");
    }
    for (size_t i = 1; i < NKEYWORDS; i++) {
        if (strcmp(word, keywords[i]) != 0)
            continue;
        if (p->keyword != NONE && p->keyword != (enum keyword)i)
            return refuse(p, diags, "it has two keywords");
        p->keyword = (enum keyword)i;
        p->keyword_power += power;
        return 0;
    }
    return refuse_word(p, word, diags);
}

/* One word, NAME or NAME^k, of n bytes. */
static int read_word(struct product *p, const char *word, size_t n,
                     struct an_diags *diags)
{
    const char *caret = memchr(word, '^', n);
    size_t length = caret ? (size_t)(caret - word) : n;
    int power = 1;
    if (caret) {
        if (n != length + 2 || caret[1] < '1' || caret[1] > '3')
            return refuse(p, diags, "a power is 1, 2 or 3");
        power = caret[1] - '0';
    }
    char *name = an_strndup(word, length);
    int rc = multiply(p, name, power, diags);
    free(name);
    return rc;
}

static int read_product(struct product *p, struct an_diags *diags)
{
    const char *s = p->text + strspn(p->text, " \t");
    if (*s == '\0')
        return refuse(p, diags, "it is empty");
    while (*s) {
        size_t n = strcspn(s, " \t");
        if (read_word(p, s, n, diags) < 0)
            return -1;
        s += n;
        s += strspn(s, " \t");
    }
    for (size_t g = 0; g < p->m->ngroups; g++) {
        size_t power = (size_t)p->power[g];
        if (power == 0)
            continue;
        if (p->m->group[g].kind == AN_SIMPLE) {
            p->simple = g;
            p->nsimple++;
        } else if (p->m->group[g].kind == AN_U1) {
            p->abelian += power;
        } else {
            p->zn += power;
            p->nzn++;
        }
    }
    return 0;
}

/* Witten G, new G, spin Z: a keyword and one group, both to the power 1. */
static int check_global(const struct product *p, struct an_diags *diags)
{
    const struct an_group *g = &p->m->group[p->simple];
    if (p->keyword_power != 1)
        return refuse(p, diags, "its keyword has no power");
    if (p->keyword == SPIN) {
        bool one = p->zn == 1 && p->nsimple == 0 && p->abelian == 0;
        return one ? 0 : refuse(p, diags, "spin goes with one Z(n)");
    }
    if (p->nsimple != 1 || p->power[p->simple] != 1 || p->abelian + p->zn > 0)
        return refuse(p, diags, "its keyword goes with one simple factor");
    if (p->keyword == WITTEN && !an_lie_has_witten(&g->lie))
        return refuse(p, diags,
                      "only SU(2), Sp(2N) and SO(5) have a Witten "
                      "anomaly");
    if (p->keyword == NEW && !an_lie_is_su2(&g->lie))
        return refuse(p, diags, "only SU(2) has the new anomaly");
    return 0;
}

static int check_product(const struct product *p, struct an_diags *diags)
{
    if (p->keyword != NONE && p->keyword != GRAV)
        return check_global(p, diags);
    size_t degree = p->abelian + p->zn;
    if (p->abelian > 0 && p->zn > 0)
        return refuse(p, diags, "U(1)s and Z(n)s do not mix");
    if (p->nzn > 1)
        return refuse(p, diags, "different Z(n)s do not mix");
    if (p->keyword == GRAV) {
        bool fine = p->keyword_power == 2 && p->nsimple == 0 && degree == 1;
        return fine ? 0 : refuse(p, diags, "gravity goes as grav^2 a");
    }
    if (p->nsimple == 0)
        return degree == 3 ? 0 : refuse(p, diags, "its degree is not three");
    if (p->nsimple > 1)
        return refuse(p, diags, "two simple factors");
    int power = p->power[p->simple];
    if (power == 3 && degree == 0 &&
        !an_lie_has_cubic(&p->m->group[p->simple].lie))
        return refuse(p, diags,
                      "only SU(N) with N >= 3 and SO(6) have a cubic "
                      "anomaly");
    bool fine = (power == 3 && degree == 0) || (power == 2 && degree == 1);
    return fine ? 0 : refuse(p, diags, "a simple factor comes as G^3 or G^2 a");
}

static void add_word(struct an_text *t, const char *word, int power)
{
    an_text_printf(t, "%s%s", t->n ? " " : "", word);
    if (power > 1)
        an_text_printf(t, "^%d", power);
}

static char *canonical(const struct product *p)
{
    struct an_text t = {0};
    if (p->keyword != NONE)
        add_word(&t, keywords[p->keyword], p->keyword_power);
    if (p->nsimple > 0)
        add_word(&t, p->m->group[p->simple].name, p->power[p->simple]);
    for (size_t g = 0; g < p->m->ngroups; g++)
        if (p->power[g] > 0 && p->m->group[g].kind != AN_SIMPLE)
            add_word(&t, p->m->group[g].name, p->power[g]);
    return an_text_take(&t);
}

int an_anomaly_name_read(char **name, const struct an_model *m,
                         const char *text, struct an_where at,
                         struct an_diags *diags)
{
    struct product p = {.m = m, .text = text, .at = at};
    if (read_product(&p, diags) < 0 || check_product(&p, diags) < 0)
        return -1;
    *name = canonical(&p);
    return 0;
}

char *an_anomaly_name(const struct an_model *m, const char *text)
{
    char *name = NULL;
    struct an_diags diags;
    an_diags_init(&diags);
    int rc = an_anomaly_name_read(&name, m, text, (struct an_where){0}, &diags);
    an_diags_clear(&diags);
    return rc == 0 ? name : NULL;
}
