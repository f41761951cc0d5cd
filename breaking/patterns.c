/* patterns.c - every pattern of symmetry breaking that some vevs can give.
 *
 * Breadth first: each closed set is joined with each option that it lacks, and
 * what is new goes to the end of the list. The joins of a closed set also tell
 * which closed sets are next above it (the smallest of the joins), and the
 * differences to those next below it tell its smallest sets (minimal.c). Only
 * then are the verdicts asked for, once for each pattern, on all cores: they
 * take a hundred times as long.
 */

#include "breaking/patterns.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/option.h"
#include "residual/findings.h"
#include "residual/stabiliser/known.h"
#include "breaking/closure.h"
#include "breaking/judge.h"
#include "breaking/minimal.h"
#include "breaking/outcome.h"

/* Slots of the table of closed sets: a power of two, half empty. */
#define SLOTS (4 * (size_t)AN_MAX_PATTERNS)

/* Patterns between two reports on progress: a part of a second. */
#define PROGRESS 100

struct search {
    struct an_patterns *p;
    const struct an_pattern_query *q;
    struct an_closure c;
    struct an_absorbed_set *state; /* of each pattern */
    size_t cap_state;
    size_t *slot; /* index + 1 of a pattern, by closed set */
};

static bool has_bit(uint64_t set, size_t i)
{
    return set >> i & 1;
}

void an_patterns_init(struct an_patterns *p)
{
    *p = (struct an_patterns){0};
}

void an_patterns_clear(struct an_patterns *p)
{
    for (size_t i = 0; i < p->n; i++) {
        free(p->v[i].set);
        free(p->v[i].is_vacuum);
        an_findings_clear(&p->v[i].vacuum);
        an_findings_clear(&p->v[i].with_instantons);
        an_defects_clear(&p->v[i].defects);
        an_pattern_view_clear(&p->v[i], p);
    }
    for (size_t i = 0; i < 64; i++)
        free(p->alone[i]);
    free(p->v);
    free(p->step);
    free(p->unknown);
    an_patterns_init(p);
}

/* The slot of a closed set: its pattern's, or an empty one. */
static size_t find_slot(const struct search *s, uint64_t closed)
{
    size_t i = (size_t)(closed * UINT64_C(0x9e3779b97f4a7c15) >> 40) % SLOTS;
    while (s->slot[i] && s->p->v[s->slot[i] - 1].closed != closed)
        i = (i + 1) % SLOTS;
    return i;
}

/* The pattern with this state, which is taken or cleared. */
static size_t intern(struct search *s, struct an_absorbed_set *state)
{
    struct an_patterns *p = s->p;
    size_t at = find_slot(s, state->closed);
    if (s->slot[at]) {
        an_absorbed_set_clear(state);
        return s->slot[at] - 1;
    }
    p->v = an_grow(p->v, &p->cap, p->n + 1, sizeof *p->v);
    s->state = an_grow(s->state, &s->cap_state, p->n + 1, sizeof *s->state);
    p->v[p->n] = (struct an_pattern){.closed = state->closed};
    an_findings_init(&p->v[p->n].vacuum);
    an_findings_init(&p->v[p->n].with_instantons);
    an_defects_init(&p->v[p->n].defects);
    p->v[p->n].is_vacuum =
        an_alloc(p->model->nvacua, sizeof *p->v[p->n].is_vacuum);
    s->state[p->n] = *state;
    s->slot[at] = ++p->n;
    return p->n - 1;
}

/* ---- the lattice of patterns */

static void add_step(struct an_patterns *p, size_t group, size_t subgroup,
                     uint64_t by)
{
    p->step = an_grow(p->step, &p->cap_steps, p->nsteps + 1, sizeof *p->step);
    p->step[p->nsteps++] = (struct an_pattern_step){group, subgroup, by};
}

