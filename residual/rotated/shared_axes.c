/* shared_axes.c - axes of factors in which matrices have few entries. */
#include "residual/rotated/shared_axes.h"

#include <stdlib.h>

#include "base/mem.h"
#include "theory/model.h"

/* ---- parts */

/* A (uninitialised) := M, from the side of the columns, or its transpose. */
static void set_map(fmpq_mat_t A, const struct an_shared_link *k, size_t to)
{
    slong n = fmpq_mat_nrows(k->M), c = fmpq_mat_ncols(k->M);
    fmpq_mat_init(A, to ? c : n, to ? n : c);
    if (to)
        fmpq_mat_transpose(A, k->M);
    else
        fmpq_mat_set(A, k->M);
}

/* Divides the space on one side of two links, or of one, by the parts of the
 * other side. */
static bool divide(struct an_shared_axes *w, const struct an_shared_link *k,
                   const struct an_shared_link *l, size_t side)
{
    const struct an_division *other = &w->axes[k->group[!side]];
    bool good = true;
    fmpq_mat_t A, B, T, P, Y, Z;
    set_map(A, k, side);
    set_map(B, l, side);
    slong n = fmpq_mat_nrows(A), c = fmpq_mat_ncols(A);
    slong parts = other->nparts;
    fmpq_mat_t *S = an_alloc((size_t)parts, sizeof *S);
    fmpq_mat_init(T, c, n);
    fmpq_mat_init(P, c, c);
    fmpq_mat_init(Y, n, c);
    fmpq_mat_init(Z, n, n);
    fmpq_mat_transpose(T, B);
    for (slong j = 0; j < parts; j++) {
        an_division_projection(P, other, j);
        fmpq_mat_mul(Y, A, P);
        fmpq_mat_init(S[j], n, n);
        fmpq_mat_mul(S[j], Y, T);
        fmpq_mat_transpose(Z, S[j]);
        fmpq_mat_add(S[j], S[j], Z);
    }
    for (slong j = 0; j < parts; j++) {
        good = good && an_division_divide(&w->axes[k->group[side]], S[j]);
        fmpq_mat_clear(S[j]);
    }
    free(S);
    fmpq_mat_clear(Z);
    fmpq_mat_clear(Y);
    fmpq_mat_clear(P);
    fmpq_mat_clear(T);
    fmpq_mat_clear(B);
    fmpq_mat_clear(A);
    return good;
}

/* Makes the projection of a vector on each part a part of its own. */
static bool divide_by_vector(struct an_shared_axes *w,
                             const struct an_shared_link *k)
{
    struct an_division *x = &w->axes[k->group[0]];
    slong n = fmpq_mat_nrows(k->M), parts = x->nparts;
    bool good = true;
    fmpq_mat_t P, u, T, *S = an_alloc((size_t)parts, sizeof *S);
    fmpq_mat_init(P, n, n);
    fmpq_mat_init(u, n, 1);
    fmpq_mat_init(T, 1, n);
    for (slong j = 0; j < parts; j++) {
        an_division_projection(P, x, j);
        fmpq_mat_mul(u, P, k->M);
        fmpq_mat_transpose(T, u);
        fmpq_mat_init(S[j], n, n);
        fmpq_mat_mul(S[j], u, T);
    }
    for (slong j = 0; j < parts; j++) {
        good = good && an_division_divide(x, S[j]);
        fmpq_mat_clear(S[j]);
    }
    fmpq_mat_clear(T);
    fmpq_mat_clear(u);
    fmpq_mat_clear(P);
    free(S);
    return good;
}

/* By a link, and with all others that go between the same spaces. */
static bool divide_by(struct an_shared_axes *w, size_t link, size_t side)
{
    const struct an_shared_link *k = &w->link[link];
    bool good = true;
    if (k->x.shape == AN_COLUMN)
        return divide_by_vector(w, k);
    for (size_t i = 0; i <= link && good; i++) {
        const struct an_shared_link *l = &w->link[i];
        if (i == link ||
            (w->pairs && !l->symmetric && l->x.shape != AN_COLUMN &&
             l->group[0] == k->group[0] && l->group[1] == k->group[1]))
            good = divide(w, k, l, side);
    }
    return good;
}

static size_t count_sides(const struct an_shared_link *k)
{
    return k->x.shape == AN_COLUMN || k->group[0] == k->group[1] ? 1 : 2;
}

static slong count_parts(const struct an_shared_axes *w)
{
    slong n = 0;
    for (size_t g = 0; g < w->m->ngroups; g++)
        n += w->used[g] ? w->axes[g].nparts : 0;
    return n;
}

