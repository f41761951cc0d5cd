/* words.c - verdicts in words.
 *
 * Nothing is decided here: every function puts one structured verdict into the
 * words that physicists use for it.
 */
#include "verdict/words.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "algebra/orders.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/text/symbol.h"
#include "theory/text/unbroken.h"
#include "verdict/check.h"

const char *an_word_nature(enum an_nature nature)
{
    static const char *const words[] = {
        [AN_NO_NEUTRINOS] = "none",        [AN_DIRAC_NATURE] = "Dirac",
        [AN_MAJORANA_NATURE] = "Majorana", [AN_MASSLESS_NATURE] = "massless",
        [AN_MIXED_NATURE] = "mixed",       [AN_UNDECIDED_NATURE] = "undecided",
    };
    return words[nature];
}

const char *an_word_field_type(enum an_field_type type)
{
    static const char *const words[] = {
        [AN_LEFT] = "left",     [AN_RIGHT] = "right",
        [AN_DIRAC] = "Dirac",   [AN_MAJORANA] = "Majorana",
        [AN_SCALAR] = "scalar", [AN_REAL_SCALAR] = "real scalar",
        [AN_VECTOR] = "vector", [AN_SUPERFIELD] = "superfield",
    };
    return words[type];
}

const char *an_word_mark(enum an_answer answer)
{
    return answer == AN_YES  ? AN_SAY_GOOD("✓")
           : answer == AN_NO ? AN_SAY_BAD("✗")
                             : "?";
}

enum an_answer an_word_allowed(const struct an_term_verdict *v)
{
    static const enum an_answer answers[] = {
        [AN_TERM_ALLOWED] = AN_YES,
        [AN_TERM_FORBIDDEN] = AN_NO,
        [AN_TERM_UNKNOWN] = AN_UNKNOWN,
    };
    return answers[v->allowed];
}

const char *an_word_kind(enum an_anomaly_kind kind)
{
    static const char *const words[] = {
        [AN_GAUGE] = "gauge",
        [AN_GLOBAL] = "global",
        [AN_DISCRETE] = "discrete",
        [AN_INFORMATIONAL] = "informational",
    };
    return words[kind];
}

const char *an_word_process(enum an_process_name process)
{
    static const char *const words[] = {
        [AN_PROTON_DECAY] = "proton decay",
        [AN_NEUTRON_ANTINEUTRON] = "neutron-antineutron oscillation",
        [AN_DOUBLE_BETA] = "neutrinoless double beta decay",
        [AN_QUADRUPLE_BETA] = "neutrinoless quadruple beta decay",
    };
    return process < AN_NPROCESSES ? words[process] : "";
}

const char *an_word_particle(enum an_particle_kind kind)
{
    static const char *const words[] = {
        [AN_MAJORANA_PARTICLE] = "Majorana", [AN_DIRAC_PARTICLE] = "Dirac",
        [AN_REAL_PARTICLE] = "real",         [AN_COMPLEX_PARTICLE] = "complex",
        [AN_VECTOR_PARTICLE] = "vector",
    };
    return words[kind];
}

const char *an_word_guard(enum an_guard guard)
{
    static const char *const words[] = {
        [AN_GUARD_GAUGE] = "gauge",
        [AN_GUARD_IMPOSED] = "imposed",
        [AN_GUARD_MIXED] = "mixed",
        [AN_GUARD_SPIN] = "spin",
    };
    return words[guard];
}

bool an_word_is_plain(const char *s)
{
    return s[strcspn(s, "'()")] == '\0';
}

void an_word_list(struct an_text *t, char *const *name, size_t n)
{
    for (size_t i = 0; i < n; i++)
        an_text_printf(t, "%s%s", i ? ", " : "", name[i]);
}

void an_word_count(struct an_text *t, size_t n, const char *noun)
{
    an_text_printf(t, "%zu %s%s", n, noun, n == 1 ? "" : "s");
}

static void subscript(struct an_text *t, const char *digits)
{
    static const char *const low[] = {"₀", "₁", "₂", "₃", "₄",
                                      "₅", "₆", "₇", "₈", "₉"};
    for (; *digits; digits++)
        an_text_add(t, low[*digits - '0']);
}

static void add_order(struct an_math *f, const fmpz *order, bool dual)
{
    char *name = an_order_text(order, dual);
    if (fmpz_is_zero(order)) {
        an_text_add(&f->plain, name);
    } else {
        an_text_add(&f->plain, "Z");
        subscript(&f->plain, name + 1);
    }
    an_order_latex(&f->latex, order, dual);
    free(name);
}

/* The product of n of them. */
static void add_orders(struct an_text *t, const fmpz *order, size_t n,
                       bool dual)
{
    struct an_math f = {0};
    for (size_t i = 0; i < n; i++) {
        an_math_add(&f, i ? " × " : "", i ? " \\times " : "");
        add_order(&f, order + i, dual);
    }
    if (n > 0)
        an_math_put(t, &f);
    else
        an_text_add(t, "trivial");
}

