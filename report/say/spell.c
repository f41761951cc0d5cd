/* spell.c - the spans of a sentence as mathematics.
 *
 * Each kind of span has its notation, the one that model files and other rooms
 * write: a term, a group, a sum of charges. A part that is not in it, a word,
 * stays one.
 */
#include "report/say/spell.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "report/say/spell_term.h"
#include "report/say/symbol.h"
#include "report/write/document.h"
#include "theory/model.h"

/* A spelling in the sentence and its LaTeX; length 0 when nothing was found. */
struct found {
    size_t n;
    struct an_text latex;
};

/* ---- groups */

/* The group whose name s begins with, the longest; ngroups if there is none.
 * A name of several words, of an element outside the torus, is no symbol. */
static size_t find_group(size_t *used, const struct an_model *m, const char *s)
{
    size_t best = m->ngroups;
    *used = 0;
    for (size_t g = 0; g < m->ngroups; g++) {
        size_t k = strlen(m->group[g].name);
        if (k > *used && strncmp(s, m->group[g].name, k) == 0 &&
            !isalnum((unsigned char)s[k]) && !strchr(m->group[g].name, ' ')) {
            best = g;
            *used = k;
        }
    }
    return best;
}

/* A U(1)'s charge, or the group itself. */
static void add_group(struct an_text *latex, const struct an_group *g)
{
    if (g->kind == AN_U1)
        an_symbol_charge_name(latex, g->name);
    else
        an_symbol_group_latex(latex, g);
}

/* T3[SU2L], h1[SU4]: a generator of a simple factor; its length, or 0. */
static size_t add_cartan(struct an_text *latex, const struct an_model *m,
                         const char *s)
{
    size_t digits = strspn(s + 1, "0123456789"), used;
    if (!strchr("Th", *s) || !*s || digits == 0 || s[1 + digits] != '[')
        return 0;
    size_t g = find_group(&used, m, s + digits + 2);
    if (g == m->ngroups || s[digits + 2 + used] != ']')
        return 0;
    an_text_printf(latex, "%c_{%.*s}^{", *s, (int)digits, s + 1);
    an_symbol_group_latex(latex, &m->group[g]);
    an_text_add(latex, "}");
    return digits + used + 3;
}

/* exp(2πi (B-L)/3): to the parenthesis that closes it. */
static void symmetry(struct found *x, const struct an_model *m, const char *s)
{
    static const char opening[] = "exp(2πi ";
    size_t i = strlen(opening), used;
    if (strncmp(s, opening, i) != 0)
        return;
    an_text_add(&x->latex, "\\exp(2\\pi i\\,");
    for (int depth = 1; s[i] && depth > 0;) {
        size_t g = find_group(&used, m, s + i);
        if (g < m->ngroups)
            add_group(&x->latex, &m->group[g]);
        else
            used = add_cartan(&x->latex, m, s + i);
        if (used == 0) {
            used = 1;
            depth += (s[i] == '(') - (s[i] == ')');
            if (s[i] == ' ') /* "3 X" has a space, "+ X" none of ours */
                an_text_add(&x->latex, isdigit((unsigned char)s[i - 1]) &&
                                               isalpha((unsigned char)s[i + 1])
                                           ? "\\,"
                                           : "");
            else if (isalnum((unsigned char)s[i]) || strchr("()+-/", s[i]))
                an_text_add_n(&x->latex, s + i, 1);
            else
                return;
        }
        i += used;
        if (depth == 0)
            x->n = i;
    }
}

static bool is_group(const struct an_model *m, const char *name)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (strcmp(m->group[g].name, name) == 0)
            return true;
    return false;
}

/* U(1)_B−L, as words.h writes it. A prime belongs to it where a group has this
 * name. */
static void abelian(struct found *x, const struct an_model *m, const char *s)
{
    static const char head[] = "U(1)_", minus[] = "−";
    size_t i = strlen(head);
    struct an_text name = {0};
    if (strncmp(s, head, i) != 0)
        return;
    while (s[i]) {
        if (strncmp(s + i, minus, strlen(minus)) == 0) {
            an_text_add(&name, "-");
            i += strlen(minus);
        } else if (an_spell_continues(s[i]) && s[i] != '\'') {
            an_text_add_n(&name, s + i++, 1);
        } else {
            break;
        }
    }
    struct an_text primed = {0};
    size_t primes = strspn(s + i, "'");
    an_text_printf(&primed, "%s%.*s", an_text_string(&name), (int)primes,
                   s + i);
    if (is_group(m, an_text_string(&primed))) {
        an_text_add_n(&name, s + i, primes);
        i += primes;
    }
    an_text_clear(&primed);
    an_text_add(&x->latex, "\\mathrm{U}(1)_{");
    an_symbol_charge_name(&x->latex, an_text_string(&name));
    an_text_add(&x->latex, "}");
    x->n = name.n > 0 ? i : 0;
    an_text_clear(&name);
}

