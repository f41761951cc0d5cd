/* vevs.c - the vacuum of a file of SARAH.
 *
 * DEFINITION[state][VEVs] = {{component, {v, norm}, ...}, ...}. Of superfields
 * the component is the scalar's, S and its name.
 */
#include "import/sarah/vevs.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/model.h"
#include "import/draft.h"
#include "import/sarah/components.h"
#include "import/sarah/file.h"
#include "import/sarah/number.h"

static bool is_zero(const struct an_expr *e)
{
    return e->kind == AN_EXPR_NUMBER &&
           strspn(e->text, "0.") == strlen(e->text);
}

/* *generation := that of v[3] or component[{3}]. */
static int read_generation(size_t *generation, struct an_sarah *f,
                           const struct an_expr *e)
{
    long k;
    if ((e->kind != AN_EXPR_CALL && e->kind != AN_EXPR_ELEMENT) || e->n != 2)
        return 0;
    const struct an_expr *index = e->part[1];
    if (index->kind == AN_EXPR_LIST && index->n > 0)
        index = index->part[0];
    if (index->kind != AN_EXPR_NUMBER)
        return 0;
    if (an_sarah_integer(&k, f, index) < 0)
        return -1;
    if (k < 1 || k > AN_MAX_GENERATIONS)
        return an_error(f->diags, index->at, "there is no generation %ld", k);
    *generation = (size_t)k - 1;
    return 0;
}

static bool same_weight(const int *a, const int *b, size_t n)
{
    return (!a && !b) || (a && b && memcmp(a, b, n * sizeof *a) == 0);
}

/* Has the step, or one before it, this vev? */
static bool is_there(const struct an_draft *d, const struct an_draft_vev *v)
{
    for (size_t s = 0; s < d->nsteps; s++)
        for (size_t i = 0; i < d->step[s].n; i++) {
            const struct an_draft_vev *w = &d->step[s].vev[i];
            if (w->field == v->field && w->generation == v->generation &&
                same_weight(w->weight, v->weight, d->model.total_rank))
                return true;
        }
    return false;
}

/* The vev of one component, at its weight. */
static void add_vev(struct an_draft *d, const struct an_sarah_name *name,
                    size_t generation, struct an_where at)
{
    struct an_draft_step *step = &d->step[d->nsteps - 1];
    const struct an_draft_part *part = &d->field[name->field].part[name->part];
    size_t rank = d->model.total_rank;
    struct an_draft_vev v = {name->field, generation, NULL, at};
    bool transforms = false;
    for (size_t g = 0; g < d->ngroups; g++)
        transforms |= d->group[g].expanded && d->field[name->field].value[g] &&
                      d->model.group[g].kind == AN_SIMPLE;
    if (part->known && transforms) {
        v.weight = an_alloc(rank, sizeof *v.weight);
        memcpy(v.weight, part->weight, rank * sizeof *v.weight);
    } else if (transforms) {
        an_draft_comment(&step->comment,
                         "%s: which component of %s is not known", part->name,
                         d->field[name->field].name);
    }
    if (is_there(d, &v))
        free(v.weight);
    else
        *an_draft_add_vev(step) = v;
}

static int read_vev(struct an_sarah *f, const struct an_sarah_names *names,
                    const struct an_expr *list)
{
    struct an_draft *d = f->draft;
    size_t generation = AN_EVERY, n;
    if (list->kind != AN_EXPR_LIST || list->n < 2 ||
        list->part[1]->kind != AN_EXPR_LIST || list->part[1]->n == 0) {
        an_error(f->diags, list->at, "expected a vev");
        return an_expected(f->diags,
                           "{component, {v, 1/Sqrt[2]}, {imaginary part, ...}, "
                           "{real part, ...}}");
    }
    const struct an_expr *e = list->part[0], *v = list->part[1]->part[0];
    if (is_zero(v))
        return 0;
    if (read_generation(&generation, f, e) < 0 ||
        read_generation(&generation, f, v) < 0)
        return -1;
    if (e->kind == AN_EXPR_CALL || e->kind == AN_EXPR_ELEMENT)
        e = e->part[0];
    if (e->kind != AN_EXPR_SYMBOL)
        return an_error(f->diags, e->at, "expected a component");
    const struct an_sarah_name *name = an_sarah_names_get(&n, names, e->text);
    size_t found = 0;
    for (size_t i = 0; i < n; i++) {
        const char *type = d->field[name[i].field].type;
        if (name[i].meaning == AN_SARAH_BOSON || strcmp(type, "left") == 0 ||
            (name[i].meaning == AN_SARAH_FIELD &&
             d->field[name[i].field].nparts > 0))
            continue;
        if (name[i].meaning == AN_SARAH_PART) {
            add_vev(d, &name[i], generation, e->at);
            found++;
        }
    }
    if (found == 0)
        an_draft_note(d,
                      "line %zu: the vev of %s, which is no component of a "
                      "scalar",
                      e->at.line, e->text);
    return 0;
}

