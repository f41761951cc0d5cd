/* html_text.c - plain text and a little mathematics in HTML.
 *
 * Mathematics is read once, with a stack of what is still to be closed: a
 * command or an index takes one atom, which a group in braces is.
 */

#include "report/write/html_text.h"

#include <string.h>

#include "base/text.h"
#include "base/unicode.h"
#include "report/write/document.h"

void an_html_text(struct an_text *out, const char *s, size_t n)
{
    for (size_t i = 0; i < n;) {
        unsigned long point = 0;
        size_t used = an_unicode_decode(&point, s + i, n - i);
        bool blank = s[i] == '\n' || s[i] == '\t' || s[i] == '\r';
        if (s[i] == '&')
            an_text_add(out, "&amp;");
        else if (s[i] == '<')
            an_text_add(out, "&lt;");
        else if (s[i] == '>')
            an_text_add(out, "&gt;");
        else if (s[i] == '"')
            an_text_add(out, "&quot;");
        else if (s[i] == '\'')
            an_text_add(out, "&#39;");
        else if (used > 0 && (blank || an_unicode_is_printable(point)))
            an_text_add_n(out, s + i, used);
        else
            an_text_add(out, "\xef\xbf\xbd");
        i += used ? used : 1;
    }
}

void an_html_plain(struct an_text *out, const char *text)
{
    struct an_span span;
    while (an_span_next(&span, &text))
        an_html_text(out, span.plain, span.n);
}

/* ---- mathematics */

#define DEPTH 16

/* What an atom is, for the blanks around signs. */
enum atom { NOTHING, ORDINARY, SIGN };

struct math {
    struct an_text out;
    struct frame {
        const char *closing;
        bool group;   /* ends with a brace, not with one atom */
        bool upright; /* letters are not slanted in it */
        bool index;   /* no blanks around signs in it */
        bool divides; /* the first argument of \frac: the second follows */
    } frame[DEPTH];
    size_t depth;
    enum atom before;
    bool good;
};

static const struct {
    const char *name, *text;
    bool sign; /* with blanks around it */
} symbols[] = {
    {"alpha", "α", false},
    {"beta", "β", false},
    {"gamma", "γ", false},
    {"delta", "δ", false},
    {"epsilon", "ε", false},
    {"varepsilon", "ε", false},
    {"zeta", "ζ", false},
    {"eta", "η", false},
    {"theta", "θ", false},
    {"iota", "ι", false},
    {"kappa", "κ", false},
    {"lambda", "λ", false},
    {"mu", "μ", false},
    {"nu", "ν", false},
    {"xi", "ξ", false},
    {"pi", "π", false},
    {"rho", "ρ", false},
    {"sigma", "σ", false},
    {"tau", "τ", false},
    {"upsilon", "υ", false},
    {"phi", "φ", false},
    {"varphi", "φ", false},
    {"chi", "χ", false},
    {"psi", "ψ", false},
    {"omega", "ω", false},
    {"Gamma", "Γ", false},
    {"Delta", "Δ", false},
    {"Theta", "Θ", false},
    {"Lambda", "Λ", false},
    {"Xi", "Ξ", false},
    {"Pi", "Π", false},
    {"Sigma", "Σ", false},
    {"Upsilon", "Υ", false},
    {"Phi", "Φ", false},
    {"Psi", "Ψ", false},
    {"Omega", "Ω", false},
    {"ell", "ℓ", false},
    {"infty", "∞", false},
    {"langle", "⟨", false},
    {"rangle", "⟩", false},
    {"prime", "′", false},
    {"dagger", "†", false},
    {"dots", "…", false},
    {"ldots", "…", false},
    {"sum", "∑", false},
    {"prod", "∏", false},
    {"partial", "∂", false},
    {"lbrace", "{", false},
    {"rbrace", "}", false},
    {"to", "→", true},
    {"rightarrow", "→", true},
    {"times", "×", true},
    {"cdot", "·", true},
    {"pm", "±", true},
    {"equiv", "≡", true},
    {"neq", "≠", true},
    {"ne", "≠", true},
    {"le", "≤", true},
    {"ge", "≥", true},
    {"in", "∈", true},
    {"subset", "⊂", true},
    {"oplus", "⊕", true},
    {"otimes", "⊗", true},
    {"exp", "exp", false},
    {"allowbreak", "", false},
    {"mid", "|", true},
    {"sim", "∼", true},
    {"approx", "≈", true},
    /* spaces */
    {",", " ", false},
    {";", " ", false},
    {" ", " ", false},
    {"!", "", false},
    {"quad", " ", false},
    {"qquad", "  ", false},
    {"left", "", false},
    {"right", "", false},
    {"displaystyle", "", false},
    {"{", "{", false},
    {"}", "}", false},
    {"%", "%", false},
    {"#", "#", false},
    {"_", "_", false},
    {"$", "$", false},
};

