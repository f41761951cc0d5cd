/* layout.c - which charges of which fields a solution stands for. */
#include "search/layout.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/names.h"
#include "base/text.h"
#include "algebra/rational.h"
#include "search/preset.h"

void an_search_layout_init(struct an_search_layout *l)
{
    *l = (struct an_search_layout){0};
    fmpq_init(l->unit);
    fmpq_one(l->unit);
}

void an_search_layout_clear(struct an_search_layout *l)
{
    for (size_t i = 0; i < l->nfields; i++) {
        for (size_t j = 0; j < l->field[i].n; j++)
            an_linear_clear(&l->field[i].charge[j]);
        free(l->field[i].charge);
        free(l->field[i].name);
    }
    an_names_clear(l->known, l->nknown);
    free(l->field);
    free(l->group);
    fmpq_clear(l->unit);
    an_search_layout_init(l);
}

struct an_search_field *an_search_layout_add(struct an_search_layout *l,
                                             const char *name, size_t n)
{
    l->field = an_grow(l->field, &l->cap, l->nfields + 1, sizeof *l->field);
    struct an_search_field *f = &l->field[l->nfields++];
    *f = (struct an_search_field){
        .name = an_strdup(name),
        .charge = an_alloc(n, sizeof *f->charge),
        .n = n,
    };
    for (size_t j = 0; j < n; j++)
        an_linear_init(&f->charge[j]);
    return f;
}

void an_search_layout_add_known(struct an_search_layout *l, const char *name)
{
    l->known =
        an_grow(l->known, &l->cap_known, l->nknown + 1, sizeof *l->known);
    l->known[l->nknown++] = an_strdup(name);
}

void an_search_layout_atlas(struct an_search_layout *l,
                            const struct an_search_atlas *atlas)
{
    static const char *const names[] = {"Q",  "uR",  "dR", "L",
                                        "eR", "nuR", "Hu", "Hd"};
    size_t f = atlas->families, h = atlas->higgsinos, position = 0;
    const size_t copies[] = {f, f, f, f, f, atlas->singlets, h, h};
    for (size_t i = 0; i < sizeof copies / sizeof *copies; i++) {
        if (copies[i] == 0)
            continue;
        struct an_search_field *x =
            an_search_layout_add(l, names[i], copies[i]);
        for (size_t j = 0; j < copies[i]; j++)
            an_linear_symbol(&x->charge[j], position++);
    }
}

void an_search_layout_chiral(struct an_search_layout *l, size_t n, size_t p)
{
    struct an_search_field *f = an_search_layout_add(l, "z", n);
    for (size_t j = 0; j < n; j++) {
        an_linear_symbol(&f->charge[j], j);
        if (j >= p)
            fmpq_set_si(&f->charge[j].coefficient[0], -1, 1);
    }
    l->by_size = true;
}

void an_search_charge(fmpq_t q, const struct an_linear *charge,
                      const int16_t *record)
{
    fmpq_t part;
    fmpq_init(part);
    fmpq_set(q, charge->constant);
    for (size_t i = 0; i < charge->n; i++) {
        fmpq_mul_si(part, &charge->coefficient[i], record[charge->symbol[i]]);
        fmpq_add(q, q, part);
    }
    fmpq_clear(part);
}

static void describe_charge(struct an_text *out, const struct an_linear *x)
{
    an_rational_append(out, x->constant);
    for (size_t i = 0; i < x->n; i++) {
        an_text_add(out, "+");
        an_rational_append(out, &x->coefficient[i]);
        an_text_printf(out, "*%zu", x->symbol[i]);
    }
}

void an_search_layout_describe(struct an_text *out,
                               const struct an_search_layout *l)
{
    char *unit = an_rational_text(l->unit);
    an_text_printf(out, "%s%s%s unit %s%s",
                   !l->group    ? "preset"
                   : l->modulus ? "Z(n) "
                                : "U(1) ",
                   l->group ? l->group : "", l->ranges ? " of n" : "", unit,
                   !l->by_size     ? ""
                   : l->both_signs ? " by size with signs"
                                   : " by size");
    free(unit);
    for (size_t i = 0; i < l->nfields; i++) {
        an_text_printf(out, " %s", l->field[i].name);
        for (size_t j = 0; j < l->field[i].n; j++) {
            an_text_add(out, j ? "," : "=");
            describe_charge(out, &l->field[i].charge[j]);
        }
    }
    an_text_add(out, " ");
}
