/* charge.c - building a model: electric charge and colour.
 *
 * The electric charge is a functional on the coordinates. Given by eigenvalues
 * on the fundamental, its coefficient at Dynkin label i is its value on the
 * fundamental weight omega_i, which in the usual orthogonal basis is
 *   SU(N), Sp(2N)  e_1 + ... + e_i
 *   SO(2N+1)       the same, half of it for i = N
 *   SO(2N)         the same, but omega_(N-1) = (e_1 + ... + e_(N-1) - e_N) / 2
 *                  and omega_N = (e_1 + ... + e_N) / 2
 * (Bourbaki, Groupes et algebres de Lie IV-VI, plates I to IV). Orthogonal and
 * symplectic fundamentals have eigenvalues in pairs of opposite sign; one of
 * each pair is given, so there are as many as the rank.
 */
#include "theory/build/charge.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "algebra/vector.h"
#include "theory/colour.h"
#include "theory/build/build.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/generator.h"
#include "theory/text/scalar.h"

/* The electric charge, made when it is first needed. */
static fmpq *charge(struct an_model *m, struct an_where at)
{
    if (!m->electric_charge) {
        m->electric_charge = _fmpq_vec_init((slong)m->ncoordinates);
        m->charge_at = at;
    }
    return m->electric_charge;
}

int an_model_set_charge(struct an_model *m, struct an_scalar expression,
                        struct an_diags *diags)
{
    fmpq *q = charge(m, expression.at);
    m->charge_at = expression.at;
    int rc = an_generator_read(q, m, expression.text, expression.at, diags);
    if (rc < 0)
        m->faulty = true;
    return rc;
}

int an_model_add_charge_u1(struct an_model *m, size_t group,
                           struct an_scalar coefficient, struct an_diags *diags)
{
    assert(group < m->ngroups);
    const struct an_group *g = &m->group[group];
    fmpq_t c;
    fmpq_init(c);
    int rc = 0;
    if (g->kind == AN_ZN) {
        rc = an_error(diags, coefficient.at,
                      "%s is a Z(%ld): it gives no electric charge", g->name,
                      g->order);
    } else if (g->kind == AN_SIMPLE) {
        char *text = an_group_text(g);
        rc = an_error(diags, coefficient.at, "one number for %s, which is %s",
                      g->name, text);
        an_expected(diags, "the list of its eigenvalues on the fundamental, "
                           "or {labels: [...]}");
        free(text);
    } else {
        rc = an_scalar_number(c, coefficient, diags);
    }
    if (rc == 0) {
        fmpq *q = charge(m, coefficient.at) + m->coordinate[group];
        fmpq_add(q, q, c);
    } else {
        m->faulty = true;
    }
    fmpq_clear(c);
    return rc;
}

static int read_numbers(fmpq *value, const struct an_scalar *text, size_t n,
                        struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < n; i++)
        if (an_scalar_number(&value[i], text[i], diags) < 0)
            rc = -1;
    return rc;
}

/* Partial sums e_1 + ... + e_i; for the spinor labels of SO(N) see above. */
void an_eigenvalues_functional(fmpq *q, const struct an_group *g, const fmpq *e)
{
    int rank = g->lie.rank;
    if (g->family == AN_EXCEPTIONAL) {
        an_vector_set(q, e, rank);
        return;
    }
    fmpq_set(&q[0], &e[0]);
    for (int i = 1; i < rank; i++)
        fmpq_add(&q[i], &q[i - 1], &e[i]);
    if (g->family != AN_SO)
        return;
    if (g->lie.series == 'D')
        fmpq_sub(&q[rank - 2], &q[rank - 2], &e[rank - 1]);
    fmpq_div_2exp(&q[rank - 1], &q[rank - 1], 1);
    if (g->lie.series == 'D')
        fmpq_div_2exp(&q[rank - 2], &q[rank - 2], 1);
}

static int check_trace(const fmpq *e, size_t n, const struct an_group *g,
                       struct an_where at, struct an_diags *diags)
{
    fmpq_t sum;
    fmpq_init(sum);
    for (size_t i = 0; i < n; i++)
        fmpq_add(sum, sum, &e[i]);
    int rc = 0;
    if (!fmpq_is_zero(sum)) {
        char *text = an_rational_text(sum);
        rc = an_error(diags, at, "the numbers for %s add up to %s, not to 0",
                      g->name, text);
        free(text);
    }
    fmpq_clear(sum);
    return rc;
}