/* Divides by matrices, or by vectors, until nothing changes. */
static bool divide_until(struct an_shared_axes *w, bool vectors)
{
    bool good = true;
    for (slong before = 0; good && before < count_parts(w);) {
        before = count_parts(w);
        for (size_t i = 0; i < w->nlinks; i++) {
            const struct an_shared_link *k = &w->link[i];
            bool own = !k->symmetric && (k->x.shape == AN_COLUMN) == vectors;
            for (size_t s = 0; s < count_sides(k) && good && own; s++)
                good = divide_by(w, i, s);
        }
    }
    return good;
}

/* By vectors where matrices divide no more. */
bool an_shared_axes_divide(struct an_shared_axes *w)
{
    bool good = true;
    for (size_t i = 0; i < w->nlinks && good; i++)
        if (w->link[i].symmetric)
            good =
                an_division_divide(&w->axes[w->link[i].group[0]], w->link[i].M);
    for (slong before = 0; good && before < count_parts(w);) {
        good = divide_until(w, false);
        before = count_parts(w);
        good = good && divide_until(w, true);
    }
    return good;
}

/* ---- axes */

/* Is B^T Y not zero, for the columns B of a part? */
static bool meets(const struct an_division *x, slong part, const fmpq_mat_t Y)
{
    fmpq_mat_t B, T, Z;
    an_division_part(B, x, part);
    fmpq_mat_init(T, fmpq_mat_ncols(B), fmpq_mat_nrows(B));
    fmpq_mat_init(Z, fmpq_mat_ncols(B), fmpq_mat_ncols(Y));
    fmpq_mat_transpose(T, B);
    fmpq_mat_mul(Z, T, Y);
    bool meet = !fmpq_mat_is_zero(Z);
    fmpq_mat_clear(Z);
    fmpq_mat_clear(T);
    fmpq_mat_clear(B);
    return meet;
}

/* Y (uninitialised) := the images of a part of the space on one side of a link
 * on the other side. */
static void set_images(fmpq_mat_t Y, const struct an_shared_axes *w,
                       const struct an_shared_link *k, size_t from, slong part)
{
    fmpq_mat_t A, B;
    set_map(A, k, !from);
    an_division_part(B, &w->axes[k->group[from]], part);
    fmpq_mat_init(Y, fmpq_mat_nrows(A), fmpq_mat_ncols(B));
    fmpq_mat_mul(Y, A, B);
    fmpq_mat_clear(B);
    fmpq_mat_clear(A);
}

/* Axes of a part become those of parts that links map it to, and so on. False
 * when these are of another size. */
static bool spread(struct an_shared_axes *w, size_t group, slong part)
{
    bool good = true;
    w->set[group][part] = true;
    for (size_t i = 0; i < w->nlinks && good; i++) {
        const struct an_shared_link *k = &w->link[i];
        for (size_t s = 0; s < 2 && good && !k->symmetric; s++) {
            fmpq_mat_t Y;
            if (k->x.shape == AN_COLUMN || k->group[s] != group)
                continue;
            struct an_division *to = &w->axes[k->group[!s]];
            set_images(Y, w, k, s, part);
            for (slong j = 0; j < to->nparts && good; j++) {
                if (w->set[k->group[!s]][j] || !meets(to, j, Y))
                    continue;
                good = to->start[j + 1] - to->start[j] == fmpq_mat_ncols(Y);
                if (good)
                    an_division_set_part(to, j, Y);
                good = good && spread(w, k->group[!s], j);
            }
            fmpq_mat_clear(Y);
        }
    }
    return good;
}

/* A link that maps a part into itself and is antisymmetric; NULL: none. */
static const struct an_shared_link *find_planes(const struct an_shared_axes *w,
                                                size_t group, slong part)
{
    for (size_t i = 0; i < w->nlinks; i++) {
        const struct an_shared_link *k = &w->link[i];
        fmpq_mat_t Y;
        if (k->symmetric || k->x.shape == AN_COLUMN || k->group[0] != group ||
            k->group[1] != group)
            continue;
        set_images(Y, w, k, 1, part);
        bool inside = meets(&w->axes[group], part, Y);
        fmpq_mat_clear(Y);
        if (inside)
            return k;
    }
    return NULL;
}

bool an_shared_axes_choose(struct an_shared_axes *w)
{
    bool good = true;
    for (int fixed = 1; fixed >= 0; fixed--)
        for (size_t g = 0; g < w->m->ngroups; g++)
            for (slong j = 0; w->used[g] && w->fixed[g] == fixed &&
                              j < w->axes[g].nparts && good;
                 j++) {
                if (w->set[g][j])
                    continue;
                const struct an_shared_link *k =
                    fixed ? NULL : find_planes(w, g, j);
                if (!fixed)
                    an_division_orthogonalise(&w->axes[g], j, k ? k->M : NULL);
                good = spread(w, g, j);
            }
    return good;
}
