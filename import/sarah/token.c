/* token.c - the words of a Mathematica file. */
#include "import/sarah/token.h"

#include <ctype.h>
#include <string.h>

/* Marks of several characters, the longest first. */
static const char *const marks[] = {":>", "->", ":=", "==", "!=", "<>", "&&",
                                    "||", "/.", "//", "/@", "@@", "::"};

bool an_token_is(const struct an_token *t, const char *mark)
{
    return t->kind == AN_TOKEN_MARK && t->s[0] == mark[0] &&
           t->n == strlen(mark) && memcmp(t->s, mark, t->n) == 0;
}

static struct an_where where(const struct an_scanner *s)
{
    return (struct an_where){s->source, s->line, s->i - s->start + 1};
}

static char at(const struct an_scanner *s, size_t k)
{
    return s->i + k < s->source->size ? s->source->text[s->i + k] : '\0';
}

static void newline(struct an_scanner *s)
{
    s->i++;
    s->line++;
    s->start = s->i;
}

/* The comment that begins here, with those inside it. */
static int skip_comment(struct an_scanner *s, struct an_diags *diags)
{
    struct an_where begin = where(s);
    size_t open = 0;
    do {
        if (s->i >= s->source->size)
            return an_error(diags, begin, "this comment has no end");
        if (at(s, 0) == '(' && at(s, 1) == '*') {
            open++;
            s->i += 2;
        } else if (at(s, 0) == '*' && at(s, 1) == ')') {
            open--;
            s->i += 2;
        } else if (at(s, 0) == '\n') {
            newline(s);
        } else {
            s->i++;
        }
    } while (open > 0);
    return 0;
}

/* Blanks, comments and joints of lines. *first := a line began. */
static int skip(bool *first, struct an_scanner *s, struct an_diags *diags)
{
    while (s->i < s->source->size) {
        size_t blank = 1;
        if (at(s, 0) == '\\') {
            while (at(s, blank) == ' ' || at(s, blank) == '\t' ||
                   at(s, blank) == '\r')
                blank++;
        }
        if (at(s, 0) == '\n') {
            newline(s);
            *first = true;
        } else if (isspace((unsigned char)at(s, 0))) {
            s->i++;
        } else if (at(s, 0) == '(' && at(s, 1) == '*') {
            if (skip_comment(s, diags) < 0)
                return -1;
        } else if (at(s, 0) == '\\' && at(s, blank) == '\n') {
            s->i += blank;
            newline(s);
        } else {
            return 0;
        }
    }
    return 0;
}

/* \[Name], or nothing. */
static size_t named_length(const struct an_scanner *s, size_t k)
{
    if (at(s, k) != '\\' || at(s, k + 1) != '[')
        return 0;
    size_t n = 2;
    while (isalnum((unsigned char)at(s, k + n)))
        n++;
    return at(s, k + n) == ']' ? n + 1 : 0;
}

static size_t symbol_length(const struct an_scanner *s)
{
    size_t n = 0;
    for (;;) {
        char c = at(s, n);
        size_t named = named_length(s, n);
        if (named > 0)
            n += named;
        else if (isalpha((unsigned char)c) || c == '$' ||
                 (n > 0 && (isdigit((unsigned char)c) || c == '`')))
            n++;
        else
            return n;
    }
}

/* 12, 0.5, 1. and .5; a dot before a letter is a product. */
static size_t number_length(const struct an_scanner *s)
{
    size_t n = 0, digits = 0;
    for (; isdigit((unsigned char)at(s, n)); n++)
        digits++;
    if (at(s, n) == '.' && isdigit((unsigned char)at(s, n + 1)))
        for (n++; isdigit((unsigned char)at(s, n)); n++)
            digits++;
    return digits > 0 ? n : 0;
}

static int read_string(struct an_token *t, struct an_scanner *s,
                       struct an_diags *diags)
{
    t->kind = AN_TOKEN_STRING;
    s->i++;
    t->s = s->source->text + s->i;
    for (; at(s, 0) != '"'; t->n++) {
        if (s->i >= s->source->size)
            return an_error(diags, t->at, "this string has no end");
        if (at(s, 0) == '\n') {
            newline(s);
        } else if (at(s, 0) == '\\' && at(s, 1) && at(s, 1) != '\n') {
            s->i += 2;
            t->n++;
        } else {
            s->i++;
        }
    }
    s->i++;
    return 0;
}

static size_t mark_length(const struct an_scanner *s)
{
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
        if (at(s, 0) == marks[k][0] && at(s, 1) == marks[k][1])
            return 2;
    return 1;
}

int an_token_next(struct an_token *t, struct an_scanner *s,
                  struct an_diags *diags)
{
    bool first = s->i == 0;
    if (skip(&first, s, diags) < 0)
        return -1;
    *t = (struct an_token){AN_TOKEN_END, s->source->text + s->i, 0, first,
                           where(s)};
    if (s->i >= s->source->size)
        return 0;
    if (at(s, 0) == '"')
        return read_string(t, s, diags);
    t->n = symbol_length(s);
    t->kind = AN_TOKEN_SYMBOL;
    if (t->n == 0) {
        t->n = number_length(s);
        t->kind = AN_TOKEN_NUMBER;
    }
    if (t->n == 0) {
        t->n = mark_length(s);
        t->kind = AN_TOKEN_MARK;
    }
    s->i += t->n;
    return 0;
}
