/* weak.c - the Z, its mixing, and rho.
 *
 * Where Q = T3 + c Y leaves the vevs alone, g' = g_Y / c and the matrix entries
 * are m(a, b) = g_a g_b <a, b> with c <Y, x> = - <T3, x> for all x. The Z is
 * (g T3 - g' c Y) / sqrt(g^2 + g'^2), so that M_Z^2 = (g^2 + g'^2) <T3, T3> and
 * M^2_ZX = sqrt(g^2 + g'^2) g_X <T3, X>.
 */
#include "residual/bosons/weak.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/polynomial.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/bosons/gauge_bosons.h"
#include "residual/bosons/generators.h"
#include "residual/stabiliser/annihilator.h"

/* Is the electric charge T3 of a gauged SU(2) plus a multiple of one gauged
 * U(1)? */
static bool find_groups(size_t *weak, size_t *hyper, const struct an_model *m)
{
    size_t nweak = 0, nhyper = 0;
    fmpq_t half;
    fmpq_init(half);
    fmpq_set_si(half, 1, 2);
    bool good = m->has_charge;
    for (size_t g = 0; g < m->ngroups && good; g++)
        for (size_t k = 0; k < an_group_width(&m->group[g]); k++) {
            if (fmpq_is_zero(m->electric_charge + m->coordinate[g] + k))
                continue;
            bool simple = m->group[g].kind == AN_SIMPLE;
            good = good && m->group[g].gauged &&
                   (!simple ||
                    (m->group[g].lie.rank == 1 &&
                     fmpq_equal(m->electric_charge + m->coordinate[g], half)));
            *(simple ? weak : hyper) = g;
            ++*(simple ? &nweak : &nhyper);
        }
    fmpq_clear(half);
    return good && nweak == 1 && nhyper == 1;
}

/* The place of a generator in the basis of the neutral block; its size when it
 * is not there. */
static size_t place(const struct an_gauge_bosons *b, const size_t *neutral,
                    size_t generator)
{
    size_t i = 0;
    while (i < b->neutral.n && neutral[i] != generator)
        i++;
    return i;
}

/* The block of the W; NULL where it mixes. */
static const struct an_boson_block *find_w(const struct an_gauge_bosons *b,
                                           const struct an_gauge_generators *s,
                                           size_t weak)
{
    char *name = an_gauge_generator_name(s, s->first[weak]);
    const struct an_boson_block *w = NULL;
    for (size_t i = 0; i < b->ncharged; i++)
        if (b->charged[i].n == 1 && strcmp(b->charged[i].basis[0], name) == 0)
            w = &b->charged[i];
    free(name);
    return w;
}

/* b->weak := g^2 + (g_Y / c)^2. */
static void set_couplings(struct an_gauge_bosons *b, slong g, slong hyper,
                          const fmpq_t c)
{
    fmpq_mpoly_t x;
    fmpq_t square;
    fmpq_init(square);
    fmpq_mpoly_init(x, b->ring);
    fmpq_mul(square, c, c);
    fmpq_mpoly_gen(x, hyper, b->ring);
    fmpq_mpoly_pow_ui(x, x, 2, b->ring);
    fmpq_mpoly_scalar_div_fmpq(x, x, square, b->ring);
    fmpq_mpoly_gen(b->weak, g, b->ring);
    fmpq_mpoly_pow_ui(b->weak, b->weak, 2, b->ring);
    fmpq_mpoly_add(b->weak, b->weak, x, b->ring);
    fmpq_mpoly_clear(x, b->ring);
    fmpq_clear(square);
}

/* x := (g^2 + g'^2) / g^2 times y, a multiple of g^2. */
static void scale(fmpq_mpoly_t x, const fmpq_mpoly_t y, slong g,
                  const struct an_gauge_bosons *b)
{
    an_polynomial_coefficient(x, y, g, 2, b->ring);
    fmpq_mpoly_mul(x, x, b->weak, b->ring);
}

/* rho := M_W^2 (g^2 + g'^2) / (M_Z^2 g^2) in lowest terms. */
static void set_rho(struct an_gauge_bosons *b, const struct an_boson_block *w,
                    slong g)
{
    fmpq_mpoly_t d, below;
    fmpq_t norm;
    fmpq_init(norm);
    fmpq_mpoly_init(d, b->ring);
    fmpq_mpoly_init(below, b->ring);
    scale(b->rho, w->entry[0], g, b);
    fmpq_mpoly_scalar_div_fmpq(b->rho, b->rho, w->norm, b->ring);
    fmpq_mpoly_set(below, b->z, b->ring);
    fmpq_mpoly_gcd(d, b->rho, below, b->ring);
    fmpq_mpoly_div(b->rho, b->rho, d, b->ring);
    fmpq_mpoly_div(b->rho_below, below, d, b->ring);
    /* the first coefficient below is to be one of a primitive polynomial */
    fmpq_set(norm, b->rho_below->content);
    fmpq_mpoly_scalar_div_fmpq(b->rho, b->rho, norm, b->ring);
    fmpq_mpoly_scalar_div_fmpq(b->rho_below, b->rho_below, norm, b->ring);
    fmpq_mpoly_clear(below, b->ring);
    fmpq_mpoly_clear(d, b->ring);
    fmpq_clear(norm);
}

void an_gauge_bosons_weak(struct an_gauge_bosons *b,
                          const struct an_gauge_generators *s,
                          const size_t *neutral)
{
    const struct an_model *m = s->m;
    size_t weak = 0, hyper = 0, n = b->neutral.n;
    if (!find_groups(&weak, &hyper, m) || s->first[weak] == AN_NO_ROOT)
        return;
    size_t t3 = place(b, neutral, s->first[weak] + 2);
    size_t y = place(b, neutral, s->first[hyper]);
    const struct an_boson_block *w = find_w(b, s, weak);
    if (t3 == n || y == n || !w)
        return;
    const fmpq *c = m->electric_charge + m->coordinate[hyper];
    slong g = 0, gy = 0;
    for (size_t i = 0; i < weak; i++)
        g += s->first[i] != AN_NO_ROOT;
    for (size_t i = 0; i < hyper; i++)
        gy += s->first[i] != AN_NO_ROOT;
    b->has_z = b->has_rho = true;
    set_couplings(b, g, gy, c);
    scale(b->z, b->neutral.entry[t3 * n + t3], g, b);
    b->mixing = an_alloc(n, sizeof *b->mixing);
    for (size_t i = 0; i < n; i++) {
        if (i == t3 || i == y ||
            fmpq_mpoly_is_zero(b->neutral.entry[t3 * n + i], b->ring))
            continue;
        struct an_z_mixing *x = &b->mixing[b->nmixings++];
        x->with = i;
        fmpq_mpoly_init(&x->by, b->ring);
        an_polynomial_coefficient(&x->by, b->neutral.entry[t3 * n + i], g, 1,
                                  b->ring);
        b->has_rho = false;
    }
    if (b->has_rho)
        set_rho(b, w, g);
}
