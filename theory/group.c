/* group.c - gauge and global groups: U(1), SU, SO, Sp, G2, F4, E6-E8, Z(n).
 *
 * A text is first read loosely: a family in any case, then a number in any
 * brackets. That gives the group that was meant, and its right spelling; only
 * then is the text compared with the spellings we accept. So `su3` and
 * `USp(4)` are refused with the spelling to paste.
 */
#include "theory/group.h"

#include <assert.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/unicode.h"
#include "theory/outer.h"
#include "theory/text/expression.h"
#include "theory/text/linear.h"
#include "theory/text/scalar.h"

/* A number with more digits is larger than any limit. */
#define MAX_READ_DIGITS 7

/* Longer than any spelling of ours: "SU(1000000)". */
#define SPELLING 32

/* A family as people write it, lower case, and how we do. */
static const struct family {
    const char *written;
    char name[4];
    bool brackets;
} families[] = {
    {"u", "U", true},   {"su", "SU", true},  {"so", "SO", true},
    {"sp", "Sp", true}, {"usp", "Sp", true}, {"spin", "SO", true},
    {"z", "Z", true},   {"g", "G", false},   {"f", "F", false},
    {"e", "E", false},  {"o", "SO", true},
};

/* A group read loosely. */
struct reading {
    const char *family; /* "SU", or NULL when the text names no group */
    long number;
    bool huge; /* more than MAX_READ_DIGITS digits */
    char spelling[SPELLING];
    bool exact; /* the text is spelled as we accept it */
};

void an_group_init(struct an_group *g)
{
    *g = (struct an_group){0};
    an_lie_init(&g->lie);
    fmpq_init(g->level);
}

void an_group_clear(struct an_group *g)
{
    free(g->name);
    free(g->said);
    an_lie_clear(&g->lie);
    fmpq_clear(g->level);
    if (g->unit)
        an_linear_clear(g->unit);
    free(g->unit);
    if (g->outer)
        an_outer_clear(g->outer);
    free(g->outer);
    an_group_init(g);
}

static const struct family *find_family(const char *text, size_t n)
{
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        const char *s = families[i].written;
        size_t k = 0;
        while (k < n && s[k] == tolower((unsigned char)text[k]))
            k++;
        if (k == n && s[k] == '\0')
            return &families[i];
    }
    return NULL;
}

/* Is text the spelling itself, or the Zn or Z_n that we accept too? */
static bool is_exact(const struct reading *r, const char *text)
{
    if (strcmp(text, r->spelling) == 0)
        return true;
    if (strcmp(r->family, "Z") != 0 || text[0] != 'Z')
        return false;
    char digits[SPELLING];
    snprintf(digits, sizeof digits, "%ld", r->number);
    return strcmp(text + (text[1] == '_' ? 2 : 1), digits) == 0;
}

static struct reading read_loosely(const char *text)
{
    struct reading r = {0};
    size_t n = 0;
    while (isalpha((unsigned char)text[n]))
        n++;
    const struct family *family = find_family(text, n);
    const char *digits = text + n + strspn(text + n, "([{_ ");
    size_t ndigits = strspn(digits, "0123456789");
    if (!family || ndigits == 0)
        return r;
    r.family = family->name;
    r.huge = ndigits > MAX_READ_DIGITS;
    for (size_t i = 0; i < ndigits && !r.huge; i++)
        r.number = 10 * r.number + (digits[i] - '0');
    if (!r.huge)
        snprintf(r.spelling, sizeof r.spelling,
                 family->brackets ? "%s(%ld)" : "%s%ld", r.family, r.number);
    r.exact = !r.huge && is_exact(&r, text);
    return r;
}

static int refuse_text(const char *text, struct an_where at,
                       struct an_diags *diags)
{
    struct an_quoted shown = an_quote(text);
    an_error(diags, at, "expected a group, got '%s'", shown.v);
    char *plain = an_unicode_plain(text, strlen(text));
    an_expected(diags,
                "U(1), SU(N), SO(N), Sp(2N), G2, F4, E6, E7, E8 or Z(n)");
    an_suggest(diags, plain);
    free(plain);
    return -1;
}