/* The steps down from pattern i; to[k] is where option k leads. */
static void add_steps(struct an_patterns *p, size_t i, const size_t *to,
                      uint64_t options)
{
    for (size_t k = 0; k < 64; k++) {
        bool next = has_bit(options, k);
        uint64_t by = 0;
        for (size_t j = 0; next && j < 64; j++) {
            if (!has_bit(options, j))
                continue;
            if (to[j] == to[k])
                by |= UINT64_C(1) << j;
            else if ((p->v[to[j]].closed & ~p->v[to[k]].closed) == 0)
                next = false; /* it lies between */
        }
        if (next && (by & (~by + 1)) == UINT64_C(1) << k)
            add_step(p, i, to[k], by);
    }
}

/* All joins of pattern i with one option. False: too many patterns. */
static bool expand(struct search *s, size_t i)
{
    struct an_patterns *p = s->p;
    uint64_t options = p->tried & ~p->v[i].closed;
    size_t to[64] = {0};
    for (size_t k = 0; k < s->c.options->n && p->n <= AN_MAX_PATTERNS; k++) {
        struct an_absorbed_set next;
        if (!has_bit(options, k))
            continue;
        an_absorbed_set_join(&next, &s->c, &s->state[i], k);
        to[k] = intern(s, &next);
    }
    if (p->n > AN_MAX_PATTERNS)
        return false;
    add_steps(p, i, to, options);
    return true;
}

static void find_levels(struct an_patterns *p)
{
    for (bool moved = true; moved;) {
        moved = false;
        for (size_t i = 0; i < p->nsteps; i++) {
            const struct an_pattern_step *s = &p->step[i];
            if (p->v[s->subgroup].level > p->v[s->group].level)
                continue;
            p->v[s->subgroup].level = p->v[s->group].level + 1;
            moved = true;
        }
    }
}

/* ---- sets of vevs */

/* an_vacuum_components of a set and what is always there. */
static size_t count_components(const struct an_patterns *p, uint64_t set)
{
    struct an_vacuum vacuum;
    an_pattern_vacuum(&vacuum, p, set);
    size_t n = an_vacuum_components(p->model, &vacuum);
    free(vacuum.vev);
    return n;
}

/* Do two options break the same alone, and can they stand for each other in any
 * set? Not where one has other elements outside the torus, or would be beside
 * another vev of its field. */
static bool is_alike(const struct search *s, const uint64_t *alone, size_t i,
                     size_t j)
{
    const struct an_patterns *p = s->p;
    const struct an_vev_option *v = p->options->v;
    bool lone = true;
    if (alone[i] != alone[j])
        return false;
    for (size_t k = 0; k < p->options->n; k++)
        lone = lone && (k == i || k == j || v[k].vev.field != v[i].vev.field) &&
               (k == i || k == j || v[k].vev.field != v[j].vev.field);
    size_t n = count_components(p, UINT64_C(1) << i);
    if (n != count_components(p, UINT64_C(1) << j) ||
        (n > 1 &&
         n != count_components(p, UINT64_C(1) << i | UINT64_C(1) << j)))
        return false;
    return lone || v[i].vev.field == v[j].vev.field;
}

static void find_likes(struct search *s)
{
    struct an_patterns *p = s->p;
    uint64_t alone[64] = {0};
    p->idle = p->v[0].closed;
    for (size_t i = 0; i < s->c.options->n; i++) {
        p->like[i] = i;
        if (!has_bit(p->tried & ~p->idle, i))
            continue;
        struct an_absorbed_set t;
        an_absorbed_set_join(&t, &s->c, &s->state[0], i);
        alone[i] = t.closed;
        an_absorbed_set_clear(&t);
        for (size_t j = i; j-- > 0;)
            if (is_alike(s, alone, i, j))
                p->like[i] = p->like[j];
    }
}

/* Does the set name all parts of an option one by one? */
static bool names_parts(const struct an_patterns *p, const uint64_t *parts,
                        uint64_t set)
{
    for (size_t i = 0; i < p->options->n; i++)
        if (parts[i] && (parts[i] & ~set) == 0)
            return true;
    return false;
}

