/* mathml.c - mathematics given in LaTeX, as MathML, and as text of SVG, which
 * has none.
 *
 * Each atom is read whole, with its indices, before anything is written of it,
 * since <msub> stands before what it is an index of. Browsers break no line
 * within <math>: signs of the outermost row, blanks and commas in it end one
 * element and begin the next; in parentheses signs do, of long ones.
 */
#include "report/write/mathml.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "report/write/symbols.h"

/* Groups in groups. */
#define DEPTH 16

/* How the pieces are written: what stands before and behind each. */
struct dialect {
    const char *letter[2], *name[2], *number[2];
    const char *infix[2], *prefix[2], *tight[2], *fence[2], *comma[2];
    const char *space[2], *group[2], *matrix[2], *cell, *line;
    const char *fraction[2], *over;
    const char *low[2], *high[2]; /* indices */
    const char *cut;              /* where a line may break */
};

#define MATH "<math style=\"font-size:1.1em;padding:.1em 0\">"
#define TIGHT " lspace=\"0\" rspace=\"0\">"

static const struct dialect mathml = {
    .letter = {"<mi>", "</mi>"},
    .name = {"<mi mathvariant=\"normal\">", "</mi>"},
    .number = {"<mn>", "</mn>"},
    .infix = {"<mo form=\"infix\">", "</mo>"},
    .prefix = {"<mo form=\"prefix\">", "</mo>"},
    .tight = {"<mo" TIGHT, "</mo>"},
    .fence = {"<mo stretchy=\"false\"" TIGHT, "</mo>"},
    .comma = {"<mo lspace=\"0\">", "</mo>"},
    .space = {"<mspace width=\"", "\"/>"},
    .group = {"<mrow>", "</mrow>"},
    .matrix = {"<mrow><mo>(</mo><mtable><mtr><mtd>",
               "</mtd></mtr></mtable><mo>)</mo></mrow>"},
    .cell = "</mtd><mtd>",
    .line = "</mtd></mtr><mtr><mtd>",
    .fraction = {"<mfrac>", "</mfrac>"},
    .over = "",
    .low = {"<mrow>", "</mrow>"},
    .high = {"<mrow>", "</mrow>"},
    .cut = "</math><wbr>" MATH,
};

/* A shift is undone by a blank of no width. */
static const struct dialect svg = {
    .letter = {"<tspan font-style=\"italic\">", "</tspan>"},
    .name = {"", ""},
    .number = {"", ""},
    .infix = {" ", " "},
    .prefix = {"", ""},
    .tight = {"", ""},
    .fence = {"", ""},
    .comma = {"", ""},
    .space = {"<tspan dx=\"", "\">\xe2\x80\x8b</tspan>"},
    .group = {"", ""},
    .matrix = {"(", ")"},
    .cell = " ",
    .line = "; ",
    .fraction = {"", ""},
    .over = "/",
    .low = {"<tspan dy=\"0.3em\" font-size=\"75%\">",
            "</tspan><tspan dy=\"-0.225em\">\xe2\x80\x8b</tspan>"},
    .high = {"<tspan dy=\"-0.5em\" font-size=\"75%\">",
             "</tspan><tspan dy=\"0.375em\">\xe2\x80\x8b</tspan>"},
    .cut = "",
};

/* Commands with one argument. */
#define BOLD                                                                   \
    {                                                                          \
        "<mrow style=\"font-weight:700\">", "</mrow>"                          \
    }
#define BAR                                                                    \
    {                                                                          \
        "<mover><mrow>", "</mrow><mo>¯</mo></mover>"                          \
    }
#define ACCENT(sign)                                                           \
    {                                                                          \
        "<mover accent=\"true\"><mrow>",                                       \
            "</mrow><mo stretchy=\"false\">" sign "</mo></mover>"              \
    }