static size_t count_vevs(const struct an_draft *d)
{
    size_t n = 0;
    for (size_t s = 0; s < d->nsteps; s++)
        n += d->step[s].n;
    return n;
}

static int read_state(struct an_sarah *f, const struct an_sarah_names *names,
                      const struct an_expr *state, size_t statement)
{
    const struct an_statement *s = &f->statements.v[statement];
    f->used[statement] = true;
    if (s->broken)
        return an_sarah_broken(f, s);
    if (s->right->kind != AN_EXPR_LIST)
        return an_error(f->diags, s->right->at, "expected a list of vevs");
    if (f->draft->nsteps == AN_MAX_VACUA)
        return an_error(f->diags, s->at, "more than %d states with vevs",
                        AN_MAX_VACUA);
    struct an_draft_step *step = an_draft_add_step(f->draft);
    step->name = an_strdup(state->text);
    step->at = s->at;
    for (size_t i = 0; i < s->right->n; i++)
        if (read_vev(f, names, s->right->part[i]) < 0)
            return -1;
        else if (count_vevs(f->draft) > AN_MAX_VEVS)
            return an_error(f->diags, s->right->part[i]->at,
                            "more than %d vevs", AN_MAX_VEVS);
    step = &f->draft->step[f->draft->nsteps - 1];
    if (step->n == 0) {
        free(step->vev);
        free(step->name);
        free(step->comment);
        f->draft->nsteps--;
    }
    return 0;
}

/* The state of DEFINITION[state][VEVs]; NULL for other statements. */
static const struct an_expr *state_of(const struct an_statement *s)
{
    const struct an_expr *e = s->left;
    if ((!s->right && !s->broken) || e->kind != AN_EXPR_CALL || e->n != 2 ||
        !an_expr_calls(e->part[0], AN_EXPR_CALL, "DEFINITION") ||
        e->part[0]->n != 2 || !an_expr_is(e->part[1], "VEVs") ||
        e->part[0]->part[1]->kind != AN_EXPR_SYMBOL)
        return NULL;
    return e->part[0]->part[1];
}

/* The place of a state among the first n of NameOfStates; n for others. */
static size_t rank_of(const struct an_expr *states, size_t n, const char *state)
{
    size_t i = 0;
    while (i < n && !an_expr_is(states->part[i], state))
        i++;
    return i;
}

int an_sarah_vevs(struct an_sarah *f, const struct an_sarah_names *names)
{
    const struct an_expr *states = NULL;
    size_t statement, named = 0, n = f->statements.n;
    size_t *rank = an_alloc(n, sizeof *rank);
    int rc = 0;
    if (an_sarah_find(&statement, f, "NameOfStates") &&
        f->statements.v[statement].right &&
        f->statements.v[statement].right->kind == AN_EXPR_LIST)
        states = f->statements.v[statement].right;
    if (states)
        named = states->n < AN_MAX_VACUA ? states->n : AN_MAX_VACUA;
    for (size_t i = 0; i < n; i++) {
        const struct an_expr *state = state_of(&f->statements.v[i]);
        rank[i] = state ? rank_of(states, named, state->text) : named + 1;
    }
    for (size_t r = 0; r <= named; r++)
        for (size_t i = 0; rc == 0 && i < n; i++)
            if (rank[i] == r)
                rc = read_state(f, names, state_of(&f->statements.v[i]), i);
    free(rank);
    return rc;
}