static void take_sets(struct an_pattern *x, const struct an_patterns *p,
                      const uint64_t *set, size_t n, const uint64_t *parts)
{
    bool whole = false;
    size_t all = (size_t)-1;
    size_t *count = an_alloc(n, sizeof *count);
    x->set = an_alloc(AN_MAX_SETS, sizeof *x->set);
    for (size_t i = 0; i < n; i++) {
        whole = whole || !names_parts(p, parts, set[i]);
        count[i] = count_components(p, set[i]);
        if (count[i] > 1 && all == (size_t)-1)
            all = count_components(p, x->closed);
    }
    for (int decided = 1; decided >= 0; decided--)
        for (size_t i = 0; i < n; i++) {
            bool is_decided =
                count[i] == 1 || (count[i] > 1 && count[i] == all);
            if (is_decided != decided ||
                (whole && names_parts(p, parts, set[i])))
                continue;
            if (x->nsets < AN_MAX_SETS)
                x->set[x->nsets++] =
                    (struct an_pattern_set){set[i], count[i], is_decided};
            else
                x->more_sets = true;
        }
    free(count);
}

static void find_sets(struct an_patterns *p)
{
    uint64_t first = 0, *parts = an_alloc(64, sizeof *parts);
    uint64_t *edge = an_alloc(p->nsteps, sizeof *edge);
    for (size_t i = 0; i < p->options->n; i++) {
        if (has_bit(p->tried & ~p->idle, i) && p->like[i] == i)
            first |= UINT64_C(1) << i;
        if (!an_vev_option_parts(&parts[i], p->options, p->model, i))
            parts[i] = 0;
    }
    for (size_t i = 0; i < p->n; i++) {
        size_t n = 0, nsets = 0;
        uint64_t *set = NULL;
        struct an_pattern *x = &p->v[i];
        for (size_t k = 0; k < p->nsteps; k++)
            if (p->step[k].subgroup == i)
                edge[n++] = x->closed & ~p->v[p->step[k].group].closed & first;
        an_minimal_hitting_sets(&set, &nsets, &x->more_sets, edge, n);
        take_sets(x, p, set, nsets, parts);
        free(set);
    }
    free(edge);
    free(parts);
}

/* Are vevs of the field directions among others? */
static bool has_directions(const struct an_vev_options *o, size_t field)
{
    for (size_t i = 0; i < o->nrefused; i++)
        if (o->refused[i].field == field &&
            o->refused[i].why == AN_VEV_SUBGROUPS)
            return true;
    return false;
}

/* What each direction leaves without any other vev. */
static void find_alone(struct an_patterns *p)
{
    for (size_t i = 0; i < p->options->n; i++) {
        const struct an_vev *v = &p->options->v[i].vev;
        if (has_bit(p->always | p->tried, i) &&
            (v->node || an_vev_is_direction(v) ||
             (v->form == AN_VEV_NEUTRAL &&
              has_directions(p->options, v->field))))
            p->alone[i] = an_vev_unbroken_text(p->model, v);
    }
}

/* ---- the model's own vacua */

/* Marks the pattern of a vacuum, if its vevs are among those tried and all that
 * are always there are in it; where one has other elements outside the torus
 * they need not be the same vacuum. */
static void mark_vacuum(struct search *s, size_t vacuum)
{
    struct an_patterns *p = s->p;
    const struct an_vacuum *own = &p->model->vacuum[vacuum];
    uint64_t vevs = 0;
    for (size_t i = 0; i < own->nvevs; i++) {
        size_t k = an_vev_options_index(p->options, p->model, &own->vev[i]);
        if (k >= 64 || !has_bit(p->always | p->tried, k))
            return;
        vevs |= UINT64_C(1) << k;
    }
    size_t components = an_vacuum_components(p->model, own);
    if (p->always & ~vevs)
        return;
    struct an_absorbed_set now, next;
    an_absorbed_set_start(&now, &s->c);
    for (size_t k = 0; k < p->options->n; k++) {
        if (!has_bit(vevs & p->tried & ~now.closed, k))
            continue;
        an_absorbed_set_join(&next, &s->c, &now, k);
        an_absorbed_set_clear(&now);
        now = next;
    }
    size_t at = s->slot[find_slot(s, now.closed)];
    if (at > 0 && p->v[at - 1].set[0].components == components)
        p->v[at - 1].is_vacuum[vacuum] = true;
    an_absorbed_set_clear(&now);
}

