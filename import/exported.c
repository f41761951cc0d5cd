/* exported.c - the fields and terms of a model as another program has them. */
#include "import/exported.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "theory/colour.h"
#include "theory/component.h"
#include "theory/find.h"
#include "theory/matter.h"
#include "theory/model.h"
#include "theory/representation.h"
#include "terms/charge.h"

static const struct an_where nowhere = {0};

void an_exported_clear(struct an_exported *x)
{
    for (size_t g = 0; x->group && g < x->m->ngroups; g++)
        free(x->group[g]);
    for (size_t i = 0; i < x->n; i++)
        free(x->v[i].name);
    free(x->group);
    free(x->expanded);
    free(x->v);
    an_piece_terms_clear(&x->terms);
    *x = (struct an_exported){0};
}

/* ---- names */

/* Letters and digits alone: h++ is hpp, B-L is BmL. */
static char *plain(const char *name, const char *end)
{
    struct an_text t = {0};
    for (const char *s = name; *s; s++)
        if (isalnum((unsigned char)*s))
            an_text_add_n(&t, s, 1);
        else if (*s == '+' || *s == '-' || *s == '\'')
            an_text_add(&t, *s == '+' ? "p" : *s == '-' ? "m" : "P");
    if (t.n == 0 || isdigit((unsigned char)t.v[0])) {
        char *rest = an_text_take(&t);
        an_text_printf(&t, "F%s", rest);
        free(rest);
    }
    an_text_add(&t, end);
    return an_text_take(&t);
}

static bool is_taken(const struct an_exported *x, const char *name)
{
    for (size_t i = 0; i < x->n; i++)
        if (strcmp(x->v[i].name, name) == 0)
            return true;
    return x->to == AN_SARAH && strlen(name) == 1 && strchr("CDEIKNO", name[0]);
}

/* The SU(2) of the light neutrinos; the number of groups for none. */
static size_t left_group(const struct an_model *m)
{
    for (size_t i = 0; i < m->nactive; i++)
        for (size_t g = AN_START; an_gauged_next(&g, m, AN_SIMPLE);)
            if (an_lie_is_su2(&m->group[g].lie) &&
                an_field_transforms(m, &m->field[m->active[i].vev.field], g))
                return g;
    return m->ngroups;
}

/* Is the factor colour, all of it? */
static bool is_colour(const struct an_model *m, size_t g)
{
    return an_colour_factor(m) == g && m->group[g].family == AN_SU &&
           m->group[g].size == 3;
}

/* Is colour two neighbours in the Dynkin diagram of a larger SU(N)? *node :=
 * the first. */
static bool is_inside(size_t *node, const struct an_model *m, size_t g)
{
    size_t n = 0, rank = (size_t)m->group[g].lie.rank;
    *node = 0;
    if (an_colour_factor(m) != g || m->group[g].family != AN_SU || rank < 3)
        return false;
    while (*node < rank && !an_colour_has_node(m, g, *node))
        ++*node;
    for (size_t k = 0; k < rank; k++)
        n += an_colour_has_node(m, g, k);
    return n == 2 && *node + 1 < rank && an_colour_has_node(m, g, *node + 1);
}

/* Has a component of that weight colour? *which := its place in a triplet,
 * where colour is inside of a larger group; 3 else. */
static bool has_colour(size_t *which, const struct an_model *m, size_t field,
                       const int *weight)
{
    size_t g = an_colour_factor(m), node = 0;
    *which = 3;
    if (g >= m->ngroups || !an_field_transforms(m, &m->field[field], g))
        return false;
    if (!is_inside(&node, m, g))
        return true;
    const int *w = weight + m->first_label[g] + node;
    if (w[0] == 0 && w[1] == 0)
        return false;
    *which = w[1] == 0 ? 0 : w[0] == 0 ? 2 : 1;
    return true;
}

static void name_groups(struct an_exported *x)
{
    const struct an_model *m = x->m;
    size_t left = left_group(m);
    bool sarah = x->to == AN_SARAH;
    for (size_t g = 0; g < m->ngroups; g++) {
        const char *name = m->group[g].name;
        bool colour = is_colour(m, g);
        const char *usual =
            colour                      ? (sarah ? "color" : "SU3c")
            : g == left                 ? (sarah ? "left" : "SU2L")
            : strcmp(name, "Y") == 0    ? (sarah ? "hypercharge" : "U1Y")
            : strcmp(name, "SU2R") == 0 ? (sarah ? "right" : "SU2R")
                                        : NULL;
        x->group[g] = usual ? an_strdup(usual) : plain(name, "");
        x->expanded[g] =
            m->group[g].kind == AN_SIMPLE && m->group[g].gauged && !colour;
    }
}

