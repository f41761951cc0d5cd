/* syntax.c - libyaml's complaints in plain language.
 *
 * libyaml says what its grammar missed ("did not find expected key"); a user
 * wants to know what to write. Nearly always a text with a character that YAML
 * claims for itself stands unquoted, so the element around the place is offered
 * with quotes.
 */
#include "yaml/tree/syntax.h"

#include <stdbool.h>
#include <ctype.h>
#include <string.h>

#include "base/text.h"

/* Longer elements are no terms. */
#define LONGEST_ELEMENT 200

/* The line of a place, without its end. */
struct line {
    const char *v;
    size_t n;
    size_t i; /* of the place, at most n */
};

static struct line line_of(struct an_where at)
{
    const char *s = at.source->text, *end = s + at.source->size;
    for (size_t k = 1; k < at.line; k++) {
        const char *next = memchr(s, '\n', (size_t)(end - s));
        s = next ? next + 1 : end;
    }
    struct line l = {.v = s, .i = at.column - 1};
    while (s + l.n < end && s[l.n] != '\n')
        l.n++;
    if (l.i > l.n)
        l.i = l.n;
    return l;
}

static char char_at(const struct line *l, size_t i)
{
    return i < l->n ? l->v[i] : '\0';
}

static bool is_blank_at(const struct line *l, size_t i)
{
    char c = char_at(l, i);
    return c == ' ' || c == '\t' || c == '\r' || c == '\0';
}

/* Where the element begins: after a comma, an open bracket or ": ". */
static size_t element_start(const struct line *l)
{
    size_t i = l->i, nested = 0;
    for (; i > 0; i--) {
        char c = l->v[i - 1];
        bool colon = c == ':' && is_blank_at(l, i);
        bool opens = c == '[' || c == '{';
        if (nested == 0 && (c == ',' || colon || opens))
            break;
        nested += c == ']' || c == '}';
        nested -= opens;
    }
    while (i < l->i && is_blank_at(l, i))
        i++;
    bool dash = char_at(l, i) == '-' && is_blank_at(l, i + 1);
    while (dash && i < l->i && (l->v[i] == '-' || l->v[i] == ' '))
        i++;
    return i;
}

static size_t element_end(const struct line *l, size_t start, bool flow)
{
    size_t i = start, nested = 0;
    for (; i < l->n; i++) {
        char c = l->v[i];
        bool closes = c == ']' || c == '}';
        if (c == '#' && i > start && is_blank_at(l, i - 1))
            break;
        if (flow && nested == 0 && (c == ',' || closes))
            break;
        nested += c == '[' || c == '{';
        nested -= closes && nested > 0;
    }
    while (i > start && is_blank_at(l, i - 1))
        i--;
    return i;
}

/* Is `here` inside [ ] or { } of its section? Brackets in quotes are taken to
 * be balanced. */
static bool is_in_flow(const struct an_source *source, const char *here)
{
    const char *s = here;
    while (s > source->text && !(s[-1] == '\n' && isalnum((unsigned char)*s)))
        s--;
    size_t nested = 0;
    for (; s < here; s++) {
        nested += *s == '[' || *s == '{';
        nested -= (*s == ']' || *s == '}') && nested > 0;
    }
    return nested > 0;
}

int an_syntax_quote(struct an_where at, struct an_diags *diags)
{
    struct line l = line_of(at);
    size_t start = element_start(&l);
    bool flow = is_in_flow(at.source, l.v + start);
    size_t end = element_end(&l, start, flow);
    if (end <= start || end - start > LONGEST_ELEMENT)
        return -1;
    if (memchr(l.v + start, '"', end - start) ||
        memchr(l.v + start, '\'', end - start))
        return -1;
    struct an_text t = {0};
    an_text_printf(&t, "\"%.*s\"", (int)(end - start), l.v + start);
    an_suggest(diags, an_text_string(&t));
    an_text_clear(&t);
    return -1;
}

static bool is_indented_by_tab(const struct line *l)
{
    for (size_t i = 0; i < l->n && isspace((unsigned char)l->v[i]); i++) {
        if (l->v[i] == '\t')
            return true;
    }
    return false;
}

static bool says(const char *problem, const char *piece)
{
    return problem && strstr(problem, piece);
}

/* A character that no unquoted text begins with. */
static int bad_start(const struct line *l, struct an_where at,
                     struct an_diags *diags)
{
    an_error(diags, at, "a text that begins with '%c' must be quoted",
             char_at(l, l->i));
    return an_syntax_quote(at, diags);
}

static int inner_bracket(char c, struct an_where at, struct an_diags *diags)
{
    an_error(diags, at, "a text with '%c' inside [ ] or { } must be quoted", c);
    return an_syntax_quote(at, diags);
}

int an_syntax_question(struct an_where at, struct an_diags *diags)
{
    an_error(diags, at, "an unquoted '?' is read as YAML's own");
    an_expected(diags, "\"?\" or unknown for an unknown charge");
    return an_suggest(diags, "\"?\"");
}

static int bad_list(const char *context, const struct line *l,
                    struct an_where at, struct an_where open,
                    struct an_diags *diags)
{
    bool map = says(context, "flow mapping");
    char c = char_at(l, l->i), close = map ? '}' : ']';
    if (c == '[' || c == '{')
        return inner_bracket(c, at, diags);
    if (c == ':' && at.line == open.line) {
        an_error(diags, at,
                 "a text with ': ' inside [ ] or { } must be quoted");
        return an_syntax_quote(at, diags);
    }
    return an_error(diags, at,
                    "expected ',' or '%c': the %s that begins at %zu:%zu goes "
                    "on until here",
                    close, map ? "mapping" : "list", open.line, open.column);
}