int an_entries_read(fmpq *e, const struct an_group *g, bool traceless,
                    const struct an_scalar *value, size_t n, struct an_where at,
                    struct an_diags *diags)
{
    int rc = read_numbers(e, value, n, diags);
    if (rc == 0 && traceless)
        rc = check_trace(e, n, g, at, diags);
    return rc;
}

int an_eigenvalues_read(fmpq *e, const struct an_group *g,
                        const struct an_scalar *value, size_t n,
                        struct an_where at, struct an_diags *diags)
{
    size_t need = (size_t)g->lie.rank + (g->family == AN_SU);
    if (n != need) {
        char *text = an_group_text(g);
        an_error(diags, at, "%zu number%s for %s, which is %s", n,
                 n == 1 ? "" : "s", g->name, text);
        an_expected(diags, "%zu: %s", need,
                    g->family == AN_SU ? "the eigenvalues on the fundamental"
                    : g->family == AN_EXCEPTIONAL
                        ? "the coefficients of the Dynkin labels"
                        : "one of each pair of opposite eigenvalues");
        free(text);
        return -1;
    }
    return an_entries_read(e, g, g->family == AN_SU, value, n, at, diags);
}

/* An error when a list is given for what is no simple group. */
static int check_simple(const struct an_group *g, struct an_where at,
                        struct an_diags *diags)
{
    if (g->kind == AN_SIMPLE)
        return 0;
    char *text = an_group_text(g);
    an_error(diags, at, "a list of numbers for %s, which is %s", g->name, text);
    free(text);
    return g->kind == AN_U1 ? an_expected(diags, "one number, its coefficient")
                            : an_expected(diags, "U(1)s and simple groups");
}

/* The electric charge += the rank numbers c at a group. */
static void add_charge(struct an_model *m, size_t group, const fmpq *c,
                       struct an_where at)
{
    fmpq *q = charge(m, at) + m->coordinate[group];
    for (int i = 0; i < m->group[group].lie.rank; i++)
        fmpq_add(&q[i], &q[i], &c[i]);
}

int an_model_add_charge_eigenvalues(struct an_model *m, size_t group,
                                    const struct an_scalar *eigenvalues,
                                    size_t n, struct an_where at,
                                    struct an_diags *diags)
{
    assert(group < m->ngroups);
    const struct an_group *g = &m->group[group];
    int rc = check_simple(g, at, diags);
    if (rc == 0 && g->family == AN_EXCEPTIONAL) {
        rc = an_error(diags, at,
                      "a list of eigenvalues for %s, an "
                      "exceptional group",
                      g->name);
        an_expected(diags,
                    "{%s: {labels: [...]}}, one coefficient for each "
                    "of its %d Dynkin labels",
                    g->name, g->lie.rank);
    }
    if (rc < 0) {
        m->faulty = true;
        return -1;
    }
    fmpq *c = _fmpq_vec_init(g->lie.rank), *e = _fmpq_vec_init((slong)n);
    rc = an_eigenvalues_read(e, g, eigenvalues, n, at, diags);
    if (rc == 0) {
        an_eigenvalues_functional(c, g, e);
        add_charge(m, group, c, at);
    } else {
        m->faulty = true;
    }
    _fmpq_vec_clear(e, (slong)n);
    _fmpq_vec_clear(c, g->lie.rank);
    return rc;
}

int an_model_add_charge_labels(struct an_model *m, size_t group,
                               const struct an_scalar *coefficients, size_t n,
                               struct an_where at, struct an_diags *diags)
{
    assert(group < m->ngroups);
    const struct an_group *g = &m->group[group];
    int rc = check_simple(g, at, diags);
    if (rc == 0 && n != (size_t)g->lie.rank) {
        rc = an_error(diags, at, "%zu label coefficients for %s", n, g->name);
        an_expected(diags, "%d, one for each Dynkin label", g->lie.rank);
    }
    if (rc < 0) {
        m->faulty = true;
        return -1;
    }
    fmpq *c = _fmpq_vec_init((slong)n);
    rc = read_numbers(c, coefficients, n, diags);
    if (rc == 0)
        add_charge(m, group, c, at);
    else
        m->faulty = true;
    _fmpq_vec_clear(c, (slong)n);
    return rc;
}