static const struct {
    const char *name;
    bool upright;
    const char *mathml[2], *svg[2];
} wrappers[] = {
    {"mathbf", true, BOLD, {"<tspan font-weight=\"bold\">", "</tspan>"}},
    {"boldsymbol", false, BOLD, {"<tspan font-weight=\"bold\">", "</tspan>"}},
    {"mathrm", true, {"<mrow>", "</mrow>"}, {"", ""}},
    {"mathsf", true, {"<mrow>", "</mrow>"}, {"", ""}},
    {"text", true, {"<mrow>", "</mrow>"}, {"", ""}},
    {"mathpunct", false, {"", ""}, {"", ""}},
    {"operatorname", true, {"<mrow>", "</mrow>"}, {"", ""}},
    {"mathcal", false, {"<mrow>", "</mrow>"}, {"", ""}},
    {"sqrt", false, {"<msqrt>", "</msqrt>"}, {"√(", ")"}},
    {"overline",
     false,
     BAR,
     {"<tspan text-decoration=\"overline\">", "</tspan>"}},
    {"bar", false, BAR, {"<tspan text-decoration=\"overline\">", "</tspan>"}},
    {"tilde", false, ACCENT("~"), {"", "\xcc\x83"}},
    {"hat", false, ACCENT("^"), {"", "\xcc\x82"}},
};

struct math {
    const struct dialect *to;
    const char *p, *end;
    size_t depth; /* of groups, and of arguments */
    bool upright; /* letters are not slanted */
    bool index;   /* no blanks around signs */
    bool whole;   /* no line may break */
    bool good;
};

static void read_row(struct math *m, struct an_text *out);

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Of a name that is upright, SU2L. */
static bool is_inside(char c)
{
    return is_letter(c) || is_digit(c);
}

static bool begins(const struct math *m, const char *s)
{
    size_t n = strlen(s);
    return (size_t)(m->end - m->p) >= n && memcmp(m->p, s, n) == 0;
}

static void wrap(struct an_text *out, const char *const around[2],
                 const char *text, size_t n)
{
    an_text_add(out, around[0]);
    an_text_add_n(out, text, n);
    an_text_add(out, around[1]);
}

/* A run of letters or digits, at most `most`: one name, one number. */
static void read_run(struct math *m, struct an_text *out,
                     const char *const around[2], bool (*fits)(char),
                     size_t most)
{
    size_t n = 0;
    while (m->p + n < m->end && fits(m->p[n]) && n < most)
        n++;
    wrap(out, around, m->p, n);
    m->p += n;
}

static void add_sign(const struct math *m, struct an_text *out,
                     const char *text, size_t n, bool infix)
{
    const char *const *around = m->index ? m->to->tight
                                : infix  ? m->to->infix
                                         : m->to->prefix;
    wrap(out, around, text, n);
}

static void read_group(struct math *m, struct an_text *out)
{
    m->p++;
    if (++m->depth > DEPTH) {
        m->good = false;
        return;
    }
    read_row(m, out);
    m->depth--;
    if (m->p < m->end && *m->p == '}')
        m->p++;
    else
        m->good = false;
}

static bool read_atom(struct math *m, struct an_text *out, bool infix,
                      bool argument);

/* One argument: a group, or one atom without its indices. */
static void read_argument(struct math *m, struct an_text *out)
{
    while (m->p < m->end && *m->p == ' ')
        m->p++;
    if (++m->depth > DEPTH || m->p == m->end)
        m->good = false;
    else if (*m->p == '{')
        read_group(m, out);
    else
        read_atom(m, out, false, true);
    m->depth--;
}

static void read_fraction(struct math *m, struct an_text *out)
{
    an_text_add(out, m->to->fraction[0]);
    for (int i = 0; i < 2 && m->good; i++) {
        an_text_printf(out, "%s%s", i ? m->to->over : "", m->to->group[0]);
        read_argument(m, out);
        an_text_add(out, m->to->group[1]);
    }
    an_text_add(out, m->to->fraction[1]);
}

/* Behind \begin{pmatrix}. */
static void read_matrix(struct math *m, struct an_text *out)
{
    static const char end[] = "\\end{pmatrix}";
    an_text_add(out, m->to->matrix[0]);
    if (++m->depth > DEPTH)
        m->good = false;
    while (m->good && !begins(m, end)) {
        read_row(m, out);
        bool cell = begins(m, "&"), line = begins(m, "\\\\");
        if (!cell && !line && !begins(m, end))
            m->good = false;
        an_text_add(out, cell ? m->to->cell : line ? m->to->line : "");
        m->p += cell ? 1 : line ? 2 : 0;
    }
    m->depth--;
    m->p += m->good ? strlen(end) : 0;
    an_text_add(out, m->to->matrix[1]);
}