void an_word_order(struct an_text *t, const fmpz_t order, bool dual)
{
    add_orders(t, order, 1, dual);
}

void an_word_orders(struct an_text *t, const struct an_orders *o, bool dual)
{
    add_orders(t, o->v, o->n, dual);
}

/* One U(1) of the model by itself, or electromagnetism? */
static bool is_own(const struct an_continuous *u)
{
    return u->electric || u->own;
}

/* The group of the file that a broken U(1) stands for. */
static size_t whole_of(const struct an_model *m, const struct an_residual *r,
                       size_t i)
{
    const struct an_group *g = &m->group[r->alone[i].group];
    return g->part ? g->whole : r->alone[i].group;
}

/* Is it a mixture of broken U(1)s? One in a simple group counts where no U(1)
 * is broken. */
static bool is_part(const struct an_model *m, const struct an_residual *r,
                    const struct an_continuous *u)
{
    bool part = r->nalone == 0;
    for (size_t i = 0; i < r->nalone && !part; i++)
        part = !fmpq_is_zero(u->functional + m->coordinate[whole_of(m, r, i)]);
    return part && !is_own(u);
}

/* Groups of the model that nothing breaks, colour and electromagnetism aside:
 * "SU2D × U(1)_B−L". */
static void add_whole(struct an_text *t, const struct an_model *m,
                      const struct an_residual *r)
{
    bool colour = false;
    for (size_t i = 0; i < r->nnonabelian; i++) {
        const struct an_unbroken *u = &r->nonabelian[i];
        if (!colour && u->colour) {
            colour = true;
            continue;
        }
        an_text_printf(t, "%s%s", t->n ? " × " : "", u->name);
    }
    for (size_t i = 0; i < r->ncontinuous; i++) {
        const struct an_continuous *u = &r->continuous[i];
        if (is_part(m, r, u) || u->electric)
            continue;
        an_text_add(t, t->n ? " × " : "");
        if (u->own)
            an_say_u1(t, m->group[u->group].name, "−");
        else
            an_text_add(t, u->name);
    }
}

bool an_word_selection(struct an_text *t, const struct an_residual *r)
{
    size_t lost = r->ndirections - r->ncontinuous;
    if (r->nselections == 0 && !r->selective)
        return false;
    an_text_add(t, t->n ? " × " : "");
    if (r->nselections > 0 && r->selection[0].cyclic) {
        an_text_add(t, "Z");
        if (r->beside.n > 0) {
            an_text_add(t, " × ");
            an_word_orders(t, &r->beside, true);
        }
        return true;
    }
    if (!r->selective && r->discrete.n > 0) {
        an_word_orders(t, &r->discrete, true);
        an_text_add(t, " × ");
    }
    an_text_add(t, "selection rules of ");
    for (size_t i = 0; i < lost; i++)
        an_text_add(t, i ? " × U(1)" : "U(1)");
    if (r->selective) {
        an_text_add(t, lost > 0 ? " × " : "");
        an_word_orders(t, &r->discrete, true);
    }
    return true;
}

/* What vevs leave of those they break: "U(1)' × Z₂". */
static void add_part(struct an_text *t, const struct an_model *m,
                     const struct an_residual *r)
{
    for (size_t i = 0; i < r->ncontinuous; i++)
        if (is_part(m, r, &r->continuous[i]))
            an_text_printf(t, "%s%s", t->n ? " × " : "", r->continuous[i].name);
    if (an_word_selection(t, r) || r->discrete.n == 0)
        return;
    an_text_add(t, t->n ? " × " : "");
    an_word_orders(t, &r->discrete, true);
}

/* The Z(n)s that act, beside broken U(1)s: " × Z₂". */
static void add_imposed(struct an_text *t, const struct an_model *m)
{
    for (size_t g = 0; g < m->ngroups; g++) {
        bool acts = false;
        for (size_t i = 0; i < m->nfields && !acts; i++)
            acts = m->group[g].kind == AN_ZN && an_field_is_charged(m, i, g);
        if (!acts)
            continue;
        fmpz_t n;
        fmpz_init_set_si(n, m->group[g].order);
        an_text_add(t, " × ");
        an_word_order(t, n, true);
        fmpz_clear(n);
    }
}

