/* expression.c - the part of Mathematica that SARAH's model files are in.
 *
 *     statement  = sum {("=" | ":=") sum}
 *     item       = sum [("->" | ":>") sum]
 *     sum        = product {("+" | "-") product}
 *     product    = signed {["*" | "/" | "."] signed}
 *     signed     = {"-" | "+"} power
 *     power      = applied ["^" signed]
 *     applied    = atom {"[" items "]" | "[[" items "]]"}
 *     atom       = number | symbol | string | "(" sum ")" | "{" items "}"
 *
 * A statement ends at `;`, or where a line begins with no operator while no
 * bracket is open. What cannot be read ends there too, or at a line that begins
 * as a statement of a model does. Brackets and powers are counted on the way
 * down, so that the depth of calls has a bound.
 */
#include "import/sarah/expression.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/unicode.h"
#include "import/sarah/token.h"

struct parser {
    struct an_statements *out;
    struct an_scanner scanner;
    struct an_token token; /* the next one */
    size_t depth;          /* of brackets and powers */
    size_t open;           /* brackets */
    bool lost;             /* a comment or string has no end: the file's end */
    struct an_diags *diags;
    char *why; /* the statement cannot be read; owned */
    struct an_where why_at;
};

void an_statements_init(struct an_statements *s)
{
    *s = (struct an_statements){0};
}

void an_statements_clear(struct an_statements *s)
{
    for (size_t i = 0; i < s->nexpr; i++) {
        free(s->expr[i]->text);
        free(s->expr[i]->part);
        free(s->expr[i]);
    }
    for (size_t i = 0; i < s->n; i++)
        free(s->v[i].broken);
    free(s->expr);
    free(s->v);
    an_statements_init(s);
}

bool an_expr_is(const struct an_expr *e, const char *symbol)
{
    return e && e->kind == AN_EXPR_SYMBOL && strcmp(e->text, symbol) == 0;
}

bool an_expr_calls(const struct an_expr *e, enum an_expr_kind kind,
                   const char *symbol)
{
    return e && e->kind == kind && an_expr_is(e->part[0], symbol);
}

static struct an_expr *new_expr(struct parser *p, enum an_expr_kind kind,
                                struct an_where at)
{
    struct an_statements *s = p->out;
    struct an_expr *e = an_alloc(1, sizeof *e);
    e->kind = kind;
    e->at = at;
    s->expr = an_grow(s->expr, &s->cap_expr, s->nexpr + 1, sizeof *s->expr);
    s->expr[s->nexpr++] = e;
    return e;
}

static void push(struct an_expr *e, struct an_expr *part)
{
    e->part = an_grow(e->part, &e->cap, e->n + 1, sizeof *e->part);
    e->part[e->n++] = part;
}

/* e as one more part of a sum or product, which it begins when it is none. */
static struct an_expr *join(struct parser *p, enum an_expr_kind kind,
                            struct an_expr *whole, bool *begun,
                            struct an_expr *part)
{
    if (!*begun) {
        struct an_expr *e = new_expr(p, kind, whole->at);
        push(e, whole);
        whole = e;
        *begun = true;
    }
    push(whole, part);
    return whole;
}

static void next(struct parser *p)
{
    if (!p->lost && an_token_next(&p->token, &p->scanner, p->diags) < 0)
        p->lost = true;
    if (p->lost)
        p->token = (struct an_token){.kind = AN_TOKEN_END};
}

static bool is(const struct parser *p, const char *mark)
{
    return an_token_is(&p->token, mark);
}

/* Does the statement end before the next word? */
static bool ends(const struct parser *p)
{
    return p->open == 0 && p->token.first;
}

static struct an_expr *fail(struct parser *p, const char *expected)
{
    struct an_text t = {0};
    if (p->why)
        return NULL;
    if (p->token.kind == AN_TOKEN_END)
        an_text_printf(&t, "expected %s, got the end of the file", expected);
    else
        an_text_printf(&t, "expected %s, got '%s'", expected,
                       an_quote_n(p->token.s, p->token.n).v);
    p->why = an_text_take(&t);
    p->why_at = p->token.at;
    return NULL;
}