/* Commands with one argument. */
static const struct {
    const char *name, *opening, *closing;
    bool upright;
} wrappers[] = {
    {"mathbf", "<b>", "</b>", true},
    {"boldsymbol", "<b>", "</b>", false},
    {"mathbb", "<b>", "</b>", true},
    {"mathrm", "", "", true},
    {"mathsf", "", "", true},
    {"text", "", "", true},
    {"operatorname", "", "", true},
    {"mathcal", "", "", false},
    {"sqrt", "√(", ")", false},
    {"overline", "<span class=\"bar\">",
     "</span><span class=\"hide\">bar</span>", false},
    {"bar", "<span class=\"bar\">", "</span><span class=\"hide\">bar</span>",
     false},
};

static void push(struct math *m, const char *opening, struct frame frame)
{
    if (m->depth == DEPTH) {
        m->good = false;
        return;
    }
    if (m->depth > 0) {
        const struct frame *around = &m->frame[m->depth - 1];
        frame.upright = frame.upright || around->upright;
        frame.index = frame.index || around->index;
    }
    an_text_add(&m->out, opening);
    m->frame[m->depth++] = frame;
    m->before = NOTHING;
}

/* An atom is complete: so is every command that waited for one. */
static void close_atom(struct math *m, enum atom atom)
{
    m->before = atom;
    while (m->depth > 0 && !m->frame[m->depth - 1].group) {
        struct frame frame = m->frame[--m->depth];
        an_text_add(&m->out, frame.closing);
        m->before = ORDINARY;
        if (frame.divides) {
            frame.divides = false;
            frame.closing = "";
            push(m, "/", frame);
            return;
        }
    }
}

static bool in_index(const struct math *m)
{
    return m->depth > 0 && m->frame[m->depth - 1].index;
}

static void add_symbol(struct math *m, const char *text, bool sign)
{
    bool blanks = sign && m->before == ORDINARY && !in_index(m);
    an_text_add(&m->out, blanks ? " " : "");
    an_text_add(&m->out, text);
    an_text_add(&m->out, blanks ? " " : "");
    close_atom(m, sign ? SIGN : ORDINARY);
}

static void add_command(struct math *m, const char *name, size_t n)
{
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
        if (strlen(symbols[i].name) == n &&
            memcmp(symbols[i].name, name, n) == 0) {
            add_symbol(m, symbols[i].text, symbols[i].sign);
            return;
        }
    for (size_t i = 0; i < sizeof wrappers / sizeof *wrappers; i++)
        if (strlen(wrappers[i].name) == n &&
            memcmp(wrappers[i].name, name, n) == 0) {
            push(m, wrappers[i].opening,
                 (struct frame){.closing = wrappers[i].closing,
                                .upright = wrappers[i].upright});
            return;
        }
    bool frac = (n == 4 && memcmp(name, "frac", n) == 0) ||
                (n == 5 && memcmp(name, "tfrac", n) == 0);
    if (frac)
        push(m, "", (struct frame){.closing = "", .divides = true});
    else
        m->good = false;
}

static void open_group(struct math *m)
{
    bool waiting = m->depth > 0 && !m->frame[m->depth - 1].group;
    if (!waiting)
        push(m, "", (struct frame){.closing = ""});
    if (m->good)
        m->frame[m->depth - 1].group = true;
    m->before = NOTHING;
}

static void close_group(struct math *m)
{
    if (m->depth == 0 || !m->frame[m->depth - 1].group) {
        m->good = false;
        return;
    }
    m->frame[m->depth - 1].group = false;
    close_atom(m, ORDINARY);
}

static void add_letter(struct math *m, char c)
{
    bool upright = m->depth > 0 && m->frame[m->depth - 1].upright;
    an_text_printf(&m->out, upright ? "%c" : "<i>%c</i>", c);
    close_atom(m, ORDINARY);
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void add_character(struct math *m, char c)
{
    bool upright = m->depth > 0 && m->frame[m->depth - 1].upright;
    if (is_letter(c))
        add_letter(m, c);
    else if (c == '_' || c == '^')
        push(m, c == '_' ? "<sub>" : "<sup>",
             (struct frame){.closing = c == '_' ? "</sub>" : "</sup>",
                            .index = true});
    else if (c == '{')
        open_group(m);
    else if (c == '}')
        close_group(m);
    else if (c == ' ' || c == '~')
        an_text_add(&m->out, c == '~' || upright ? " " : "");
    else if (c == '-' || c == '+' || c == '=')
        add_symbol(m, c == '-' ? "−" : c == '+' ? "+" : "=", true);
    else if (c == '\'')
        add_symbol(m, "′", false);
    else if (c > ' ' && c != 0x7f && !strchr("$&#%\"<>\\", c)) {
        an_text_add_n(&m->out, &c, 1);
        close_atom(m, strchr("([,", c) ? NOTHING : ORDINARY);
    } else
        m->good = false;
}

bool an_html_math(struct an_text *out, const char *latex, size_t n)
{
    struct math m = {.good = true};
    for (size_t i = 0; i < n && m.good;) {
        if (latex[i] != '\\') {
            add_character(&m, latex[i++]);
            continue;
        }
        size_t k = i + 1;
        while (k < n && is_letter(latex[k]))
            k++;
        k += k == i + 1 && k < n;
        add_command(&m, latex + i + 1, k - i - 1);
        i = k;
    }
    m.good = m.good && m.depth == 0;
    if (m.good)
        an_text_add(out, an_text_string(&m.out));
    an_text_clear(&m.out);
    return m.good;
}