void an_word_breaking(struct an_text *t, const struct an_model *model,
                      const struct an_findings *v)
{
    const struct an_residual *r = &v->residual;
    struct an_text whole = {0}, part = {0};
    if (r->undecided) {
        an_text_add(t, "residual group undecided");
        return;
    }
    add_whole(&whole, model, r);
    add_part(&part, model, r);
    for (size_t i = 0; i < r->nalone; i++) {
        size_t g = whole_of(model, r, i), k = 0;
        while (whole_of(model, r, k) != g)
            k++;
        if (k < i)
            continue;
        an_text_add(t, i > 0 ? " × " : "");
        an_say_u1(t, model->group[g].name, "−");
    }
    if (r->nalone > 0)
        add_imposed(t, model);
    if (part.n > 0)
        an_text_printf(t, "%s%s%s",
                       r->nalone > 0       ? " → "
                       : r->discrete.n > 0 ? "residual "
                                           : "",
                       an_text_string(&part),
                       r->nalone + r->discrete.n > 0 ? "" : " unbroken");
    else if (r->nalone > 0)
        an_text_add(t, whole.n > 0 ? " broken" : " → nothing");
    else if (whole.n == 0)
        an_text_add(t, "no residual group");
    if (whole.n > 0)
        an_text_printf(t, "%s%s unbroken", part.n + r->nalone > 0 ? " · " : "",
                       an_text_string(&whole));
    an_text_clear(&whole);
    an_text_clear(&part);
}

char *an_word_unbroken(const struct an_residual *r)
{
    if (r->undecided)
        return r->algebra ? an_strdup(r->algebra) : NULL;
    char *series = an_alloc(r->nnonabelian, sizeof *series);
    int *rank = an_alloc(r->nnonabelian, sizeof *rank);
    for (size_t i = 0; i < r->nnonabelian; i++) {
        series[i] = r->nonabelian[i].series;
        rank[i] = r->nonabelian[i].rank;
    }
    char *text = an_unbroken_text(series, rank, r->nnonabelian, r->ncontinuous);
    free(series);
    free(rank);
    return text;
}

void an_word_group(struct an_text *t, const char *product)
{
    const char *next = strstr(product, " x ");
    for (; next; product = next + 3, next = strstr(product, " x ")) {
        an_text_add_n(t, product, (size_t)(next - product));
        an_text_add(t, " × ");
    }
    an_text_add(t, product);
}

const char *an_word_stability(const struct an_dark_matter *d)
{
    return !d->asked      ? "none"
           : d->undecided ? "undecided"
           : d->stable    ? "stable"
                          : "unstable";
}

const char *an_word_doubt(const struct an_process *p)
{
    return p->strange
               ? "it depends on which quark is the strange one; `quarks` "
                 "of `processes` may list all in order: [Q1, Q2, Q3]"
               : NULL;
}

const char *an_word_fate(const struct an_process *p)
{
    return p->undecided ? "undecided" : p->allowed ? "allowed" : "forbidden";
}

void an_word_masses(struct an_text *t, long dirac, long majorana, long massless)
{
    const struct {
        long count;
        const char *word;
    } kinds[] = {
        {dirac, "Dirac"}, {majorana, "Majorana"}, {massless, "massless"}};
    const char *sep = "";
    for (size_t i = 0; i < 3; i++)
        if (kinds[i].count > 0) {
            an_text_printf(t, "%s%ld %s", sep, kinds[i].count, kinds[i].word);
            sep = ", ";
        }
}

bool an_word_neutrinos(struct an_text *t, const struct an_neutrinos *n)
{
    if (n->confined)
        an_text_printf(t, "neutrinos confined by %s", n->confined);
    if (n->nature == AN_NO_NEUTRINOS)
        return n->confined != NULL;
    if (n->nature == AN_UNDECIDED_NATURE) {
        an_text_add(t, "neutrinos undecided");
        return true;
    }
    an_text_printf(t, "%s neutrinos", an_word_nature(n->nature));
    if (n->nature != AN_MIXED_NATURE)
        return true;
    an_text_add(t, " (");
    an_word_masses(t, n->dirac, n->majorana, n->massless);
    an_text_add(t, ")");
    return true;
}

const char *an_word_unknown(const struct an_findings *v)
{
    return v->charge_breaking ? "charge breaking" : "undetermined";
}

void an_word_dark_matter(struct an_text *t, const struct an_dark_matter *d)
{
    if (!d->asked) {
        an_text_add(t, "no verdict on dark matter");
    } else if (d->undecided) {
        an_text_add(t, "dark matter undecided");
    } else if (d->stable) {
        an_text_add(t, "dark matter stable: ");
        an_word_list(t, d->candidate, d->ncandidates);
        an_text_add(t, d->least ? " or others" : "");
    } else if (d->group.n > 0) {
        an_text_add(t, "no dark matter (only charged relics)");
    } else {
        an_text_add(t, "no stable dark matter");
    }
}

static void multiply(fmpz_t order, const struct an_orders *o)
{
    for (size_t i = 0; i < o->n; i++)
        fmpz_mul(order, order, &o->v[i]);
}

bool an_word_is_mixture(const struct an_residual *r)
{
    fmpz_t all, pure;
    fmpz_init_set_ui(all, 1);
    fmpz_init_set_ui(pure, 1);
    multiply(all, &r->discrete);
    multiply(pure, &r->gauged);
    multiply(pure, &r->imposed);
    bool mixed = fmpz_cmp(pure, all) < 0;
    fmpz_clear(pure);
    fmpz_clear(all);
    return mixed;
}
