/* elements.c - Gauge[[1]] = ..., FermionFields[[1]] = ... */
#include "import/sarah/elements.h"

#include <stdlib.h>

#include "base/mem.h"
#include "import/sarah/expression.h"
#include "import/sarah/file.h"
#include "import/sarah/number.h"

/* An element that is assigned to. */
struct element {
    long index;
    size_t statement;
};

static int by_index(const void *a, const void *b)
{
    const struct element *x = a, *y = b;
    if (x->index != y->index)
        return x->index < y->index ? -1 : 1;
    return x->statement < y->statement ? -1 : x->statement > y->statement;
}

int an_sarah_elements(size_t **v, size_t *n, struct an_sarah *f,
                      const char *head)
{
    struct element *e = an_alloc(f->statements.n, sizeof *e);
    size_t k = 0;
    int rc = 0;
    *n = 0;
    for (size_t i = 0; i < f->statements.n; i++) {
        const struct an_statement *s = &f->statements.v[i];
        if (!an_expr_calls(s->left, AN_EXPR_ELEMENT, head) || s->left->n != 2)
            continue;
        f->used[i] = true;
        e[k].statement = i;
        if (s->broken)
            rc = an_sarah_broken(f, s);
        else if (s->right &&
                 an_sarah_integer(&e[k].index, f, s->left->part[1]) < 0)
            rc = -1;
        else
            k += s->right != NULL;
    }
    qsort(e, k, sizeof *e, by_index);
    *v = an_alloc(k, sizeof **v);
    for (size_t i = 0; i < k; i++)
        if (i + 1 == k || e[i + 1].index != e[i].index)
            (*v)[(*n)++] = e[i].statement;
    free(e);
    return rc;
}