/* ---- fields */

static void add(struct an_exported *x, size_t field, bool conjugate,
                enum an_exported_kind kind)
{
    const struct an_field *f = &x->m->field[field];
    for (size_t i = 0, n = 1; i < f->generations; i += n, n = 1) {
        struct an_text end = {0};
        while (i + n < f->generations &&
               an_generations_alike(x->m, field, i, i + n))
            n++;
        if (n < f->generations)
            an_text_printf(&end, "x%zu", i + 1);
        an_text_add(&end, conjugate && x->to == AN_SARAH ? "c" : "");
        char *name = plain(f->name, an_text_string(&end));
        while (is_taken(x, name)) {
            char *other = plain(name, "x");
            free(name);
            name = other;
        }
        an_text_clear(&end);
        x->v = an_grow(x->v, &x->cap, x->n + 1, sizeof *x->v);
        x->v[x->n++] = (struct an_exported_field){kind,      field, i,   n,
                                                  conjugate, false, name};
    }
}

int an_exported_refuse(const struct an_exported *x, struct an_diags *diags,
                       const char *name, const char *what)
{
    return an_error(diags, nowhere, "%s: %s cannot hold %s", name, x->files,
                    what);
}

static int check_groups(const struct an_exported *x, struct an_diags *diags)
{
    const struct an_model *m = x->m;
    bool pyrate = x->to == AN_PYRATE;
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_group *group = &m->group[g];
        if (group->kind == AN_ZN && group->gauged)
            return an_exported_refuse(x, diags, group->name, "a gauged Z(n)");
        if (group->kind == AN_SIMPLE && !group->gauged)
            return an_exported_refuse(x, diags, group->name,
                                      "a global non-abelian group");
        if (pyrate && !group->gauged)
            return an_exported_refuse(x, diags, group->name,
                                      "a symmetry that is imposed");
        if (!pyrate && group->kind == AN_SIMPLE &&
            group->family == AN_EXCEPTIONAL)
            return an_exported_refuse(x, diags, group->name,
                                      "an exceptional group");
    }
    for (size_t i = 0; i < m->nunknowns; i++)
        if (!an_model_is_parameter(m, i))
            return an_exported_refuse(x, diags, m->unknown[i],
                                      "a charge that is not known");
        else if (pyrate)
            return an_exported_refuse(x, diags, m->unknown[i],
                                      "a parameter without a value");
    for (size_t g = 0, node; g < m->ngroups; g++)
        if (an_colour_is_in(m, g) && !is_colour(m, g) &&
            (pyrate || !is_inside(&node, m, g)))
            return an_exported_refuse(x, diags, m->group[g].name,
                                      "colour inside of a larger group");
    return 0;
}

int an_exported_find(struct an_exported *x, const struct an_model *m,
                     enum an_program to, struct an_diags *diags)
{
    *x = (struct an_exported){.m = m,
                              .to = to,
                              .files = to == AN_SARAH ? "SARAH's files"
                                                      : "PyR@TE's files"};
    x->group = an_alloc(m->ngroups, sizeof *x->group);
    x->expanded = an_alloc(m->ngroups, sizeof *x->expanded);
    if (check_groups(x, diags) < 0)
        return -1;
    name_groups(x);
    bool super = false;
    for (size_t i = 0; i < m->nfields; i++)
        super |= m->field[i].type == AN_SUPERFIELD;
    for (size_t i = 0; i < m->nfields; i++) {
        enum an_field_type type = m->field[i].type;
        if (type == AN_VECTOR)
            return an_exported_refuse(x, diags, m->field[i].name,
                                      "a vector field");
        if (super && to == AN_PYRATE)
            return an_exported_refuse(x, diags, m->field[i].name,
                                      "superfields");
        if (super && (type == AN_MAJORANA || m->field[i].gaugino))
            continue; /* gauginos, which SARAH adds */
        if (super && type != AN_SUPERFIELD)
            return an_exported_refuse(x, diags, m->field[i].name,
                                      "other fields beside superfields");
        if (type == AN_SCALAR || type == AN_REAL_SCALAR)
            add(x, i, false, AN_EXPORTED_SCALAR);
        else if (type == AN_SUPERFIELD)
            add(x, i, false, AN_EXPORTED_SUPER);
        if (type == AN_LEFT || type == AN_DIRAC || type == AN_MAJORANA)
            add(x, i, false, AN_EXPORTED_FERMION);
        if (type == AN_RIGHT || type == AN_DIRAC)
            add(x, i, true, AN_EXPORTED_FERMION);
    }
    return 0;
}

