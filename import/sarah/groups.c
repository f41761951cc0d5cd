/* groups.c - gauge and global groups of a file of SARAH. */
#include "import/sarah/groups.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "import/draft.h"
#include "import/sarah/expression.h"
#include "import/sarah/elements.h"
#include "import/sarah/file.h"
#include "import/sarah/number.h"

void an_sarah_groups_clear(struct an_sarah_groups *g)
{
    free(g->boson);
    free(g->index);
    *g = (struct an_sarah_groups){0};
}

/* *text := U[1] as "U(1)"; for the caller to free. */
static int read_kind(char **text, struct an_sarah *f, const struct an_expr *e)
{
    static const char *const kinds[] = {"U", "SU", "SO", "Sp", "SP",
                                        "G", "F",  "E",  "Z"};
    struct an_text t = {0};
    size_t i = 0, n = sizeof kinds / sizeof *kinds;
    long size;
    while (i < n && !an_expr_calls(e, AN_EXPR_CALL, kinds[i]))
        i++;
    if (i == n || e->n != 2) {
        an_error(f->diags, e->at, "expected a group");
        return an_expected(f->diags, "U[1], SU[3], SO[10], Sp[4], E[6], Z[2]");
    }
    if (an_sarah_integer(&size, f, e->part[1]) < 0)
        return -1;
    if (strchr("GFE", kinds[i][0]))
        an_text_printf(&t, "%s%ld", kinds[i], size);
    else
        an_text_printf(&t, "%s(%ld)",
                       strcmp(kinds[i], "SP") == 0 ? "Sp" : kinds[i], size);
    *text = an_text_take(&t);
    return 0;
}

static const struct an_expr *symbol_at(struct an_sarah *f,
                                       const struct an_expr *list, size_t i,
                                       const char *what)
{
    if (i < list->n && (list->part[i]->kind == AN_EXPR_SYMBOL ||
                        list->part[i]->kind == AN_EXPR_STRING))
        return list->part[i];
    an_error(f->diags, i < list->n ? list->part[i]->at : list->at,
             "expected %s", what);
    return NULL;
}

static int too_many(struct an_sarah *f, struct an_where at)
{
    if (f->draft->ngroups < AN_MAX_GROUPS)
        return 0;
    return an_error(f->diags, at, "more than %d groups", AN_MAX_GROUPS);
}

static int read_gauge(struct an_sarah_groups *g, struct an_sarah *f,
                      const struct an_expr *list)
{
    struct an_draft *d = f->draft;
    char *kind;
    if (list->kind != AN_EXPR_LIST || list->n < 5) {
        an_error(f->diags, list->at, "expected a gauge group");
        return an_expected(f->diags,
                           "{boson, U[1] or SU[n], name, coupling, True or "
                           "False, charges ...}");
    }
    const struct an_expr *boson = symbol_at(f, list, 0, "a boson's name");
    const struct an_expr *name = symbol_at(f, list, 2, "the group's name");
    if (!boson || !name || too_many(f, list->at) < 0 ||
        read_kind(&kind, f, list->part[1]) < 0)
        return -1;
    char *plain = an_draft_group_name(d, name->text);
    struct an_draft_group *x = an_draft_add_group(d);
    x->name = plain;
    x->group = kind;
    x->at = list->at;
    x->expanded = an_expr_is(list->part[4], "True");
    if (strcmp(plain, name->text) != 0)
        an_draft_comment(&x->comment, "%s", name->text);
    g->boson[g->ngauge] = boson->text;
    g->index[g->ngauge++] = d->ngroups - 1;
    return 0;
}

static int read_global(struct an_sarah_groups *g, struct an_sarah *f,
                       const struct an_expr *list)
{
    struct an_draft *d = f->draft;
    char *kind;
    if (list->kind != AN_EXPR_LIST || list->n < 2) {
        an_error(f->diags, list->at, "expected a global group");
        return an_expected(f->diags, "{Z[n] or U[1], name}");
    }
    const struct an_expr *name = symbol_at(f, list, 1, "the group's name");
    const struct an_expr *group = list->part[0];
    size_t i = g->ngauge + g->nglobal++;
    g->index[i] = AN_MAX_GROUPS;
    if (!name || too_many(f, list->at) < 0)
        return -1;
    if (!an_expr_calls(group, AN_EXPR_CALL, "Z") &&
        !an_expr_calls(group, AN_EXPR_CALL, "U")) {
        an_draft_note(d,
                      "line %zu: the global symmetry %s, neither Z[n] nor "
                      "U[1]",
                      list->at.line, name->text);
        return 0;
    }
    if (read_kind(&kind, f, group) < 0)
        return -1;
    bool taken = an_draft_find_group(d, name->text) < d->ngroups;
    struct an_text t = {0};
    an_text_printf(&t, "%s%s", name->text, taken ? "_global" : "");
    char *plain = an_draft_group_name(d, an_text_string(&t));
    an_text_clear(&t);
    struct an_draft_group *x = an_draft_add_group(d);
    x->name = plain;
    x->group = kind;
    x->at = list->at;
    x->imposed = true;
    if (strcmp(plain, name->text) != 0)
        an_draft_comment(&x->comment, "%s, global", name->text);
    g->index[i] = d->ngroups - 1;
    return 0;
}

int an_sarah_read_groups(struct an_sarah_groups *g, struct an_sarah *f)
{
    size_t *gauge = NULL, *global = NULL, ngauge = 0, nglobal = 0;
    int rc = an_sarah_elements(&gauge, &ngauge, f, "Gauge");
    if (rc == 0)
        rc = an_sarah_elements(&global, &nglobal, f, "Global");
    if (rc == 0 && ngauge == 0) {
        rc = an_error(f->diags, (struct an_where){f->draft->source, 1, 1},
                      "no gauge group is given");
        an_expected(f->diags, "Gauge[[1]] = {B, U[1], hypercharge, g1, False}");
    }
    g->boson = an_alloc(ngauge, sizeof *g->boson);
    g->index = an_alloc(ngauge + nglobal, sizeof *g->index);
    for (size_t i = 0; i < ngauge; i++)
        rc |= read_gauge(g, f, f->statements.v[gauge[i]].right);
    for (size_t i = 0; i < nglobal; i++)
        rc |= read_global(g, f, f->statements.v[global[i]].right);
    free(gauge);
    free(global);
    return rc == 0 ? an_draft_model_groups(f->draft, f->diags) : -1;
}
