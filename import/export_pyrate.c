/* export_pyrate.c - a model as a model file of PyR@TE 3.
 *
 * Which fermions are right-handed is told by names there, and so is which are
 * ordinary: right-handed ones end in R, and quarks and leptons are called Q, L,
 * uR, dR, eR where there is one field of each. A term is written where its
 * indices can be contracted in one way: of each group at most two of its fields
 * are multiplets, conjugate to each other.
 */
#include "import/export_pyrate.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "theory/component.h"
#include "theory/find.h"
#include "theory/matter.h"
#include "theory/model.h"
#include "theory/text/linear.h"
#include "theory/text/term.h"
#include "import/exported.h"

/* ---- names */

/* What the reader takes for ordinary matter. */
static const char *const ordinary[] = {
    "Q",    "QL",    "q",  "qL", "Qbar", "QLbar", "L",  "LL", "l",  "lL",
    "Lbar", "LLbar", "QR", "LR", "uR",   "u",     "dR", "d",  "eR", "e"};

static bool is_ordinary_name(const char *name)
{
    for (size_t i = 0; i < sizeof ordinary / sizeof *ordinary; i++)
        if (strcmp(ordinary[i], name) == 0)
            return true;
    return false;
}

/* The multiplets besides colour: 0 for a singlet, 1 for a doublet of the light
 * neutrinos' SU(2), 2 for one of another SU(2), 3 for anything else. */
static int multiplet(const struct an_exported *x,
                     const struct an_exported_field *f)
{
    const struct an_model *m = x->m;
    int found = 0;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        if (!x->expanded[g] || !an_field_transforms(m, &m->field[f->field], g))
            continue;
        if (found || m->group[g].lie.rank != 1 ||
            m->field[f->field].group[g].labels[0] != 1)
            return 3;
        found = strcmp(x->group[g], "SU2L") == 0 ? 1 : 2;
    }
    return found;
}

/* The usual name of a field of ordinary matter, NULL for none; *anti := it
 * holds antiparticles. */
static const char *usual_name(bool *anti, const struct an_exported *x,
                              const struct an_exported_field *f)
{
    static const char *const quarks[] = {NULL, "Q", "QR"}, *const leptons[] = {
                                                               NULL, "L", "LR"};
    struct an_components c;
    char kind[2] = {0};
    size_t n = 0;
    int of = multiplet(x, f);
    *anti = false;
    if (f->kind != AN_EXPORTED_FERMION || of == 3)
        return NULL;
    an_components_init(&c);
    if (an_components_list(&c, x->m, &x->m->field[f->field]))
        for (size_t k = 0; k < c.n; k++) {
            char one = an_exported_particle(anti, x, f, c.labels + k * c.rank);
            if (one && !memchr(kind, one, n) && n < 2)
                kind[n++] = one;
        }
    an_components_clear(&c);
    if (of == 0)
        return kind[0] == 'u'   ? "uR"
               : kind[0] == 'd' ? "dR"
               : kind[0] == 'e' ? "eR"
                                : NULL;
    if (n < 2)
        return NULL;
    return memchr(kind, 'u', n) && memchr(kind, 'd', n)   ? quarks[of]
           : memchr(kind, 'v', n) && memchr(kind, 'e', n) ? leptons[of]
                                                          : NULL;
}

static bool is_taken(const struct an_exported *x, size_t i, const char *name)
{
    for (size_t k = 0; k < x->n; k++)
        if (k != i && strcmp(x->v[k].name, name) == 0)
            return true;
    return false;
}