/* ---- terms */

int an_exported_terms(struct an_exported *x, struct an_diags *diags)
{
    const struct an_model *m = x->m;
    struct an_piece *piece = an_alloc(x->n, sizeof *piece);
    bool super = x->n > 0 && x->v[0].kind == AN_EXPORTED_SUPER;
    int rc = 0;
    for (size_t i = 0; i < x->n; i++)
        piece[i] = (struct an_piece){x->v[i].field, x->v[i].first, x->v[i].n,
                                     x->v[i].conjugate};
    for (size_t i = 0; rc == 0 && i < m->ncouplings + m->nexplicit; i++) {
        const struct an_term *term = i < m->ncouplings
                                         ? &m->coupling[i]
                                         : &m->explicit_term[i - m->ncouplings];
        for (size_t k = 0; super && rc == 0 && k < term->n; k++)
            if (m->field[term->factor[k].field].gaugino)
                rc = an_exported_refuse(x, diags, term->text,
                                        "a term of gauginos");
            else if (term->factor[k].conjugate)
                rc =
                    an_error(diags, nowhere,
                             "'%s' is no term of a superpotential", term->text);
        if (rc == 0)
            rc = an_piece_terms_add(&x->terms, m, piece, x->n, term, diags);
    }
    an_piece_terms_masses(&x->terms, m, piece, x->n);
    an_piece_terms_unique(&x->terms, m, piece);
    free(piece);
    return rc;
}

/* ---- representations */

static bool same_labels(const struct an_group *g, const char *dimension,
                        const int *labels)
{
    struct an_diags unsaid;
    int found[AN_MAX_RANK];
    an_diags_init(&unsaid);
    bool same =
        an_representation_read(found, g, dimension, nowhere, &unsaid) == 0 &&
        memcmp(found, labels, (size_t)g->lie.rank * sizeof *found) == 0;
    an_diags_clear(&unsaid);
    return same;
}

void an_exported_representation(struct an_text *t, const struct an_exported *x,
                                const struct an_exported_field *f, size_t group,
                                bool conjugate)
{
    const struct an_group *g = &x->m->group[group];
    int labels[AN_MAX_RANK];
    const int *given = x->m->field[f->field].group[group].labels;
    memcpy(labels, given, (size_t)g->lie.rank * sizeof *labels);
    if (conjugate)
        an_rep_conjugate(labels, &g->lie, given);
    struct an_text plain = {0}, bar = {0};
    fmpz_t d;
    fmpz_init(d);
    an_rep_dimension(d, &g->lie, labels);
    char *dimension = fmpz_get_str(NULL, 10, d);
    an_text_add(&plain, dimension);
    an_text_printf(&bar, "%sbar", dimension);
    if (an_rep_is_trivial(&g->lie, labels) ||
        same_labels(g, an_text_string(&plain), labels)) {
        an_text_add(t, dimension);
    } else if (same_labels(g, an_text_string(&bar), labels)) {
        an_text_printf(t, "-%s", dimension);
    } else {
        bool sarah = x->to == AN_SARAH;
        if (sarah)
            an_text_printf(t, "{%s, ", dimension);
        for (int k = 0; k < g->lie.rank; k++)
            an_text_printf(t, "%s%d", k ? ", " : sarah ? "{" : "[", labels[k]);
        an_text_add(t, sarah ? "}}" : "]");
    }
    an_text_clear(&plain);
    an_text_clear(&bar);
    flint_free(dimension);
    fmpz_clear(d);
}

/* ---- components */

/* Is it a superfield whose scalar is the ordinary particle? */
static bool is_higgs(const struct an_exported *x,
                     const struct an_exported_field *f)
{
    if (f->kind != AN_EXPORTED_SUPER || !an_field_gets_vev(x->m, f->field))
        return false;
    for (size_t i = 0; i < x->m->nactive; i++)
        if (x->m->active[i].vev.field == f->field)
            return false;
    return true;
}