/* ---- verdicts */

static void check_all(struct an_patterns *p, const struct an_pattern_query *q)
{
    long n = (long)p->n;
    size_t done = 0;
#pragma omp parallel for schedule(dynamic, 1)
    for (long i = 0; i < n; i++) {
        an_pattern_check(&p->v[i], p, q);
#pragma omp critical(an_patterns_done)
        {
            done++;
            if (q->progress && done % PROGRESS == 0)
                q->progress(q->context, done, p->n);
        }
    }
}

static void find(struct search *s)
{
    struct an_patterns *p = s->p;
    struct an_absorbed_set start;
    an_absorbed_set_start(&start, &s->c);
    intern(s, &start);
    p->complete = true;
    for (size_t i = 0; i < p->n && p->complete; i++)
        p->complete = expand(s, i);
    if (!p->complete)
        return;
    find_levels(p);
    find_likes(s);
    find_sets(p);
    find_alone(p);
    for (size_t i = 0; i < p->model->nvacua; i++)
        mark_vacuum(s, i);
    check_all(p, s->q);
    an_sort_patterns(p);
}

void an_patterns_find(struct an_patterns *p, const struct an_model *model,
                      const struct an_pattern_query *query)
{
    an_patterns_clear(p);
    p->model = model;
    p->options = query->options;
    p->always = query->always;
    p->tried = query->tried & ~query->always;
    struct search s = {.p = p, .q = query};
    struct an_pattern_query q = *query;
    q.tried = p->tried;
    p->known = an_closure_init(&s.c, model, &q, &p->unknown);
    if (p->known) {
        s.slot = an_alloc(SLOTS, sizeof *s.slot);
        find(&s);
        for (size_t i = 0; i < p->n; i++)
            an_absorbed_set_clear(&s.state[i]);
    }
    an_closure_clear(&s.c);
    free(s.state);
    free(s.slot);
}

static bool is_in(uint64_t set, size_t i)
{
    return set >> i & 1;
}

enum an_option_role an_patterns_role(const struct an_patterns *p, size_t i)
{
    if (is_in(p->always, i))
        return AN_OPTION_ALWAYS;
    if (!is_in(p->tried, i))
        return AN_OPTION_LEFT_OUT;
    return is_in(p->idle, i) ? AN_OPTION_IDLE : AN_OPTION_TRIED;
}

const struct an_vev_option *an_patterns_like(const struct an_patterns *p,
                                             size_t i)
{
    bool alike = an_patterns_role(p, i) == AN_OPTION_TRIED && p->like[i] != i;
    return alike ? &p->options->v[p->like[i]] : NULL;
}

static bool has_part(const struct an_residual *r, const char *name,
                     const char *text)
{
    for (size_t i = 0; i < r->nnonabelian; i++)
        if (!*text && strcmp(r->nonabelian[i].name, name) == 0)
            return true;
    for (size_t i = 0; i < r->ncontinuous; i++)
        if (strcmp(r->continuous[i].name, name) == 0 &&
            strcmp(r->continuous[i].text, text) == 0)
            return true;
    return false;
}

/* The smallest groups come last and lack it first. */
bool an_patterns_share(const struct an_patterns *p, const char *name,
                       const char *text)
{
    size_t i = p->n;
    while (i > 0 && has_part(&p->v[i - 1].vacuum.residual, name, text))
        i--;
    return i == 0;
}