static int refuse_rank(const struct reading *r, const char *text,
                       struct an_where at, struct an_diags *diags)
{
    struct an_quoted shown = an_quote(text);
    an_error(diags, at, "'%s' is too large", shown.v);
    if (strcmp(r->family, "Z") == 0)
        return an_expected(diags, "Z(n) with n up to %d", AN_MAX_ORDER);
    return an_expected(diags,
                       "a group of rank up to %d, such as SU(%d), "
                       "SO(%d) or Sp(%d)",
                       AN_MAX_RANK, AN_MAX_RANK + 1, 2 * AN_MAX_RANK + 1,
                       2 * AN_MAX_RANK);
}

/* Where a family begins. */
static const char *smallest(const char *family)
{
    if (strcmp(family, "SO") == 0)
        return "SO(3), or SO(N) with N >= 5";
    if (strcmp(family, "Sp") == 0)
        return "Sp(2N) with N >= 1";
    return strcmp(family, "Z") == 0 ? "Z(n) with n >= 2" : "SU(N) with N >= 2";
}

/* The groups that have a spelling but are none of ours. */
static int refuse_number(const struct reading *r, struct an_where at,
                         struct an_diags *diags)
{
    const char *s = r->spelling, *family = r->family;
    if (strcmp(family, "U") == 0) {
        if (r->number == 0)
            an_error(diags, at, "U(0) is trivial");
        else
            an_error(diags, at,
                     "U(%ld) is no simple group: write SU(%ld) and "
                     "U(1) as two groups",
                     r->number, r->number);
        return an_suggest(diags, "U(1)");
    }
    if (strcmp(family, "SO") == 0 && r->number == 2) {
        an_error(diags, at, "SO(2) is isomorphic to U(1): write U(1)");
        return an_suggest(diags, "U(1)");
    }
    if (strcmp(family, "SO") == 0 && r->number == 4) {
        an_error(diags, at,
                 "SO(4) is not simple but, locally, SU(2) x SU(2): "
                 "write SU(2) twice, as two groups");
        return an_expected(diags, "%s", smallest(family));
    }
    if (strcmp(family, "Sp") == 0 && r->number % 2 == 1) {
        char even[SPELLING];
        snprintf(even, sizeof even, "Sp(%ld)", 2 * r->number);
        an_error(diags, at,
                 "%s: the number in Sp(2N) is the even dimension of "
                 "its fundamental, Sp(2) = SU(2), Sp(4) = SO(5)",
                 s);
        return an_suggest(diags, r->number <= AN_MAX_RANK ? even : NULL);
    }
    if (strchr("GFE", family[0])) {
        an_error(diags, at, "there is no group %s", s);
        return an_expected(diags, "G2, F4, E6, E7 or E8");
    }
    an_error(diags, at, "%s is trivial", s);
    return an_expected(diags, "%s", smallest(family));
}

/* The simple algebra of a reading; series 0 when the number fits none, and
 * rank 0 never. */
static char find_algebra(int *rank, enum an_family *family,
                         const struct reading *r)
{
    int n = (int)r->number;
    if (strcmp(r->family, "SU") == 0) {
        *family = AN_SU;
        *rank = n - 1;
        return n >= 2 ? 'A' : 0;
    }
    if (strcmp(r->family, "SO") == 0) {
        *family = AN_SO;
        *rank = n / 2;
        if (n < 3 || n == 4)
            return 0;
        return n == 3 ? 'A' : n % 2 == 1 ? 'B' : 'D';
    }
    if (strcmp(r->family, "Sp") == 0) {
        *family = AN_SP;
        *rank = n / 2;
        if (n < 2 || n % 2 == 1)
            return 0;
        return n == 2 ? 'A' : 'C';
    }
    *family = AN_EXCEPTIONAL;
    *rank = n;
    bool exists = (r->family[0] == 'G' && n == 2) ||
                  (r->family[0] == 'F' && n == 4) ||
                  (r->family[0] == 'E' && n >= 6 && n <= 8);
    return exists ? r->family[0] : 0;
}

static int refuse_spelling(const struct reading *r, const char *text,
                           struct an_where at, struct an_diags *diags)
{
    struct an_quoted shown = an_quote(text);
    an_error(diags, at, "expected a group, got '%s'", shown.v);
    return an_suggest(diags, r->spelling);
}