/* Has a component of the field, as the model has it, the positron's charge? */
static bool has_positive(const struct an_exported *x,
                         const struct an_exported_field *f)
{
    const struct an_field *field = &x->m->field[f->field];
    struct an_components c;
    fmpq_t q;
    bool positive = false;
    fmpq_init(q);
    an_components_init(&c);
    bool listed = an_components_list(&c, x->m, field);
    for (size_t k = 0; listed && !positive && k < c.n; k++) {
        an_component_charge(q, x->m, field, f->first, c.labels + k * c.rank);
        size_t which;
        positive = fmpq_sgn(q) > 0 &&
                   !has_colour(&which, x->m, f->field, c.labels + k * c.rank);
    }
    an_components_clear(&c);
    fmpq_clear(q);
    return positive;
}

char an_exported_particle(bool *anti, const struct an_exported *x,
                          const struct an_exported_field *f, const int *weight)
{
    const struct an_model *m = x->m;
    const struct an_field *field = &m->field[f->field];
    fmpq_t q;
    char found = 0;
    if (f->kind == AN_EXPORTED_SCALAR || !m->has_charge ||
        !an_component_visible(m, field, weight) || is_higgs(x, f))
        return 0;
    fmpq_init(q);
    an_component_charge(q, m, field, f->first, weight);
    int sign = fmpq_sgn(q);
    fmpq_abs(q, q);
    fmpq_mul_ui(q, q, 3);
    size_t which;
    bool coloured = m->has_colour && has_colour(&which, m, f->field, weight);
    long n = fmpz_is_one(fmpq_denref(q)) && fmpz_bits(fmpq_numref(q)) < 8
                 ? fmpz_get_si(fmpq_numref(q))
                 : -1;
    if (coloured)
        found = n == 2 ? 'u' : n == 1 ? 'd' : '\0';
    else
        found = n == 3 ? 'e' : n == 0 ? 'v' : '\0';
    *anti = found == 'v'   ? has_positive(x, f)
            : found == 'u' ? sign < 0
                           : sign > 0;
    fmpq_clear(q);
    return found;
}

/* The field is a multiplet of a factor besides colour. */
static bool is_multiplet(const struct an_exported *x,
                         const struct an_exported_field *f)
{
    const struct an_model *m = x->m;
    for (size_t g = 0; g < m->ngroups; g++)
        if (x->expanded[g] && an_field_transforms(m, &m->field[f->field], g))
            return true;
    return false;
}

/* Does it transform under the light neutrinos' SU(2), or as they do? */
static bool is_left(const struct an_exported *x,
                    const struct an_exported_field *f)
{
    const struct an_model *m = x->m;
    size_t left = left_group(m);
    return left < m->ngroups ? an_field_transforms(m, &m->field[f->field], left)
                             : is_multiplet(x, f) && !f->conjugate;
}

/* How many fields before this one have such a particle, of how many? */
static size_t count_alike(size_t *before, const struct an_exported *x,
                          const struct an_exported_field *f, char kind,
                          bool left)
{
    const struct an_model *m = x->m;
    size_t n = 0;
    *before = 0;
    for (size_t i = 0; i < x->n; i++) {
        struct an_components c;
        bool has = false, anti;
        if (is_left(x, &x->v[i]) != left)
            continue;
        an_components_init(&c);
        bool fine = an_components_list(&c, m, &m->field[x->v[i].field]);
        for (size_t k = 0; fine && k < c.n; k++)
            has |= an_exported_particle(&anti, x, &x->v[i],
                                        c.labels + k * c.rank) == kind;
        an_components_clear(&c);
        *before += has && &x->v[i] < f;
        n += has;
    }
    return n;
}

char *an_exported_part(const struct an_exported *x,
                       const struct an_exported_field *f, const int *weight)
{
    const struct an_model *m = x->m;
    struct an_text t = {0};
    bool anti = false, left = is_left(x, f);
    size_t before;
    char kind = an_exported_particle(&anti, x, f, weight);
    if (kind == 'v' && !left && !is_multiplet(x, f))
        kind = 0;
    if (kind) {
        size_t n = count_alike(&before, x, f, kind, left);
        an_text_printf(&t, "%c", kind);
        if (n > 1)
            an_text_printf(&t, "%zu", before + 1);
        an_text_add(&t, left ? "L" : "R");
        size_t which;
        if (has_colour(&which, m, f->field, weight) && which < 3)
            an_text_add_n(&t, &"rgb"[which], 1);
        return an_text_take(&t);
    }
    an_text_printf(&t, "z%s", f->name);
    for (size_t g = 0; g < m->ngroups; g++)
        for (int k = 0; x->expanded[g] && k < m->group[g].lie.rank; k++) {
            int w = weight[m->first_label[g] + (size_t)k];
            if (an_field_transforms(m, &m->field[f->field], g))
                an_text_printf(&t, "%c%d", w < 0 ? 'm' : 'p', abs(w));
        }
    return an_text_take(&t);
}

