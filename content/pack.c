/* pack.c - what is found of one content, as bytes and back. */
#include "content/pack.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "base/pack.h"
#include "algebra/rational.h"
#include "content/box.h"

/* Names, charges and masses of one solution: more than any has. */
#define MANY 100000

void an_content_result_clear(struct an_content_result *r)
{
    an_content_list_clear(&r->kept);
    *r = (struct an_content_result){0};
}

/* n = 0 for NULL. */
static void pack_numbers(struct an_text *t, const fmpq *v, size_t n)
{
    n = v ? n : 0;
    an_pack_number(t, n);
    for (size_t i = 0; i < n; i++) {
        char *q = an_rational_text(&v[i]);
        an_pack_text(t, q);
        free(q);
    }
}

static void pack_solution(struct an_text *t,
                          const struct an_content_solution *s)
{
    for (size_t i = 0; i < s->size; i++)
        an_pack_number(t, s->type[i]);
    an_pack_names(t, s->charge, s->ncharges);
    an_pack_names(t, s->formula, s->ncharges);
    an_pack_names(t, s->parameter, s->nparameters);
    an_pack_number(t, s->linear);
    pack_numbers(t, s->value, s->ncharges);
    pack_numbers(t, s->line, (s->nparameters + 1) * s->ncharges);
    an_pack_names(t, s->at, s->nat);
    an_pack_names(t, s->left, s->nleft);
    an_pack_names(t, s->left_formula, s->nleft);
    an_pack_number(t, s->unsearched);
    an_pack_number(t, s->searched);
    an_pack_number(t, s->nmasses);
    for (size_t k = 0; k < s->nmasses; k++) {
        an_pack_number(t, s->mass[k].first);
        an_pack_number(t, s->mass[k].second);
        an_pack_number(t, s->mass[k].scalar);
        an_pack_number(t, s->mass[k].conjugate);
    }
    an_pack_text(t, s->said);
}

void an_content_pack(struct an_text *t, const struct an_content_result *r)
{
    an_pack_number(t, r->size);
    an_pack_number(t, r->linear);
    an_pack_number(t, r->solutions);
    an_pack_number(t, r->remainders);
    an_pack_number(t, r->judged.left_out);
    an_pack_number(t, r->judged.undecided);
    an_pack_number(t, r->judged.sampled);
    an_pack_number(t, r->kept.n);
    for (size_t i = 0; i < r->kept.n; i++)
        pack_solution(t, &r->kept.v[i]);
}

/* Names that have to be as many as others: n of `count`. */
static void match(char ***name, size_t n, size_t count, struct an_unpack *u)
{
    if (n == count)
        return;
    u->bad = true;
    an_names_clear(*name, n);
    *name = an_alloc(count, sizeof **name);
}

/* n numbers or none: NULL then. */
static fmpq *unpack_numbers(struct an_unpack *u, size_t n)
{
    size_t count = (size_t)an_unpack_number(u, n);
    u->bad = u->bad || (count != 0 && count != n);
    if (u->bad || count == 0)
        return NULL;
    fmpq *v = _fmpq_vec_init((slong)n);
    for (size_t i = 0; i < n; i++) {
        char *q = an_unpack_text(u);
        u->bad =
            u->bad || an_rational_read(&v[i], q, strlen(q)) != AN_NUMBER_OK;
        free(q);
    }
    return v;
}

static void unpack_masses(struct an_content_solution *s, struct an_unpack *u,
                          const struct an_content_box *b)
{
    size_t n = (size_t)an_unpack_number(u, b->nscalars > 0 ? MANY : 0);
    for (size_t k = 0; k < n && !u->bad; k++) {
        struct an_content_mass x;
        x.first = (size_t)an_unpack_number(u, s->size - 1);
        x.second = (size_t)an_unpack_number(u, s->size - 1);
        x.scalar = (size_t)an_unpack_number(u, b->nscalars - 1);
        x.conjugate = an_unpack_number(u, 1);
        s->mass = an_grow(s->mass, &s->cap_masses, k + 1, sizeof *s->mass);
        s->mass[s->nmasses++] = x;
    }
}

static void unpack_solution(struct an_content_solution *s, size_t size,
                            struct an_unpack *u, const struct an_content_box *b)
{
    size_t n = 0, nleft = 0;
    *s = (struct an_content_solution){.size = size};
    s->type = an_alloc(size, sizeof *s->type);
    for (size_t i = 0; i < size; i++) {
        s->type[i] = (size_t)an_unpack_number(u, b->ntypes - 1);
        s->states += b->type[s->type[i]].dimension;
    }
    an_unpack_names(&s->charge, &s->ncharges, u, MANY);
    an_unpack_names(&s->formula, &n, u, MANY);
    an_unpack_names(&s->parameter, &s->nparameters, u, MANY);
    s->linear = an_unpack_number(u, 1);
    s->value = unpack_numbers(u, s->ncharges);
    s->line = unpack_numbers(u, (s->nparameters + 1) * s->ncharges);
    an_unpack_names(&s->at, &s->nat, u, MANY);
    an_unpack_names(&s->left, &s->nleft, u, MANY);
    an_unpack_names(&s->left_formula, &nleft, u, MANY);
    s->unsearched = an_unpack_number(u, 1);
    s->searched = an_unpack_number(u, 1);
    unpack_masses(s, u, b);
    s->said = an_unpack_text(u);
    match(&s->formula, n, s->ncharges, u);
    match(&s->left_formula, nleft, s->nleft, u);
    u->bad = u->bad || s->ncharges < size * b->nunknown;
}

void an_content_unpack(struct an_content_result *r, struct an_unpack *u,
                       const struct an_content_box *box)
{
    *r = (struct an_content_result){0};
    r->size = (size_t)an_unpack_number(u, AN_CONTENT_MAX_MULTIPLETS);
    r->linear = an_unpack_number(u, 1);
    r->solutions = (size_t)an_unpack_number(u, SIZE_MAX);
    r->remainders = (size_t)an_unpack_number(u, SIZE_MAX);
    r->judged.left_out = (size_t)an_unpack_number(u, SIZE_MAX);
    r->judged.undecided = (size_t)an_unpack_number(u, SIZE_MAX);
    r->judged.sampled = (size_t)an_unpack_number(u, SIZE_MAX);
    size_t n = (size_t)an_unpack_number(u, SIZE_MAX);
    u->bad = u->bad || r->size == 0;
    for (size_t i = 0; i < n && !u->bad; i++) {
        struct an_content_list *l = &r->kept;
        l->v = an_grow(l->v, &l->cap, l->n + 1, sizeof *l->v);
        unpack_solution(&l->v[l->n++], r->size, u, box);
    }
}