static bool enter(struct parser *p)
{
    struct an_text t = {0};
    if (++p->depth <= AN_MAX_DEPTH)
        return true;
    if (!p->why) {
        an_text_printf(&t, "more than %d levels of brackets and powers",
                       AN_MAX_DEPTH);
        p->why = an_text_take(&t);
        p->why_at = p->token.at;
    }
    return false;
}

static struct an_expr *read_sum(struct parser *p);

static struct an_expr *read_item(struct parser *p)
{
    struct an_expr *left = read_sum(p);
    if (!left || (!is(p, "->") && !is(p, ":>")))
        return left;
    struct an_expr *rule = new_expr(p, AN_EXPR_RULE, left->at);
    next(p);
    struct an_expr *right = read_sum(p);
    if (!right)
        return NULL;
    push(rule, left);
    push(rule, right);
    return rule;
}

/* The items up to a closing bracket, which is read; an empty place between
 * commas is no item. The opening one was read. */
static struct an_expr *read_items(struct parser *p, struct an_expr *e,
                                  const char *close)
{
    p->open++;
    if (!enter(p))
        return NULL;
    while (!is(p, close)) {
        if (is(p, ",")) {
            next(p);
            continue;
        }
        struct an_expr *item = read_item(p);
        if (!item)
            return NULL;
        push(e, item);
        if (!is(p, ",") && !is(p, close))
            return fail(p, close[0] == '}' ? "a comma or }" : "a comma or ]");
    }
    p->open--;
    p->depth--;
    next(p);
    return e;
}

static struct an_expr *read_parenthesis(struct parser *p)
{
    p->open++;
    next(p);
    if (!enter(p))
        return NULL;
    struct an_expr *e = read_sum(p);
    if (!e)
        return NULL;
    if (!is(p, ")"))
        return fail(p, "an operator or )");
    p->open--;
    p->depth--;
    next(p);
    return e;
}

static struct an_expr *read_atom(struct parser *p)
{
    struct an_token t = p->token;
    if (is(p, "("))
        return read_parenthesis(p);
    if (is(p, "{")) {
        next(p);
        return read_items(p, new_expr(p, AN_EXPR_LIST, t.at), "}");
    }
    if (t.kind == AN_TOKEN_END || t.kind == AN_TOKEN_MARK)
        return fail(p, "a number, a name or a list");
    enum an_expr_kind kind = t.kind == AN_TOKEN_NUMBER   ? AN_EXPR_NUMBER
                             : t.kind == AN_TOKEN_SYMBOL ? AN_EXPR_SYMBOL
                                                         : AN_EXPR_STRING;
    struct an_expr *e = new_expr(p, kind, t.at);
    e->text = an_strndup(t.s, t.n);
    next(p);
    return e;
}

static struct an_expr *read_applied(struct parser *p)
{
    struct an_expr *e = read_atom(p);
    for (size_t k = 0; e && is(p, "[") && !ends(p); k++) {
        struct an_expr *call = new_expr(p, AN_EXPR_CALL, e->at);
        if (k == AN_MAX_DEPTH)
            return fail(p, "fewer brackets in a row");
        push(call, e);
        next(p);
        bool element = is(p, "[");
        if (element) {
            call->kind = AN_EXPR_ELEMENT;
            next(p);
        }
        e = read_items(p, call, "]");
        if (e && element) {
            if (!is(p, "]"))
                return fail(p, "]");
            next(p);
        }
    }
    return e;
}

/* Everything but a sum that may stand between operators of a product. */
static struct an_expr *read_signed(struct parser *p)
{
    struct an_expr *minus = NULL;
    bool odd = false;
    for (; is(p, "-") || is(p, "+"); next(p))
        if (is(p, "-")) {
            odd = !odd;
            minus = minus ? minus : new_expr(p, AN_EXPR_MINUS, p->token.at);
        }
    struct an_expr *e = read_applied(p);
    if (e && is(p, "^")) {
        struct an_expr *power = new_expr(p, AN_EXPR_POWER, e->at);
        next(p);
        struct an_expr *exponent = enter(p) ? read_signed(p) : NULL;
        if (!exponent)
            return NULL;
        p->depth--;
        push(power, e);
        push(power, exponent);
        e = power;
    }
    if (!e || !odd)
        return e;
    push(minus, e);
    return minus;
}

