/* written.c - terms as texts: which field they use, which are the same.
 *
 * Merging happens before there is a model, so terms are compared as written:
 * factors NAME[i]*^k without their order, powers of equal ones gathered.
 * Whatever does not look like that is compared letter by letter.
 */
#include "yaml/written.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/text.h"

/* A factor as written: base with its star, without its power. */
struct piece {
    char *base;
    size_t power;
};

struct pieces {
    struct piece *v;
    size_t n, cap;
};

static bool is_name_character(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '+' || c == '-' ||
           c == '\'';
}

static size_t blanks(const char *s)
{
    return strspn(s, " \t\n");
}

static size_t word(const char *s)
{
    return strcspn(s, " \t\n");
}

bool an_written_uses(const char *term, const char *field)
{
    size_t want = strlen(field);
    for (const char *s = term + blanks(term); *s; s += blanks(s)) {
        size_t n = 0;
        while (is_name_character(s[n]))
            n++;
        if (n == want && strncmp(s, field, n) == 0)
            return true;
        s += word(s);
    }
    return false;
}

/* NAME^2* and NAME*^2 are the same: the star moves before the power. */
static struct piece piece_of(const char *s, size_t n)
{
    const char *hat = memchr(s, '^', n);
    size_t length = hat ? (size_t)(hat - s) : n, i = length + 1, power = 0;
    while (hat && i < n && isdigit((unsigned char)s[i]) &&
           power <= AN_MAX_POWER)
        power = 10 * power + (size_t)(s[i++] - '0');
    bool star = hat && i + 1 == n && s[i] == '*';
    if (!hat || power == 0 || (i < n && !star))
        return (struct piece){an_strndup(s, n), 1};
    struct an_text t = {0};
    an_text_add_n(&t, s, length);
    an_text_add(&t, star ? "*" : "");
    return (struct piece){an_text_take(&t), power};
}

static int compare_pieces(const void *a, const void *b)
{
    const struct piece *x = a, *y = b;
    return strcmp(x->base, y->base);
}

static void pieces_set(struct pieces *p, const char *term)
{
    *p = (struct pieces){0};
    for (const char *s = term + blanks(term); *s; s += blanks(s)) {
        size_t n = word(s);
        p->v = an_grow(p->v, &p->cap, p->n + 1, sizeof *p->v);
        p->v[p->n++] = piece_of(s, n);
        s += n;
    }
    if (p->n == 0)
        return;
    qsort(p->v, p->n, sizeof *p->v, compare_pieces);
    size_t last = 0;
    for (size_t i = 1; i < p->n; i++) {
        if (strcmp(p->v[i].base, p->v[last].base) == 0) {
            p->v[last].power += p->v[i].power;
            free(p->v[i].base);
        } else {
            p->v[++last] = p->v[i];
        }
    }
    p->n = last + 1;
}

static void pieces_clear(struct pieces *p)
{
    for (size_t i = 0; i < p->n; i++)
        free(p->v[i].base);
    free(p->v);
}

bool an_written_equals(const char *a, const char *b)
{
    struct pieces x, y;
    pieces_set(&x, a);
    pieces_set(&y, b);
    bool same = x.n == y.n;
    for (size_t i = 0; same && i < x.n; i++)
        same = x.v[i].power == y.v[i].power &&
               strcmp(x.v[i].base, y.v[i].base) == 0;
    pieces_clear(&x);
    pieces_clear(&y);
    return same;
}
