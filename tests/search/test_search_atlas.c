/* Flavour-dependent U(1)s of the Standard Model: numbers of arXiv:1812.04602,
 * table 1, and what trying every charge finds. */
#include "search.h"

static unsigned long count_atlas(size_t families, size_t singlets, int max)
{
    struct an_search s;
    an_search_init(&s);
    an_search_atlas(&s, &(struct an_search_atlas){families, singlets, false},
                    max);
    unsigned long n = count_search(&s, 1);
    an_search_clear(&s);
    return n;
}

static size_t list_atlas(struct list *l, size_t families, size_t singlets,
                         int max, int threads)
{
    struct an_search s;
    an_search_init(&s);
    an_search_atlas(&s, &(struct an_search_atlas){families, singlets, false},
                    max);
    list_search(l, &s, 1, threads);
    an_search_clear(&s);
    return l->n;
}

static void published(void **state)
{
    static const unsigned long sm[] = {8, 22, 82, 251, 626},
                               nu[] = {38, 358, 4116, 24552, 111152};
    (void)state;
    for (int max = 1; max <= 5; max++) {
        assert_int_equal(count_atlas(3, 0, max), sm[max - 1]);
        assert_int_equal(count_atlas(3, 3, max), nu[max - 1]);
        struct list l = {0};
        assert_int_equal(list_atlas(&l, 3, 0, max, 2), sm[max - 1]);
        list_clear(&l);
        assert_int_equal(list_atlas(&l, 3, 3, max, 2), nu[max - 1]);
        list_clear(&l);
    }
}

static void brute_force(void **state)
{
    static const struct {
        size_t families, singlets;
        int max;
    } cases[] = {{1, 0, 6}, {1, 1, 6}, {1, 2, 5}, {2, 0, 2}, {2, 1, 1}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct an_search s;
        struct list found = {0}, all = {0};
        an_search_init(&s);
        const struct an_search_atlas atlas = {cases[i].families,
                                              cases[i].singlets, false};
        an_search_atlas(&s, &atlas, cases[i].max);
        list_search(&found, &s, 1, 1);
        list_brute(&all, &s);
        assert_same(&s, &all, &found);
        assert_int_equal(count_search(&s, 1), all.n);
        list_clear(&found);
        list_clear(&all);
        an_search_clear(&s);
    }
}

/* One generation with nu_R: B-L and hypercharge, and their combinations. */
static void one_generation(void **state)
{
    static const int16_t hypercharge[] = {1, 4, -2, -3, -6, 0},
                         b_minus_l[] = {1, 1, 1, -3, -3, -3};
    struct list l = {0};
    (void)state;
    list_atlas(&l, 1, 1, 6, 1);
    assert_true(list_has(&l, hypercharge));
    assert_true(list_has(&l, b_minus_l));
    for (size_t i = 0; i < l.n; i++) {
        const int16_t *x = l.v + 6 * i;
        /* a Y + b (B-L) has uR + dR = 2 Q and eR + nuR = 2 L = -6 Q */
        assert_int_equal(x[1] + x[2], 2 * x[0]);
        assert_int_equal(x[3], -3 * x[0]);
        assert_int_equal(x[4] + x[5], 2 * x[3]);
    }
    list_clear(&l);
}

static void threads(void **state)
{
    struct list one = {0}, four = {0};
    (void)state;
    list_atlas(&one, 3, 3, 4, 1);
    list_atlas(&four, 3, 3, 4, 4);
    assert_int_equal(one.n, four.n);
    assert_memory_equal(one.v, four.v, one.n * one.width * sizeof *one.v);
    list_clear(&one);
    list_clear(&four);
}

static bool take_few(void *context, const struct an_solutions *found)
{
    size_t *n = context;
    (void)found;
    return ++*n < 3;
}

static void ends(void **state)
{
    struct an_search s;
    struct an_diags diags;
    size_t blocks = 0;
    struct an_search_run run = {
        .threads = 2, .context = &blocks, .take = take_few};
    (void)state;
    an_search_init(&s);
    an_diags_init(&diags);
    an_search_atlas(&s, &(struct an_search_atlas){3, 3, false}, 3);
    assert_int_equal(an_search_list(&s, 1, &run, &diags), 0);
    assert_int_equal(blocks, 3);
    an_diags_clear(&diags);
    an_search_clear(&s);
}

/* A search that ends every few units, and goes on from its state. */
struct pieces {
    struct list l;
    struct an_search_state state;
    size_t end; /* the unit before which it ends */
    int runs;
    uint64_t undecided;
};