bool an_group_is_colour(const struct an_model *m, size_t g)
{
    if (!m->has_colour)
        return !m->colourless && strcmp(m->group[g].name, "SU3c") == 0;
    bool whole = an_colour_is_in(m, g);
    for (int i = 0; i < m->group[g].lie.rank && whole; i++)
        whole = an_colour_has_node(m, g, (size_t)i);
    return whole;
}

/* node (rank of g) := 1 + its place in the list of each node. */
static int read_nodes(size_t *node, const struct an_group *g,
                      const struct an_scalar *nodes, size_t n,
                      struct an_where at, struct an_diags *diags)
{
    int rc = 0;
    if (n == 0) {
        an_error(diags, at, "no nodes of %s for colour", g->name);
        return an_expected(diags, "numbers from 1 to %d", g->lie.rank);
    }
    for (size_t i = 0; i < n; i++) {
        long k = 0;
        if (an_scalar_integer(&k, nodes[i], 1, g->lie.rank, diags) < 0)
            rc = -1;
        else if (node[k - 1])
            rc = an_error(diags, nodes[i].at, "node %ld is given twice", k);
        else
            node[k - 1] = i + 1;
    }
    return rc;
}

/* x (n x n) := the Cartan matrix of n numbered nodes of a diagram; false where
 * there are more or fewer. */
static bool numbered_cartan(int *x, size_t n, const struct an_lie *g,
                            const size_t *node)
{
    size_t found = 0, rank = (size_t)g->rank;
    for (size_t i = 0; i < rank; i++) {
        found += node[i] > 0;
        for (size_t j = 0; j < rank; j++)
            if (node[i] > 0 && node[j] > 0 && node[i] <= n && node[j] <= n)
                x[(node[i] - 1) * n + node[j] - 1] = g->cartan[i * rank + j];
    }
    return found == n;
}

/* The nodes of one more factor are joined, in their order, to those of the
 * first one: both must be the same diagram. */
static int check_diagonal(const struct an_model *m, size_t group,
                          const size_t *node, struct an_where at,
                          struct an_diags *diags)
{
    size_t first = 0, n = 0;
    while (!an_colour_is_in(m, first))
        first++;
    for (int i = 0; i < m->group[first].lie.rank; i++)
        n += an_colour_has_node(m, first, (size_t)i);
    int *x = an_alloc(n * n, sizeof *x), *y = an_alloc(n * n, sizeof *y);
    numbered_cartan(x, n, &m->group[first].lie,
                    m->colour_node + m->first_label[first]);
    bool same = numbered_cartan(y, n, &m->group[group].lie, node) &&
                memcmp(x, y, n * n * sizeof *x) == 0;
    free(x);
    free(y);
    if (same)
        return 0;
    an_error(diags, at,
             "colour is a diagonal subgroup of %s and %s, but their nodes form "
             "different diagrams",
             m->group[first].name, m->group[group].name);
    return an_expected(diags,
                       "as many nodes, in an order in which they are linked as "
                       "those of %s are",
                       m->group[first].name);
}

int an_model_add_colour(struct an_model *m, struct an_scalar group,
                        const struct an_scalar *nodes, size_t nnodes,
                        struct an_diags *diags)
{
    size_t index = 0;
    if (!an_model_find_group(&index, m, group.text)) {
        m->faulty = true;
        return an_group_unknown(m, group, diags);
    }
    const struct an_group *g = &m->group[index];
    if (g->kind != AN_SIMPLE) {
        char *text = an_group_text(g);
        m->faulty = true;
        an_error(diags, group.at, "colour is %s, which is %s", g->name, text);
        free(text);
        return an_expected(diags, "a simple factor such as SU(3)");
    }
    size_t rank = (size_t)g->lie.rank;
    int rc = 0;
    size_t *node = an_alloc(rank, sizeof *node);
    if (nodes)
        rc = read_nodes(node, g, nodes, nnodes, group.at, diags);
    for (size_t i = 0; !nodes && i < rank; i++)
        node[i] = i + 1;
    if (rc == 0 && an_colour_is_in(m, index))
        rc = an_error(diags, group.at, "%s is given twice", g->name);
    else if (rc == 0 && m->has_colour)
        rc = check_diagonal(m, index, node, group.at, diags);
    if (rc == 0) {
        if (!m->colour_node)
            m->colour_node = an_alloc(m->total_rank, sizeof *m->colour_node);
        memcpy(m->colour_node + m->first_label[index], node,
               rank * sizeof *node);
        m->has_colour = true;
    } else {
        m->faulty = true;
    }
    free(node);
    return rc;
}