/* Does a factor follow without an operator? */
static bool is_juxtaposed(const struct parser *p)
{
    return !ends(p) &&
           (p->token.kind == AN_TOKEN_NUMBER ||
            p->token.kind == AN_TOKEN_SYMBOL ||
            p->token.kind == AN_TOKEN_STRING || is(p, "(") || is(p, "{"));
}

static struct an_expr *read_product(struct parser *p)
{
    struct an_expr *e = read_signed(p);
    bool begun = false;
    while (e) {
        bool divide = is(p, "/");
        if (divide || is(p, "*") || is(p, "."))
            next(p);
        else if (!is_juxtaposed(p))
            break;
        struct an_expr *factor = read_signed(p);
        if (!factor)
            return NULL;
        if (!divide) {
            e = join(p, AN_EXPR_PRODUCT, e, &begun, factor);
            continue;
        }
        /* Only the last factor is divided, so that a/2/3... is no deep tree. */
        struct an_expr *inverse = new_expr(p, AN_EXPR_INVERSE, factor->at);
        push(inverse, factor);
        e = join(p, AN_EXPR_PRODUCT, e, &begun, inverse);
    }
    return e;
}

static struct an_expr *read_sum(struct parser *p)
{
    struct an_expr *e = read_product(p);
    bool begun = false;
    while (e && (is(p, "+") || is(p, "-"))) {
        struct an_expr *minus =
            is(p, "-") ? new_expr(p, AN_EXPR_MINUS, p->token.at) : NULL;
        next(p);
        struct an_expr *part = read_product(p);
        if (!part)
            return NULL;
        if (minus) {
            push(minus, part);
            part = minus;
        }
        e = join(p, AN_EXPR_SUM, e, &begun, part);
    }
    return e;
}

/* Lines that begin so begin a statement, whatever was open before. */
static bool begins_statement(const struct an_token *t)
{
    static const char *const heads[] = {
        "Gauge",       "Global",        "FermionFields", "ScalarFields",
        "SuperFields", "DEFINITION",    "NameOfStates",  "RealScalars",
        "Fields",      "SuperPotential"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (t->first && t->kind == AN_TOKEN_SYMBOL &&
            t->n == strlen(heads[i]) && memcmp(t->s, heads[i], t->n) == 0)
            return true;
    return false;
}

/* To where the next statement may begin. */
static void recover(struct parser *p)
{
    size_t depth = p->open;
    for (bool moved = false; p->token.kind != AN_TOKEN_END; moved = true) {
        if (moved &&
            (begins_statement(&p->token) || (depth == 0 && p->token.first)))
            return;
        if (is(p, "(") || is(p, "[") || is(p, "{"))
            depth++;
        else if (depth > 0 && (is(p, ")") || is(p, "]") || is(p, "}")))
            depth--;
        bool end = depth == 0 && is(p, ";");
        next(p);
        if (end)
            return;
    }
}

static void read_statement(struct parser *p)
{
    struct an_statement s = {.at = p->token.at};
    p->depth = p->open = 0;
    s.left = read_item(p);
    while (s.left && !p->why && (is(p, "=") || is(p, ":="))) {
        next(p);
        s.right = read_item(p);
    }
    if (!p->why && !is(p, ";") && !ends(p) && p->token.kind != AN_TOKEN_END)
        fail(p, "the end of the statement");
    s.broken = p->why;
    s.broken_at = p->why_at;
    p->why = NULL;
    if (s.broken)
        recover(p);
    if (s.left) {
        struct an_statements *out = p->out;
        out->v = an_grow(out->v, &out->cap, out->n + 1, sizeof *out->v);
        out->v[out->n++] = s;
    } else {
        p->out->nskipped++;
        free(s.broken);
    }
}

int an_statements_read(struct an_statements *s, const struct an_source *source,
                       struct an_diags *diags)
{
    struct parser p = {.out = s, .diags = diags};
    p.scanner = (struct an_scanner){.source = source, .line = 1};
    next(&p);
    while (p.token.kind != AN_TOKEN_END)
        if (is(&p, ";") || is(&p, ","))
            next(&p);
        else
            read_statement(&p);
    return p.lost ? -1 : 0;
}