/* Z6, Z₆. */
static void cyclic(struct found *x, const struct an_model *m, const char *s)
{
    (void)m;
    static const char low[] = "₀";
    struct an_text order = {0};
    size_t i = 1;
    if (*s != 'Z')
        return;
    for (; isdigit((unsigned char)s[i]); i++)
        an_text_add_n(&order, s + i, 1);
    /* ₀ to ₉ differ in their last byte */
    while (order.n + 1 == i || strncmp(s + i, low, 2) == 0) {
        unsigned char last =
            strncmp(s + i, low, 2) == 0 ? (unsigned char)s[i + 2] : 0;
        if (last < 0x80 || last > 0x89)
            break;
        an_text_printf(&order, "%d", last - 0x80);
        i += 3;
    }
    if (order.n > 0 && an_spell_ends(s + i)) {
        an_text_printf(&x->latex, "\\mathbb{Z}_{%s}", an_text_string(&order));
        x->n = i;
    }
    an_text_clear(&order);
}

static void group(struct found *x, const struct an_model *m, const char *s)
{
    size_t used, g = find_group(&used, m, s);
    if (g < m->ngroups && an_spell_ends(s + used)) {
        add_group(&x->latex, &m->group[g]);
        x->n = used;
    } else {
        x->n = add_cartan(&x->latex, m, s);
    }
}

/* (-1)^F */
static void parity(struct found *x, const struct an_model *m, const char *s)
{
    static const char sign[] = "(-1)^F";
    (void)m;
    if (strncmp(s, sign, strlen(sign)) != 0 || !an_spell_ends(s + strlen(sign)))
        return;
    an_text_add(&x->latex, "(-1)^{F}");
    x->n = strlen(sign);
}

/* ---- terms */

static void term(struct found *x, const struct an_model *m, const char *s)
{
    x->n = an_spell_term(&x->latex, m, s);
}

/* ---- spans */

typedef void reader(struct found *x, const struct an_model *m, const char *s);

/* The readers of each kind of span, tried in turn. */
static const struct {
    char kind;
    reader *read[3];
} notations[] = {
    {'t', {term, group}},
    {'g', {group, abelian, cyclic}},
    {'c', {symmetry, parity, group}},
};

/* Appends words and, where there are readers, what they find; a hyphen where a
 * name or number could start is a minus sign. `before` is the character before
 * s, 0 if there is none. */
static void add_words(struct an_text *t, const struct an_model *m,
                      reader *const *read, const char *s, char before)
{
    bool starts = !before || strchr(" (", before);
    for (size_t n; *s; s += n) {
        struct found x = {0};
        bool minus = starts && *s == '-' && before != '-' &&
                     (s[1] == ' ' || isalnum((unsigned char)s[1]));
        for (size_t i = 0; read && starts && i < 3 && read[i] && !x.n; i++) {
            an_text_clear(&x.latex);
            read[i](&x, m, s);
        }
        n = x.n ? x.n : 1;
        if (x.n > 0) {
            char *plain = an_strndup(s, x.n);
            an_math(t, plain, an_text_string(&x.latex));
            free(plain);
        } else if (minus) {
            an_text_add(t, "−");
        } else {
            an_text_add_n(t, s, 1);
        }
        an_text_clear(&x.latex);
        before = *s;
        starts = x.n == 0 && (strchr(" (", *s) || (starts && *s == '-'));
    }
}

static reader *const *readers_of(char kind)
{
    for (size_t i = 0; i < sizeof notations / sizeof *notations; i++)
        if (notations[i].kind == kind)
            return notations[i].read;
    return NULL;
}

/* n bytes with plain blanks for no-break ones; the caller frees them. */
static char *with_blanks(const char *s, size_t n)
{
    struct an_text t = {0};
    for (size_t i = 0; i < n; i++) {
        bool no_break = i + 1 < n && s[i] == '\xc2' && s[i + 1] == '\xa0';
        an_text_add_n(&t, no_break ? " " : s + i, 1);
        i += no_break;
    }
    return an_text_take(&t);
}

void an_spell(struct an_text *t, const struct an_model *m, const char *prose)
{
    struct an_span span;
    char before = '\0';
    while (an_span_next(&span, &prose)) {
        char *plain = with_blanks(span.plain, span.n);
        if (span.kind == 'm') {
            char *latex = with_blanks(span.latex, span.nlatex);
            an_math(t, plain, latex);
            free(latex);
        } else if (span.kind && strchr("+-?", span.kind)) {
            an_text_printf(t, "\002%c%s\003", span.kind, plain);
        } else if (span.kind == 'a') {
            an_symbol_anomaly(t, m, plain);
        } else {
            add_words(t, m, readers_of(span.kind), plain,
                      span.kind ? '\0' : before);
        }
        before = span.kind || span.n == 0 ? ')' : span.plain[span.n - 1];
        free(plain);
    }
}

/* *text := the same with its spans as mathematics, owned. */
static void spell(char **text, const struct an_model *m)
{
    struct an_text t = {0};
    if (!*text)
        return;
    an_spell(&t, m, *text);
    free(*text);
    *text = an_text_take(&t);
}

void an_spell_document(struct an_document *d, const struct an_model *m)
{
    for (size_t i = 0; i < d->n; i++) {
        struct an_block *b = &d->block[i];
        if (b->kind == AN_BLOCK_PICTURE)
            continue;
        spell(&b->text, m);
        spell(&b->beside, m);
        spell(&b->label, m);
        for (size_t j = 0; j < b->ncells; j++)
            spell(&b->cell[j], m);
    }
}
