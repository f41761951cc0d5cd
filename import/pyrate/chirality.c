/* chirality.c - which fermions of a file of PyR@TE are right-handed. */
#include "import/pyrate/chirality.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/model.h"
#include "import/draft.h"
#include "import/products.h"

/* Trees of fields that are related, each with its side of its root. */
struct relation {
    size_t *parent;
    bool *opposite; /* of the parent */
    bool *split;    /* of a root: its products contradict each other */
    size_t n;
};

/* The root of field i; *side := i is opposite to it. */
static size_t root_of(const struct relation *x, size_t i, bool *side)
{
    *side = false;
    for (; x->parent[i] != i; i = x->parent[i])
        *side = *side != x->opposite[i];
    return i;
}

static void relate(struct relation *x, size_t a, size_t b, bool opposite)
{
    bool of_a, of_b;
    size_t root_a = root_of(x, a, &of_a), root_b = root_of(x, b, &of_b);
    bool side = (of_a != of_b) != opposite;
    if (root_a == root_b) {
        x->split[root_a] |= side;
        return;
    }
    x->parent[root_b] = root_a;
    x->opposite[root_b] = side;
    x->split[root_a] |= x->split[root_b];
}

static bool is_fermion(const struct an_draft *d, size_t i)
{
    return strcmp(d->field[i].type, "left") == 0;
}

/* Relates the fermions of a product that has two. */
static void relate_product(struct relation *x, const struct an_draft *d,
                           const struct an_written_product *m)
{
    const struct an_draft_factor *f[2];
    size_t n = 0;
    for (size_t i = 0; i < m->n; i++)
        if (is_fermion(d, m->factor[i].field)) {
            if (n < 2)
                f[n] = &m->factor[i];
            n++;
        }
    if (n == 2)
        relate(x, f[0]->field, f[1]->field, f[0]->conjugate != f[1]->conjugate);
}

/* What a name tells: R, L, or nothing. */
static char hand(const char *name)
{
    size_t n = strlen(name);
    while (n > 0 && strchr("0123456789", name[n - 1]))
        n--;
    return n > 1 && (name[n - 1] == 'R' || name[n - 1] == 'L') ? name[n - 1]
                                                               : '\0';
}

/* For each root: is it right-handed, by the names of those below it? */
static void orient(bool *right, bool *told, bool *torn,
                   const struct relation *x, const struct an_draft *d)
{
    for (size_t i = 0; i < x->n; i++) {
        bool side;
        size_t root = root_of(x, i, &side);
        char h = is_fermion(d, i) ? hand(d->field[i].name) : '\0';
        if (!h)
            continue;
        bool is = (h == 'R') != side;
        torn[root] |= told[root] && right[root] != is;
        if (!told[root])
            right[root] = is;
        told[root] = true;
    }
}

void an_pyrate_chirality(struct an_draft *d, const struct an_written_sum *p)
{
    size_t n = d->nfields;
    struct relation x = {an_alloc(n, sizeof *x.parent),
                         an_alloc(n, sizeof *x.opposite),
                         an_alloc(n, sizeof *x.split), n};
    bool *right = an_alloc(n, sizeof *right), *told = an_alloc(n, sizeof *told);
    bool *torn = an_alloc(n, sizeof *torn), *is = an_alloc(n, sizeof *is);
    for (size_t i = 0; i < n; i++)
        x.parent[i] = i;
    for (size_t i = 0; i < p->n; i++)
        relate_product(&x, d, &p->v[i]);
    orient(right, told, torn, &x, d);
    for (size_t i = 0; i < n; i++) {
        bool side;
        size_t root = root_of(&x, i, &side);
        if (!is_fermion(d, i))
            continue;
        is[i] = right[root] != side;
        if (x.split[root] || torn[root])
            an_draft_comment(&d->field[i].comment,
                             "guessed: terms and names disagree on which "
                             "fermions are right-handed");
        else if (!told[root])
            an_draft_comment(&d->field[i].comment, "guessed: left-handed");
    }
    for (size_t i = 0; i < n; i++)
        if (is[i])
            d->field[i].type = "right";
    free(x.parent);
    free(x.opposite);
    free(x.split);
    free(right);
    free(told);
    free(torn);
    free(is);
}

/* The names of a file: Q and uR, or Qbar and uR. */
struct names {
    struct an_draft *d;
    bool mirrored; /* right-handed fermions are written as they are, and the
                      conjugates of left-handed ones beside them */
};

static void add_part(const struct names *x, size_t field, const char *name,
                     int t3)
{
    struct an_draft *d = x->d;
    const struct an_model *m = &d->model;
    bool written_left = strcmp(d->field[field].type, "left") == 0;
    bool right = name[strlen(name) - 1] == 'R';
    struct an_draft_part *p = an_draft_add_part(d, &d->field[field]);
    p->name = an_strdup(name);
    p->conjugate = written_left && right != x->mirrored;
    p->weight = an_alloc(m->total_rank, sizeof *p->weight);
    p->known = true;
    for (size_t g = 0; t3 != 0 && g < d->ngroups; g++)
        if (d->field[field].value[g] && d->group[g].expanded)
            p->weight[m->first_label[g]] = p->conjugate ? -t3 : t3;
}

/* Is it a doublet of one SU(2) (a singlet of all, if not `doublet`), colour
 * aside? */
static bool fits(const struct an_draft *d, size_t i, bool doublet)
{
    size_t n = 0;
    for (size_t g = 0; g < d->ngroups; g++)
        if (d->group[g].expanded && d->field[i].value[g]) {
            n++;
            if (strcmp(d->field[i].value[g], "2") != 0)
                return false;
        }
    return n == (doublet ? 1 : 0);
}

void an_pyrate_name_parts(struct an_draft *d)
{
    static const struct {
        const char *names[6], *up, *down; /* down NULL: a singlet */
    } table[] = {
        {{"Q", "QL", "q", "qL", "Qbar", "QLbar"}, "uL", "dL"},
        {{"L", "LL", "l", "lL", "Lbar", "LLbar"}, "vL", "eL"},
        {{"QR"}, "uR", "dR"},
        {{"LR"}, "vR", "eR"},
        {{"uR", "u"}, "uR", NULL},
        {{"dR", "d"}, "dR", NULL},
        {{"eR", "e"}, "eR", NULL},
        {{"nuR", "vR", "nu"}, "vR", NULL},
    };
    struct names x = {d, an_draft_find_field(d, "Qbar") < d->nfields ||
                             an_draft_find_field(d, "QLbar") < d->nfields ||
                             an_draft_find_field(d, "Lbar") < d->nfields};
    for (size_t i = 0; i < d->nfields; i++) {
        const char *type = d->field[i].type;
        if (strcmp(type, "left") != 0 && strcmp(type, "right") != 0)
            continue;
        for (size_t k = 0; k < sizeof table / sizeof *table; k++)
            for (size_t j = 0; j < 6 && table[k].names[j]; j++) {
                if (strcmp(table[k].names[j], d->field[i].name) != 0 ||
                    !fits(d, i, table[k].down != NULL))
                    continue;
                add_part(&x, i, table[k].up, table[k].down ? 1 : 0);
                if (table[k].down)
                    add_part(&x, i, table[k].down, -1);
            }
    }
}