static void read_wrapped(struct math *m, struct an_text *out, size_t i)
{
    const char *const *around =
        m->to == &mathml ? wrappers[i].mathml : wrappers[i].svg;
    bool upright = m->upright;
    m->upright = upright || wrappers[i].upright;
    an_text_add(out, around[0]);
    read_argument(m, out);
    an_text_add(out, around[1]);
    m->upright = upright;
}

/* Is it a sign? */
static bool add_symbol(struct math *m, struct an_text *out, const char *text,
                       size_t n, enum an_symbol_kind kind, bool infix)
{
    if (kind == AN_SYMBOL_SIGN)
        add_sign(m, out, text, n, infix);
    else if (kind != AN_SYMBOL_NOTHING)
        wrap(out,
             kind == AN_SYMBOL_FENCE                ? m->to->fence
             : kind == AN_SYMBOL_SPACE              ? m->to->space
             : kind == AN_SYMBOL_NAME || m->upright ? m->to->name
                                                    : m->to->letter,
             text, n);
    return kind == AN_SYMBOL_SIGN;
}

static bool is_word(const char *s, size_t n, const char *word)
{
    return strlen(word) == n && memcmp(s, word, n) == 0;
}

static bool read_command(struct math *m, struct an_text *out, bool infix)
{
    static const char matrix[] = "\\begin{pmatrix}";
    const char *name = m->p + 1;
    size_t n = 0;
    if (begins(m, matrix)) {
        m->p += strlen(matrix);
        read_matrix(m, out);
        return false;
    }
    while (name + n < m->end && is_letter(name[n]))
        n++;
    n += n == 0 && name < m->end;
    m->p = name + n;
    if (is_word(name, n, "frac") || is_word(name, n, "tfrac")) {
        read_fraction(m, out);
        return false;
    }
    if (is_word(name, n, "mathbb") && begins(m, "{Z}")) {
        wrap(out, m->to->name, "ℤ", strlen("ℤ"));
        m->p += 3;
        return false;
    }
    if (is_word(name, n, " ")) {
        wrap(out, m->to->space, ".3em", 4);
        return false;
    }
    struct an_symbol_row row;
    enum an_symbol_kind kind;
    if (an_symbol_of_command(&row, &kind, name, n))
        return add_symbol(m, out, row.key, row.nkey, kind, infix);
    for (size_t i = 0; i < sizeof wrappers / sizeof *wrappers; i++)
        if (is_word(name, n, wrappers[i].name)) {
            read_wrapped(m, out, i);
            return false;
        }
    m->good = false;
    return false;
}

/* One atom without indices; is it a sign with blanks around it? infix:
 * something to relate stands before it. argument: of letters and digits one
 * only. */
static bool read_atom(struct math *m, struct an_text *out, bool infix,
                      bool argument)
{
    const struct dialect *to = m->to;
    char c = *m->p;
    if (c == '\\')
        return read_command(m, out, infix);
    if (c == '{') {
        an_text_add(out, to->group[0]);
        read_group(m, out);
        an_text_add(out, to->group[1]);
    } else if (is_digit(c)) {
        read_run(m, out, to->number, is_digit, argument ? 1 : SIZE_MAX);
    } else if (is_letter(c)) {
        read_run(m, out, m->upright ? to->name : to->letter, is_inside,
                 argument || !m->upright ? 1 : SIZE_MAX);
    } else if (c == '-' || c == '+' || c == '=') {
        m->p++;
        add_sign(m, out, c == '-' ? "−" : &c, c == '-' ? 3 : 1, infix);
        return true;
    } else if (c == '~' || (c == ' ' && m->upright)) {
        m->p++;
        wrap(out, to->space, ".3em", 4);
    } else if (c > ' ' && c != 0x7f && !strchr("$&#%\"<>}_^'", c)) {
        wrap(out, strchr(",;:", c) ? to->comma : to->fence, m->p++, 1);
    } else {
        m->good = false;
    }
    return false;
}