static int bad_key(const struct line *l, struct an_where at,
                   struct an_diags *diags)
{
    size_t i = 0;
    while (i < l->i && is_blank_at(l, i))
        i++;
    if (char_at(l, l->i) == '-' && is_blank_at(l, l->i + 1))
        return an_error(diags, at,
                        "a list item ('- ') where a key was "
                        "expected; is it indented as its list?");
    if (i < l->i && l->v[l->i - 1] == '\'')
        return an_error(diags, at,
                        "text after a closing quote; inside 'single quotes' a "
                        "quote is doubled");
    if (i < l->i && (l->v[l->i - 1] == '"' || l->v[l->i - 1] == ' '))
        return an_error(diags, at,
                        "text after a closing quote or bracket; quote the "
                        "whole text");
    if (i < l->i)
        return an_error(diags, at,
                        "text where none belongs; was a bracket closed twice?");
    return an_error(diags, at,
                    "expected a key with the same indentation as "
                    "those above");
}

static int bad_value(const struct line *l, struct an_where at,
                     struct an_diags *diags)
{
    size_t i = l->i;
    while (i > 0 && !(l->v[i - 1] == ':' && is_blank_at(l, i)))
        i--;
    if (i > 0) {
        an_error(diags, at, "a text with ': ' must be quoted");
        return an_syntax_quote(at, diags);
    }
    return an_error(diags, at,
                    "a key where none can be; does a line above lack its "
                    "colon, or is this one indented too far?");
}

/* Complaints that need no look at the line: piece of libyaml's text, ours. */
static const struct {
    const char *piece, *message;
} plain[] = {
    {"expected <document start>",
     "text after the end of the model: a second document or root"},
    {"expected '-' indicator",
     "expected '- ' with the same indentation as the items above"},
    {"block sequence entries are not allowed",
     "a list item ('- ') must begin on a line of its own"},
    {"unknown escape", "unknown escape after '\\' in a quoted text; "
                       "'single quotes' take everything as it is"},
    {"escape code", "bad number after '\\' in a quoted text"},
    {"hexdecimal number", "bad number after '\\' in a quoted text"},
    {"expected comment or line break",
     "a text that begins with '|' or '>' must be quoted"},
    {"indentation indicator", "a text that begins with '|' or '>' must be "
                              "quoted"},
    {"violates indentation", "a TAB where spaces are expected"},
    {"tab character", "a TAB where spaces are expected"},
    {"incompatible YAML", "directives (%YAML, %TAG) are not allowed"},
    {"directive", "directives (%YAML, %TAG) are not allowed"},
    {"undefined tag handle", "tags (!...) are not allowed"},
    {"unexpected document indicator", "a quoted text without its closing "
                                      "quote"},
};

static int by_context(const char *context, struct an_where open,
                      struct an_diags *diags)
{
    if (says(context, "a directive") || says(context, "%"))
        return an_error(diags, open,
                        "directives (%%YAML, %%TAG) are not allowed");
    if (says(context, "a tag")) {
        an_error(diags, open, "a text that begins with '!' must be quoted");
        return an_syntax_quote(open, diags);
    }
    if (says(context, "an alias") || says(context, "an anchor")) {
        /* in [L[2]* H] the scanner trips over the star first */
        struct line l = line_of(open);
        if (l.i > 0 && (l.v[l.i - 1] == ']' || l.v[l.i - 1] == '}'))
            return inner_bracket(l.v[l.i - 1] == ']' ? '[' : '{', open, diags);
        an_error(diags, open, "a text that begins with '%c' must be quoted",
                 says(context, "an alias") ? '*' : '&');
        return an_syntax_quote(open, diags);
    }
    return 0;
}

int an_syntax_error(const char *problem, const char *context,
                    struct an_where at, struct an_where open,
                    struct an_diags *diags)
{
    struct line l = line_of(at);
    char c = char_at(&l, l.i);
    if (is_indented_by_tab(&l) && !says(problem, "end of stream")) {
        an_error(diags, at, "a TAB in the indentation");
        return an_expected(diags, "spaces");
    }
    if (context && by_context(context, open, diags) < 0)
        return -1;
    if (says(problem, "could not find expected ':'")) {
        an_error(diags, open, "a key without a colon");
        return an_expected(diags, "'key: value'");
    }
    if (says(problem, "unexpected end of stream"))
        return an_error(diags, open, "a quoted text without its closing quote");
    if (c == '?' || says(problem, "mapping keys are not allowed"))
        return an_syntax_question(at, diags);
    if (says(problem, "cannot start any token"))
        return bad_start(&l, at, diags);
    if (says(problem, "expected ',' or"))
        return bad_list(context, &l, at, open, diags);
    if (says(problem, "mapping values are not allowed"))
        return bad_value(&l, at, diags);
    if (says(problem, "did not find expected key"))
        return bad_key(&l, at, diags);
    if (says(problem, "expected node content"))
        return an_error(diags, at, "a value is missing before '%c'",
                        isprint((unsigned char)c) ? c : ' ');
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        if (says(problem, plain[i].piece))
            return an_error(diags, at, "%s", plain[i].message);
    }
    return an_error(diags, at, "not valid YAML: %s",
                    problem ? problem : "out of memory");
}
