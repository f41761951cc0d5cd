/* majorana_chain.c - what gives active neutrinos their masses.
 *
 * A chain of filled entries that leads from an active state to itself in an odd
 * number of steps leaves no lepton number: one step is a Majorana mass of its
 * own, nu N N nu a seesaw, nu N s s N nu an inverse one. One that leads to
 * another state in an odd number of steps gives a Dirac mass. The shortest
 * chain is found breadth first over states and parity of steps.
 */
#include "masses/majorana_chain.h"

#include "masses/matrix.h"

#include <stdlib.h>

#include "base/mem.h"

/* Where a state was reached from in an odd or even number of steps. */
struct step {
    bool reached;
    size_t from;  /* 2 state + parity */
    size_t entry; /* that was used */
};

/* The state at the other end of an entry; false when the entry ends elsewhere,
 * or is of higher dimension. */
static bool leads(size_t *to, const struct an_mass_entry *e, size_t from,
                  int dimension, enum an_origin worst)
{
    if (e->dimension > dimension || e->origin > worst ||
        (e->i != from && e->j != from))
        return false;
    *to = e->i == from ? e->j : e->i;
    return true;
}

/* step := all that is reached from one state. */
static void walk(struct step *step, const struct an_mass_matrix *m,
                 size_t start, int dimension, enum an_origin worst)
{
    size_t *queue = an_alloc(2 * m->nstates, sizeof *queue);
    size_t head = 0, tail = 0, to;
    for (size_t i = 0; i < 2 * m->nstates; i++)
        step[i] = (struct step){false, 0, 0};
    step[2 * start].reached = true;
    queue[tail++] = 2 * start;
    while (head < tail) {
        size_t at = queue[head++];
        for (size_t k = 0; k < m->nentries; k++) {
            if (!leads(&to, &m->entry[k], at / 2, dimension, worst))
                continue;
            size_t next = 2 * to + (1 - at % 2);
            if (step[next].reached)
                continue;
            step[next] = (struct step){true, at, k};
            queue[tail++] = next;
        }
    }
    free(queue);
}

/* Appends an entry unless it is there. */
static size_t append(const struct an_mass_entry **chain, size_t n,
                     const struct an_mass_entry *e)
{
    for (size_t i = 0; i < n; i++)
        if (chain[i] == e)
            return n;
    chain[n] = e;
    return n + 1;
}

/* Are there more of the state than masses of dimension 3 can make heavy? */
static bool is_light(const struct an_mass_matrix *m, size_t state)
{
    long heavy = 0;
    for (size_t k = 0; k < m->nentries; k++) {
        const struct an_mass_entry *e = &m->entry[k];
        if (e->dimension == 3 && (e->i == state || e->j == state))
            heavy += m->state[e->i == state ? e->j : e->i].n;
    }
    return m->state[state].n > heavy;
}

/* Is the state the end of a chain from an active one? */
static bool is_end(const struct an_mass_matrix *m, size_t start, size_t state,
                   bool majorana, bool light)
{
    if (majorana)
        return state == start;
    return !m->state[state].active && (!light || is_light(m, state));
}

/* The shortest chain through entries of good enough a origin. */
static size_t find_chain(const struct an_mass_entry **chain,
                         const struct an_mass_matrix *m, int dimension,
                         enum an_origin worst, bool majorana, bool light)
{
    struct step *step = an_alloc(2 * m->nstates, sizeof *step);
    size_t shortest = 0, n = 0;
    for (size_t i = 0; i < m->nstates; i++) {
        if (!m->state[i].active)
            continue;
        walk(step, m, i, dimension, worst);
        for (size_t j = 0; j < m->nstates; j++) {
            if (!is_end(m, i, j, majorana, light) || !step[2 * j + 1].reached)
                continue;
            size_t length = 0;
            for (size_t at = 2 * j + 1; at != 2 * i; at = step[at].from)
                length++;
            if (shortest > 0 && length >= shortest)
                continue;
            shortest = length;
            n = 0;
            for (size_t at = 2 * j + 1; at != 2 * i; at = step[at].from)
                n = append(chain, n, &m->entry[step[at].entry]);
        }
    }
    free(step);
    return n;
}

size_t an_mass_chain(const struct an_mass_entry **chain,
                     const struct an_mass_matrix *m, int dimension,
                     bool majorana)
{
    static const enum an_origin worst[] = {AN_ORIGIN_LISTED, AN_ORIGIN_WRITTEN,
                                           AN_ORIGIN_ALLOWED,
                                           AN_ORIGIN_LIKE_WRITTEN};
    size_t n = 0;
    for (size_t k = 0; k < 4 && n == 0; k++) {
        n = find_chain(chain, m, dimension, worst[k], majorana, true);
        if (n == 0 && !majorana && worst[k] != AN_ORIGIN_LISTED)
            n = find_chain(chain, m, dimension, worst[k], false, false);
    }
    /* From the neutrino on; one that comes back begins there in any case. */
    for (size_t i = 0; i < n / 2 && !majorana; i++) {
        const struct an_mass_entry *e = chain[i];
        chain[i] = chain[n - 1 - i];
        chain[n - 1 - i] = e;
    }
    return n;
}
