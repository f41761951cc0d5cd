/* chain.c - what makes active neutrinos Majorana particles.
 *
 * A chain of filled entries that leads from an active state to itself in an odd
 * number of steps leaves no lepton number: one step is a Majorana mass of its
 * own, nu N N nu a seesaw, nu N s s N nu an inverse one. The shortest chain is
 * found breadth first over states and parity of steps.
 */
#include "operators/mechanism.h"

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
                  int dimension)
{
    if (e->dimension > dimension || (e->i != from && e->j != from))
        return false;
    *to = e->i == from ? e->j : e->i;
    return true;
}

/* step := all that is reached from one state. */
static void walk(struct step *step, const struct an_mass_matrix *m,
                 size_t start, int dimension)
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
            if (!leads(&to, &m->entry[k], at / 2, dimension))
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

size_t an_mass_chain(const struct an_mass_entry **chain,
                     const struct an_mass_matrix *m, int dimension)
{
    struct step *step = an_alloc(2 * m->nstates, sizeof *step);
    size_t shortest = 0, n = 0;
    for (size_t i = 0; i < m->nstates; i++) {
        if (!m->state[i].active)
            continue;
        walk(step, m, i, dimension);
        if (!step[2 * i + 1].reached)
            continue;
        size_t length = 0;
        for (size_t at = 2 * i + 1; at != 2 * i; at = step[at].from)
            length++;
        if (shortest > 0 && length >= shortest)
            continue;
        shortest = length;
        n = 0;
        for (size_t at = 2 * i + 1; at != 2 * i; at = step[at].from)
            n = append(chain, n, &m->entry[step[at].entry]);
    }
    free(step);
    return n;
}