/* Its name, with a letter more that tells its hand. */
static void rename_new(struct an_exported *x, size_t i)
{
    struct an_exported_field *f = &x->v[i];
    size_t n = strlen(f->name), digits = n;
    while (digits > 1 && strchr("0123456789", f->name[digits - 1]))
        digits--;
    bool right = digits > 1 && f->name[digits - 1] == 'R';
    bool left = digits > 1 && f->name[digits - 1] == 'L';
    struct an_text t = {0};
    an_text_add(&t, f->name);
    while (is_ordinary_name(an_text_string(&t)))
        an_text_add(&t, "x");
    if (f->kind == AN_EXPORTED_FERMION && f->mirrored && !right)
        an_text_add(&t, "R");
    if (f->kind == AN_EXPORTED_FERMION && !f->mirrored && right)
        an_text_add(&t, "L");
    if (f->kind == AN_EXPORTED_FERMION && f->mirrored && left)
        an_text_add(&t, "R");
    while (is_taken(x, i, an_text_string(&t))) {
        char *rest = an_text_take(&t);
        an_text_printf(&t, "x%s", rest);
        free(rest);
    }
    free(f->name);
    f->name = an_text_take(&t);
}

static void name_fields(struct an_exported *x)
{
    bool anti;
    const char **usual = an_alloc(x->n, sizeof *usual);
    for (size_t i = 0; i < x->n; i++) {
        usual[i] = usual_name(&anti, x, &x->v[i]);
        bool right = usual[i] && strchr(usual[i], 'R');
        x->v[i].mirrored = x->v[i].conjugate || (right && anti);
    }
    for (size_t i = 0; i < x->n; i++) {
        bool only = usual[i] != NULL;
        for (size_t k = 0; only && k < x->n; k++)
            only = k == i || usual[k] != usual[i];
        if (!only || x->v[i].mirrored != (strchr(usual[i], 'R') != NULL))
            continue;
        free(x->v[i].name);
        x->v[i].name = an_strdup(usual[i]);
    }
    for (size_t i = 0; i < x->n; i++)
        if (!usual[i] || strcmp(usual[i], x->v[i].name) != 0)
            rename_new(x, i);
    free(usual);
}

/* ---- groups and fields */

static void add_groups(struct an_text *t, const struct an_exported *x)
{
    static const char *const families[] = {
        [AN_SU] = "SU", [AN_SO] = "SO", [AN_SP] = "SP"};
    const struct an_model *m = x->m;
    an_text_add(t, "Groups: {");
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_group *group = &m->group[g];
        an_text_printf(t, "%s%s: ", g ? ", " : "", x->group[g]);
        if (group->kind == AN_U1)
            an_text_add(t, "U1");
        else if (group->family == AN_EXCEPTIONAL)
            an_text_printf(t, "%c%d", group->lie.series, group->lie.rank);
        else
            an_text_printf(t, "%s%d", families[group->family], group->size);
    }
    an_text_add(t, "}\n");
}

static void add_field(struct an_text *t, const struct an_exported *x,
                      const struct an_exported_field *f)
{
    const struct an_model *m = x->m;
    const struct an_field *field = &m->field[f->field];
    bool flipped = f->conjugate != f->mirrored, some = false;
    an_text_printf(t, "  %s: {", f->name);
    if (field->type == AN_SCALAR)
        an_text_printf(t, "RealFields: [Re%s, I*Im%s], Norm: 1/sqrt(2), ",
                       f->name, f->name);
    if (f->n > 1 || f->kind == AN_EXPORTED_FERMION)
        an_text_printf(t, "Gen: %zu, ", f->n);
    an_text_add(t, "Qnb: {");
    for (size_t g = 0; g < m->ngroups; g++) {
        bool simple = m->group[g].kind == AN_SIMPLE;
        const struct an_linear *q =
            simple ? NULL : &field->group[g].charge[f->first];
        if (simple ? !an_field_transforms(m, field, g)
                   : fmpq_is_zero(q->constant))
            continue;
        an_text_printf(t, "%s%s: ", some ? ", " : "", x->group[g]);
        some = true;
        if (simple) {
            an_exported_representation(t, x, f, g, flipped);
        } else {
            char *number = fmpq_get_str(NULL, 10, q->constant);
            bool minus = number[0] == '-';
            an_text_printf(t, "%s%s", flipped && !minus ? "-" : "",
                           number + (flipped && minus));
            flint_free(number);
        }
    }
    an_text_add(t, "}},\n");
}