/* An index, or primes. */
static void read_script(struct math *m, struct an_text *out)
{
    bool index = m->index;
    const char *const *around = *m->p == '_' ? m->to->low : m->to->high;
    m->index = true;
    an_text_add(out, around[0]);
    if (*m->p == '\'') {
        for (; m->p < m->end && *m->p == '\''; m->p++)
            wrap(out, m->to->fence, "′", strlen("′"));
    } else {
        m->p++;
        read_argument(m, out);
    }
    an_text_add(out, around[1]);
    m->index = index;
}

/* The indices of the atom, one of a kind; the atom stands in front of them. */
static void read_scripts(struct math *m, struct an_text *atom)
{
    struct an_text low = {0}, high = {0};
    while (m->good && m->p < m->end && strchr("_^'", *m->p)) {
        struct an_text *which = *m->p == '_' ? &low : &high;
        if (which->n > 0)
            m->good = false;
        else
            read_script(m, which);
    }
    const char *element = low.n == 0    ? "msup"
                          : high.n == 0 ? "msub"
                                        : "msubsup";
    if (low.n + high.n > 0) {
        char *base = an_text_take(atom);
        if (m->to == &mathml)
            an_text_printf(atom, "<%s><mrow>%s</mrow>", element, base);
        else
            an_text_add(atom, base);
        an_text_printf(atom, "%s%s", an_text_string(&low),
                       an_text_string(&high));
        if (m->to == &mathml)
            an_text_printf(atom, "</%s>", element);
        free(base);
    }
    an_text_clear(&low);
    an_text_clear(&high);
}

/* Letters of LaTeX in parentheses, beyond which a line may end there. */
#define LONG 80

static long parenthesis(char c)
{
    return (c == '(' || c == '[') - (c == ')' || c == ']');
}

/* Is what is in the parentheses that begin here too long for one line? */
static bool is_long(const struct math *m)
{
    const char *p = m->p;
    long open = 0;
    do
        open += parenthesis(*p++);
    while (p < m->end && open > 0);
    return p - m->p > LONG;
}

/* Atoms up to the end of the group, or of the cell of a matrix. */
static void read_row(struct math *m, struct an_text *out)
{
    const char *cut = m->whole ? "" : m->to->cut;
    bool infix = false, outside = m->depth == 0, wide = false;
    long open = 0;
    while (m->good && m->p < m->end) {
        char c = *m->p;
        struct an_text atom = {0};
        if (c == '}' || c == '&' || begins(m, "\\\\") || begins(m, "\\end"))
            break;
        if (c == ' ' && !m->upright) {
            m->p++;
            continue;
        }
        bool opens = begins(m, "\\text{") || begins(m, "\\mathpunct{");
        if (open <= 0)
            wide = is_long(m);
        bool sign =
            strchr("_^'", c) ? false : read_atom(m, &atom, infix, false);
        read_scripts(m, &atom);
        open += parenthesis(c);
        const char *s = an_text_string(&atom);
        bool breaks = outside && open <= 0;
        if (sign && infix && (breaks || (outside && wide)))
            an_text_add(out, cut);
        an_text_add(out, s);
        const char *space = m->to->space[0];
        bool blank = strncmp(s, space, strlen(space)) == 0;
        if (breaks && (blank || c == ',' || c == ';'))
            an_text_add(out, cut);
        if (atom.n > 0 && !blank)
            infix = !sign && !opens && !strchr("([,;:", c);
        an_text_clear(&atom);
    }
}

static bool write_math(struct an_text *out, struct math m)
{
    m.good = true;
    struct an_text t = {0};
    read_row(&m, &t);
    m.good = m.good && m.p == m.end;
    if (m.good)
        an_text_add(out, an_text_string(&t));
    an_text_clear(&t);
    return m.good;
}

bool an_mathml(struct an_text *out, const char *latex, size_t n, bool whole)
{
    struct math m = {.to = &mathml, .p = latex, .end = latex + n};
    struct an_text t = {0};
    m.whole = whole;
    bool good = write_math(&t, m);
    if (good)
        an_text_printf(out, MATH "%s</math>", an_text_string(&t));
    an_text_clear(&t);
    return good;
}

bool an_mathml_svg(struct an_text *out, const char *latex, size_t n)
{
    return write_math(out,
                      (struct math){.to = &svg, .p = latex, .end = latex + n});
}