static bool take_piece(void *context, const struct an_solutions *found)
{
    struct pieces *p = context;
    return list_take(&p->l, found);
}

static bool end_piece(void *context, const struct an_search_state *state,
                      uint64_t done, uint64_t total)
{
    struct pieces *p = context;
    assert_true(done <= total);
    assert_true(state->next > p->state.next);
    p->state.next = state->next;
    p->state.undecided = state->undecided;
    fmpz_set(p->state.sum, state->sum);
    return state->next < p->end;
}

/* Lists, or counts, in pieces of `step` units; *n := the number. */
static void in_pieces(struct pieces *p, unsigned long *n, size_t step,
                      bool counts, bool judges)
{
    struct an_search s;
    struct an_diags diags;
    fmpz_t count;
    *p = (struct pieces){0};
    an_search_state_init(&p->state);
    an_search_init(&s);
    an_search_atlas(&s, &(struct an_search_atlas){3, 3, false}, 3);
    an_diags_init(&diags);
    fmpz_init(count);
    for (size_t before = SIZE_MAX; p->state.next != before; p->runs++) {
        struct an_search_state start = {0};
        struct an_search_run run = {
            .threads = 2,
            .start = &start,
            .context = p,
            .take = take_piece,
            .progress = end_piece,
            .keep = judges ? decide : NULL,
            .undecided = &p->undecided,
        };
        before = p->state.next;
        p->end = before + step;
        start.next = before;
        start.undecided = p->state.undecided;
        fmpz_init_set(start.sum, p->state.sum);
        if (before == 0)
            run.start = NULL;
        assert_int_equal(counts ? an_search_count(count, &s, 1, &run, &diags)
                                : an_search_list(&s, 1, &run, &diags),
                         0);
        fmpz_clear(start.sum);
    }
    *n = counts ? fmpz_get_ui(count) : p->l.n;
    fmpz_clear(count);
    an_diags_clear(&diags);
    an_search_clear(&s);
    an_search_state_clear(&p->state);
}

static void resumes(void **state)
{
    struct list whole = {0};
    (void)state;
    list_atlas(&whole, 3, 3, 3, 2);
    for (size_t step = 2; step <= 7; step += 5) {
        struct pieces p;
        unsigned long n;
        in_pieces(&p, &n, step, true, false);
        assert_int_equal(n, whole.n);
        assert_true(p.runs > 3);
        in_pieces(&p, &n, step, false, false);
        assert_int_equal(n, whole.n);
        assert_true(p.runs > 3);
        assert_memory_equal(p.l.v, whole.v,
                            whole.n * whole.width * sizeof *whole.v);
        list_clear(&p.l);
    }
    list_clear(&whole);
}

static void undecided_are_counted_apart(void **state)
{
    struct list whole = {0};
    size_t odd = 0;
    (void)state;
    list_atlas(&whole, 3, 3, 3, 2);
    for (size_t i = 0; i < whole.n; i++)
        odd += whole.v[i * whole.width] % 2 != 0;
    assert_true(odd > 0 && odd < whole.n);
    for (int counts = 0; counts < 2; counts++) {
        struct pieces p;
        unsigned long n;
        in_pieces(&p, &n, 5, counts, true);
        assert_true(p.runs > 3);
        assert_int_equal(p.undecided, odd);
        assert_int_equal(n, whole.n - odd);
        list_clear(&p.l);
    }
    list_clear(&whole);
}

static void too_large(void **state)
{
    struct an_search s;
    struct an_diags diags;
    struct an_search_run run = {.threads = 1, .take = list_take};
    (void)state;
    an_search_init(&s);
    an_diags_init(&diags);
    an_search_atlas(&s, &(struct an_search_atlas){3, 3, false}, 20000);
    assert_int_equal(an_search_list(&s, 1, &run, &diags), -1);
    assert_int_equal(diags.nerrors, 1);
    an_diags_clear(&diags);
    an_search_clear(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        {"the published numbers up to 5 come out, listed and counted",
         published, NULL, NULL, NULL},
        {"trying every charge finds the same", brute_force, NULL, NULL, NULL},
        {"one generation has combinations of Y and B-L only", one_generation,
         NULL, NULL, NULL},
        {"the order does not depend on the threads", threads, NULL, NULL, NULL},
        {"a reader that has enough ends the search", ends, NULL, NULL, NULL},
        {"what ends goes on from its state, with nothing lost or repeated",
         resumes, NULL, NULL, NULL},
        {"what is not decided is counted apart, also in pieces",
         undecided_are_counted_apart, NULL, NULL, NULL},
        {"charges whose sums could overflow are refused", too_large, NULL, NULL,
         NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