static void add_fields(struct an_text *t, const struct an_exported *x)
{
    static const char *const heads[] = {"Fermions", "ComplexScalars",
                                        "RealScalars"};
    for (int kind = 0; kind < 3; kind++) {
        bool some = false;
        for (size_t i = 0; i < x->n; i++) {
            enum an_field_type type = x->m->field[x->v[i].field].type;
            int its = x->v[i].kind == AN_EXPORTED_FERMION ? 0
                      : type == AN_SCALAR                 ? 1
                                                          : 2;
            if (its != kind)
                continue;
            if (!some)
                an_text_printf(t, "%s: {\n", heads[kind]);
            some = true;
            add_field(t, x, &x->v[i]);
        }
        if (some)
            an_text_add(t, "}\n");
    }
}

/* ---- terms */

/* The factor's field is a multiplet of the group: its labels, as written. */
static bool labels_of(int *labels, const struct an_piece_term *e,
                      const struct an_exported *x, size_t k, size_t g)
{
    const struct an_exported_field *f = &x->v[e->piece[k]];
    const struct an_group *group = &x->m->group[g];
    const int *given = x->m->field[f->field].group[g].labels;
    if (group->kind != AN_SIMPLE || an_rep_is_trivial(&group->lie, given))
        return false;
    memcpy(labels, given, (size_t)group->lie.rank * sizeof *labels);
    if (e->star[k] != f->conjugate)
        an_rep_conjugate(labels, &group->lie, given);
    return true;
}

/* Is it written conjugated? */
static bool is_barred(const struct an_exported *x,
                      const struct an_piece_term *e, size_t k)
{
    return e->star[k] != x->v[e->piece[k]].mirrored;
}

/* The indices of the factors, each a text; false where they can be contracted
 * in several ways, or not as a delta or an epsilon. */
static bool find_indices(struct an_text *index, struct an_text *epsilons,
                         const struct an_exported *x,
                         const struct an_piece_term *e)
{
    const struct an_model *m = x->m;
    size_t number = 0;
    for (size_t g = 0; g < m->ngroups; g++) {
        int labels[2][AN_MAX_RANK], rank = m->group[g].lie.rank, sum = 0;
        size_t at[2], n = 0;
        for (size_t k = 0; k < e->n; k++) {
            int found[AN_MAX_RANK];
            if (!labels_of(found, e, x, k, g))
                continue;
            if (n == 2)
                return false;
            memcpy(labels[n], found, (size_t)rank * sizeof *found);
            at[n++] = k;
        }
        if (n == 0)
            continue;
        if (n == 1)
            return false;
        bool barred = is_barred(x, e, at[0]) != is_barred(x, e, at[1]);
        enum an_field_type type = m->field[x->v[e->piece[at[0]]].field].type;
        bool same = e->piece[at[0]] == e->piece[at[1]] &&
                    (barred || type == AN_REAL_SCALAR);
        an_rep_conjugate(labels[1], &m->group[g].lie, labels[1]);
        for (int k = 0; k < rank; k++)
            sum += labels[0][k];
        bool doublets = rank == 1 && sum == 1;
        bool fundamental = m->group[g].family == AN_SU && sum == 1 &&
                           (labels[0][0] == 1 || labels[0][rank - 1] == 1);
        /* the adjoint's basis is real there */
        bool adjoint = memcmp(labels[0], an_lie_highest_root(&m->group[g].lie),
                              (size_t)rank * sizeof **labels) == 0;
        if (memcmp(labels[0], labels[1], (size_t)rank * sizeof **labels) != 0 ||
            (!same && !fundamental && !adjoint))
            return false;
        bool epsilon = doublets && !barred;
        number++;
        for (size_t k = 0; k < 2; k++)
            an_text_printf(&index[at[k]], "%si%zu", index[at[k]].n ? "," : "",
                           number + (k == 1 && epsilon));
        if (epsilon) {
            an_text_printf(epsilons, "Eps[i%zu,i%zu] ", number, number + 1);
            number++;
        }
    }
    return true;
}