/* One list, for the groups from g on. */
struct list {
    const struct an_exported *x;
    const struct an_exported_field *f;
    struct an_text *t;
    int *weight;
};

static void add_leaf(struct list *l)
{
    const struct an_exported *x = l->x;
    const struct an_model *m = x->m;
    const struct an_field *field = &m->field[l->f->field];
    bool anti = false, positive = true, zero = true;
    for (size_t k = 0; zero && k < m->total_rank; k++)
        if (l->weight[k] != 0) {
            zero = false;
            positive = l->weight[k] > 0;
        }
    char kind = an_exported_particle(&anti, x, l->f, l->weight);
    bool conjugate = kind && anti != l->f->conjugate;
    if (field->type == AN_REAL_SCALAR && !positive) {
        for (size_t k = 0; k < m->total_rank; k++)
            l->weight[k] = -l->weight[k];
        conjugate = true;
    }
    char *name = an_exported_part(x, l->f, l->weight);
    if (field->type == AN_REAL_SCALAR && !positive)
        for (size_t k = 0; k < m->total_rank; k++)
            l->weight[k] = -l->weight[k];
    an_text_printf(l->t, conjugate ? "conj[%s]" : "%s", name);
    free(name);
}

/* The weight of entry j, in the field as the model has it. */
static void set_weight(int *weight, const struct an_group *g, int dimension,
                       int j, bool conjugate)
{
    memset(weight, 0, (size_t)g->lie.rank * sizeof *weight);
    if (g->lie.rank == 1) {
        weight[0] = dimension - 1 - 2 * j;
    } else {
        if (j < g->lie.rank)
            weight[j] = 1;
        if (j > 0)
            weight[j - 1] = -1;
        for (int k = 0; conjugate && k < g->lie.rank; k++)
            weight[k] = -weight[k];
    }
}

static void add_list(struct list *l, size_t g)
{
    const struct an_model *m = l->x->m;
    const struct an_field *field = &m->field[l->f->field];
    while (g < m->ngroups &&
           (!l->x->expanded[g] || !an_field_transforms(m, field, g)))
        g++;
    if (g == m->ngroups) {
        add_leaf(l);
        return;
    }
    const struct an_group *group = &m->group[g];
    const int *labels = field->group[g].labels;
    int n = group->lie.rank == 1 ? labels[0] + 1 : group->size;
    int *weight = l->weight + m->first_label[g];
    an_text_add(l->t, "{");
    for (int j = 0; j < n; j++) {
        an_text_add(l->t, j ? ", " : "");
        /* Of SU(2) a conjugate is listed from its own highest weight on. */
        set_weight(weight, group, n, j, labels[0] == 0);
        if (group->lie.rank == 1 && l->f->conjugate)
            weight[0] = -weight[0];
        add_list(l, g + 1);
    }
    an_text_add(l->t, "}");
    memset(weight, 0, (size_t)group->lie.rank * sizeof *weight);
}

/* Can all factors' multiplets be listed? */
bool an_exported_is_listed(const struct an_exported *x,
                           const struct an_exported_field *f)
{
    const struct an_model *m = x->m;
    for (size_t g = 0; g < m->ngroups; g++) {
        const int *labels = m->field[f->field].group[g].labels;
        int sum = 0;
        if (!x->expanded[g] || !an_field_transforms(m, &m->field[f->field], g))
            continue;
        for (int k = 0; k < m->group[g].lie.rank; k++)
            sum += labels[k];
        if (m->group[g].family != AN_SU ||
            (m->group[g].lie.rank > 1 &&
             (sum != 1 ||
              (labels[0] != 1 && labels[m->group[g].lie.rank - 1] != 1))))
            return false;
    }
    return true;
}

void an_exported_components(struct an_text *t, const struct an_exported *x,
                            const struct an_exported_field *f)
{
    struct list l = {x, f, t, an_alloc(x->m->total_rank, sizeof *l.weight)};
    if (an_exported_is_listed(x, f))
        add_list(&l, 0);
    else
        add_leaf(&l);
    free(l.weight);
}