static int set_simple(struct an_group *g, const struct reading *r,
                      const char *text, struct an_where at,
                      struct an_diags *diags)
{
    int rank = 0;
    enum an_family family = AN_SU;
    char series = find_algebra(&rank, &family, r);
    if (!series)
        return refuse_number(r, at, diags);
    if (rank > AN_MAX_RANK)
        return refuse_rank(r, text, at, diags);
    if (!r->exact)
        return refuse_spelling(r, text, at, diags);
    bool set = an_lie_set(&g->lie, series, rank);
    assert(set);
    (void)set;
    g->kind = AN_SIMPLE;
    g->family = family;
    g->size = (int)r->number;
    g->order = 0;
    g->gauged = true;
    fmpq_one(g->level);
    return 0;
}

static void set_abelian(struct an_group *g, enum an_group_kind kind, long order)
{
    an_lie_clear(&g->lie);
    g->kind = kind;
    g->family = AN_SU;
    g->size = 0;
    g->order = order;
    g->gauged = kind == AN_U1;
}

int an_group_read(struct an_group *g, const char *text, struct an_where at,
                  struct an_diags *diags)
{
    struct reading r = read_loosely(text);
    if (!r.family)
        return refuse_text(text, at, diags);
    if (r.huge)
        return refuse_rank(&r, text, at, diags);
    bool circle = strcmp(r.family, "U") == 0;
    if (!circle && strcmp(r.family, "Z") != 0)
        return set_simple(g, &r, text, at, diags);
    if (circle ? r.number != 1 : r.number < 2)
        return refuse_number(&r, at, diags);
    if (!circle && r.number > AN_MAX_ORDER)
        return refuse_rank(&r, text, at, diags);
    if (!r.exact)
        return refuse_spelling(&r, text, at, diags);
    set_abelian(g, circle ? AN_U1 : AN_ZN, circle ? 0 : r.number);
    return 0;
}

int an_group_set_level(struct an_group *g, struct an_scalar level,
                       struct an_diags *diags)
{
    if (!g->gauged || g->kind == AN_ZN) {
        an_error(diags, level.at, "%s has a level and is no gauge group",
                 g->name);
        return an_expected(diags, "a level of a gauged U(1) or simple group");
    }
    if (an_scalar_number(g->level, level, diags) < 0)
        return -1;
    if (fmpq_sgn(g->level) > 0)
        return 0;
    an_error(diags, level.at, "the level of %s is not positive", g->name);
    return an_expected(diags, "a number such as 1, or 5/3 of hypercharge");
}

bool an_group_has_own_level(const struct an_group *g)
{
    if (!g->gauged || g->kind == AN_ZN)
        return false;
    return g->kind == AN_SIMPLE ? !fmpq_is_one(g->level)
                                : !fmpq_is_zero(g->level);
}

int an_group_rank(const struct an_group *g)
{
    return g->kind == AN_SIMPLE ? g->lie.rank : 0;
}

size_t an_group_width(const struct an_group *g)
{
    return g->kind == AN_SIMPLE ? (size_t)g->lie.rank : 1;
}

char *an_group_text(const struct an_group *g)
{
    static const char *const names[] = {"SU", "SO", "Sp"};
    struct an_text t = {0};
    if (g->kind == AN_U1)
        an_text_add(&t, "U(1)");
    else if (g->kind == AN_ZN)
        an_text_printf(&t, "Z(%ld)", g->order);
    else if (g->family == AN_EXCEPTIONAL)
        an_text_printf(&t, "%c%d", g->lie.series, g->lie.rank);
    else
        an_text_printf(&t, "%s(%d)", names[g->family], g->size);
    return an_text_take(&t);
}

char *an_algebra_text(char series, int rank)
{
    struct an_text t = {0};
    switch (series) {
    case 'A':
        an_text_printf(&t, "SU(%d)", rank + 1);
        break;
    case 'B':
        an_text_printf(&t, "SO(%d)", 2 * rank + 1);
        break;
    case 'C':
        an_text_printf(&t, "Sp(%d)", 2 * rank);
        break;
    case 'D':
        an_text_printf(&t, "SO(%d)", 2 * rank);
        break;
    default:
        an_text_printf(&t, "%c%d", series, rank);
    }
    return an_text_take(&t);
}