enum section { YUKAWA, FERMION_MASS, QUARTIC, TRILINEAR, SCALAR_MASS, OTHER };

static enum section section_of(const struct an_exported *x,
                               const struct an_piece_term *e)
{
    size_t fermions = 0;
    for (size_t k = 0; k < e->n; k++)
        fermions += x->v[e->piece[k]].kind == AN_EXPORTED_FERMION;
    if (fermions == 2)
        return e->n == 3 ? YUKAWA : e->n == 2 ? FERMION_MASS : OTHER;
    if (fermions > 0)
        return OTHER;
    return e->n == 4   ? QUARTIC
           : e->n == 3 ? TRILINEAR
           : e->n == 2 ? SCALAR_MASS
                       : OTHER;
}

/* The term as PyR@TE writes it; false where that is not ours to choose. */
static bool add_term(struct an_text *t, const struct an_exported *x,
                     const struct an_piece_term *e)
{
    struct an_text *index = an_alloc(e->n, sizeof *index), epsilons = {0};
    bool fine = find_indices(index, &epsilons, x, e);
    an_text_add(t, an_text_string(&epsilons));
    for (size_t k = 0; k < e->n; k++) {
        bool real = x->m->field[x->v[e->piece[k]].field].type == AN_REAL_SCALAR;
        an_text_printf(t, "%s%s%s", k ? " " : "", x->v[e->piece[k]].name,
                       is_barred(x, e, k) && !real ? "bar" : "");
        if (index[k].n > 0)
            an_text_printf(t, "[%s]", an_text_string(&index[k]));
        an_text_clear(&index[k]);
    }
    an_text_clear(&epsilons);
    free(index);
    return fine;
}

/* A comment on a term that is not written, once. */
static void add_rest(struct an_text *rest, const struct an_exported *x,
                     const struct an_piece_term *e, const char *why)
{
    struct an_text line = {0};
    an_text_add(&line, "#");
    if (e->term)
        an_text_printf(&line, " %s", e->term->text);
    for (size_t k = 0; !e->term && k < e->n; k++)
        an_text_printf(&line, " %s", x->v[e->piece[k]].name);
    an_text_printf(&line, ": %s\n", why);
    if (!strstr(an_text_string(rest), an_text_string(&line)))
        an_text_add(rest, an_text_string(&line));
    an_text_clear(&line);
}

static void add_terms(struct an_text *t, const struct an_exported *x)
{
    static const char *const heads[] = {"Yukawas", "FermionMasses",
                                        "QuarticTerms", "TrilinearTerms",
                                        "ScalarMasses"};
    struct an_text rest = {0}, all = {0};
    for (int section = 0; section <= OTHER; section++) {
        bool some = false;
        for (size_t i = 0; i < x->terms.n; i++) {
            struct an_text one = {0};
            if ((int)section_of(x, &x->terms.v[i]) != section)
                continue;
            if (add_term(&one, x, &x->terms.v[i]) && section != OTHER) {
                if (!some)
                    an_text_printf(&all, "  %s: {\n", heads[section]);
                some = true;
                an_text_printf(&all, "    coup%zu: %s,\n", i + 1,
                               an_text_string(&one));
            } else {
                const char *why = section != OTHER
                                      ? "its indices are yours to contract"
                                  : x->terms.v[i].n == 1 ? "a tadpole"
                                                         : "not renormalisable";
                add_rest(&rest, x, &x->terms.v[i], why);
            }
            an_text_clear(&one);
        }
        if (some)
            an_text_add(&all, "  },\n");
    }
    if (all.n > 0)
        an_text_printf(t, "Potential: {\n%s}\n", an_text_string(&all));
    an_text_add(t, an_text_string(&rest));
    an_text_clear(&rest);
    an_text_clear(&all);
}

/* ---- vevs */

