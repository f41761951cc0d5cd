/* label.c - a field with what is written behind its name, in two spellings. */
#include "theory/text/label.h"

#include <stdio.h>
#include <string.h>

#include "theory/field.h"

void an_label_init(struct an_label *l, const struct an_field *f)
{
    *l = (struct an_label){0};
    an_text_add(&l->plain, f->name);
    an_symbol_of_field(&l->symbol, f);
}

void an_label_init_name(struct an_label *l, const char *name)
{
    *l = (struct an_label){0};
    an_text_add(&l->plain, name);
    if (strchr(name, ' '))
        an_symbol_upright(&l->symbol.base, name, strlen(name));
    else
        an_symbol_of_name(&l->symbol, name, strlen(name));
}

void an_label_clear(struct an_label *l)
{
    an_text_clear(&l->plain);
    an_symbol_clear(&l->symbol);
}

void an_label_generation(struct an_label *l, size_t generation)
{
    char number[32];
    if (generation == AN_EVERY)
        return;
    snprintf(number, sizeof number, "%zu", generation + 1);
    an_label_generations(l, number);
}

void an_label_generations(struct an_label *l, const char *list)
{
    struct an_text *low = &l->symbol.low;
    an_text_printf(&l->plain, "[%s]", list);
    an_text_printf(low, "%s%s", low->n ? "\\," : "", list);
}

void an_label_component(struct an_label *l, const char *name)
{
    struct an_text *low = &l->symbol.low;
    an_text_printf(&l->plain, ".%s", name);
    an_text_add(low, low->n ? "," : "");
    an_symbol_name(low, name, strlen(name));
}

void an_label_inside(struct an_label *l, const char *text)
{
    struct an_text *low = &l->symbol.low;
    if (l->plain_inside == 0) {
        l->plain_inside = l->plain.n;
        l->low_inside = low->n;
    }
    an_text_printf(&l->plain, "(%s)", text);
    an_text_add(low, low->n ? "\\," : "");
    an_symbol_upright(low, text, strlen(text));
}

void an_label_prime(struct an_label *l)
{
    an_text_add(&l->plain, "'");
    an_text_add(&l->symbol.high, "\\prime");
}

static void cut(struct an_text *t, size_t n)
{
    struct an_text head = {0};
    an_text_add_n(&head, an_text_string(t), n);
    an_text_clear(t);
    *t = head;
}

void an_label_shorten(struct an_label *l)
{
    if (l->plain_inside == 0)
        return;
    cut(&l->plain, l->plain_inside);
    cut(&l->symbol.low, l->low_inside);
    l->plain_inside = 0;
}

/* Appends the label with what stands above it, as a terminal shows it and in
 * LaTeX. */
static void put(struct an_math *f, struct an_label *l, const char *plain,
                const char *high, bool vev)
{
    bool raised = l->symbol.high.n > 0 && *high && !vev;
    an_text_printf(&f->plain, vev ? "<%s>%s" : "%s%s",
                   an_text_string(&l->plain), plain);
    an_text_add(&f->latex, vev ? "\\langle " : raised ? "(" : "");
    an_symbol_put(&f->latex, &l->symbol);
    an_text_add(&f->latex, vev ? "\\rangle" : raised ? ")" : "");
    if (*high)
        an_text_printf(&f->latex, "^{%s}", high);
    an_text_clear(&l->plain);
}

void an_label_put(struct an_math *f, struct an_label *l, const fmpz *power,
                  bool vev)
{
    struct an_text plain = {0}, high = {0};
    if (fmpz_sgn(power) < 0)
        an_text_add(&high, "*");
    an_text_add(&plain, an_text_string(&high));
    if (!fmpz_is_pm1(power)) {
        char *digits = fmpz_get_str(NULL, 10, power);
        const char *size = digits + (*digits == '-');
        an_text_printf(&plain, "^%s", size);
        an_text_add(&high, size);
        flint_free(digits);
    }
    put(f, l, an_text_string(&plain), an_text_string(&high), vev);
    an_text_clear(&plain);
    an_text_clear(&high);
}

char *an_label_take(struct an_label *l)
{
    struct an_math f = {0};
    put(&f, l, "", "", false);
    return an_math_take(&f);
}

char *an_label_take_conjugate(struct an_label *l)
{
    struct an_math f = {0};
    put(&f, l, "^c", "c", false);
    return an_math_take(&f);
}

void an_math_field(struct an_math *x, const struct an_field *f)
{
    struct an_label l;
    an_label_init(&l, f);
    put(x, &l, "", "", false);
}

void an_say_field(struct an_text *t, const struct an_field *f)
{
    struct an_math x = {0};
    an_math_field(&x, f);
    an_math_put(t, &x);
}
