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
    an_text_printf(&l->plain, "(%s)", text);
    an_text_add(low, low->n ? "\\," : "");
    an_symbol_upright(low, text, strlen(text));
}

void an_label_put(struct an_math *f, struct an_label *l, const fmpz *power,
                  bool vev)
{
    struct an_text high = {0};
    char *digits = fmpz_get_str(NULL, 10, power);
    bool minus = *digits == '-', one = fmpz_is_pm1(power);
    const char *size = digits + minus;
    bool raised = l->symbol.high.n > 0 && (minus || !one) && !vev;
    an_text_printf(&f->plain, vev ? "<%s>" : "%s", an_text_string(&l->plain));
    an_text_printf(&f->plain, "%s%s%s", minus ? "*" : "", one ? "" : "^",
                   one ? "" : size);
    an_text_add(&f->latex, vev ? "\\langle " : raised ? "(" : "");
    an_symbol_put(&f->latex, &l->symbol);
    an_text_add(&f->latex, vev ? "\\rangle" : raised ? ")" : "");
    an_text_printf(&high, "%s%s", minus ? "*" : "", one ? "" : size);
    if (high.n > 0)
        an_text_printf(&f->latex, "^{%s}", an_text_string(&high));
    flint_free(digits);
    an_text_clear(&high);
    an_text_clear(&l->plain);
}

char *an_label_take(struct an_label *l)
{
    const fmpz one = 1;
    struct an_math f = {0};
    an_label_put(&f, l, &one, false);
    return an_math_take(&f);
}