/* "[2]": which component of fundamentals a weight is; false for others. */
static bool add_place(struct an_text *t, const struct an_exported *x,
                      size_t field, const int *weight)
{
    const struct an_model *m = x->m;
    bool some = false;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        const int *labels = m->field[field].group[g].labels;
        const int *w = weight + m->first_label[g];
        int rank = m->group[g].lie.rank, sum = 0, j = 0;
        for (int k = 0; k < rank; k++)
            sum += labels[k];
        if (sum == 0)
            continue;
        bool bar = labels[0] != 1;
        if (m->group[g].family != AN_SU || sum != 1 ||
            (bar && labels[rank - 1] != 1))
            return false;
        while (j < rank && w[j] == 0)
            j++;
        if (j < rank && (bar ? -w[j] : w[j]) < 0)
            j++;
        an_text_printf(t, "%s%d", some ? "," : "[", j + 1);
        some = true;
    }
    an_text_add(t, some ? "]" : "");
    return true;
}

static int add_vev(struct an_text *t, const struct an_exported *x,
                   const struct an_vev *v, size_t *number,
                   struct an_diags *diags)
{
    const struct an_model *m = x->m;
    const struct an_field *field = &m->field[v->field];
    if (v->form != AN_VEV_NEUTRAL && v->form != AN_VEV_COMPONENT)
        return an_exported_refuse(x, diags, field->name,
                                  "a vev along a direction");
    if (v->generation != AN_EVERY && field->generations > 1)
        return an_exported_refuse(x, diags, field->name,
                                  "a vev of one generation");
    if (v->nweights != 1)
        return an_exported_refuse(x, diags, field->name,
                                  "a vev of several components");
    for (size_t i = 0; i < x->n; i++) {
        if (x->v[i].field != v->field)
            continue;
        an_text_printf(t, "%sv%zu: %s%s", *number ? ", " : "", *number + 1,
                       field->type == AN_SCALAR ? "Re" : "", x->v[i].name);
        ++*number;
        if (!add_place(t, x, v->field, v->weights))
            return an_exported_refuse(
                x, diags, field->name,
                "a vev in a multiplet whose basis the program chooses");
    }
    return 0;
}

static int add_vevs(struct an_text *t, const struct an_exported *x,
                    struct an_diags *diags)
{
    const struct an_model *m = x->m;
    size_t scenarios = 0, number = 0;
    for (size_t k = 0; k < m->nvacua; k++)
        scenarios += m->vacuum[k].scenario;
    if (scenarios > 1)
        return an_exported_refuse(x, diags, an_model_title(m),
                                  "several scenarios");
    const struct an_vacuum *last = &m->vacuum[m->nvacua - 1];
    struct an_text vevs = {0};
    int rc = 0;
    for (size_t i = 0; rc == 0 && i < last->nvevs; i++)
        rc = add_vev(&vevs, x, &last->vev[i], &number, diags);
    if (rc == 0 && number > 0)
        an_text_printf(t, "Vevs: {%s}\n", an_text_string(&vevs));
    an_text_clear(&vevs);
    return rc;
}

int an_export_pyrate(struct an_text *out, const struct an_model *m,
                     struct an_diags *diags)
{
    struct an_exported x;
    struct an_text t = {0};
    int rc = an_exported_find(&x, m, AN_PYRATE, diags);
    if (rc == 0)
        rc = an_exported_terms(&x, diags);
    if (rc == 0) {
        an_text_add(&t, "# YAML 1.1\n---\n");
        for (size_t i = 0; i < m->nreferences; i++)
            an_text_printf(&t, "# %s\n", m->reference[i]);
        an_text_add(&t, "Name: ");
        for (const char *s = an_model_title(m); *s; s++)
            an_text_add_n(&t, strchr(",:#'\"{}[]", *s) ? " " : s, 1);
        an_text_add(&t, "\n");
        name_fields(&x);
        add_groups(&t, &x);
        add_fields(&t, &x);
        add_terms(&t, &x);
        rc = add_vevs(&t, &x, diags);
    }
    if (rc == 0)
        an_text_add_n(out, an_text_string(&t), t.n);
    an_text_clear(&t);
    an_exported_clear(&x);
    return rc;
}
