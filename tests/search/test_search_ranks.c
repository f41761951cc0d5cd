/* Ranks that are processes with sockets between them: what they do together is
 * what one does alone, and one that dies ends the search in good order. */
#define _POSIX_C_SOURCE 200809L

#include "search.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "search/run/ranks.h"

#define RANKS_MAX 4

/* The context of the transport. */
struct wires {
    int n;             /* ranks */
    int fd[RANKS_MAX]; /* of rank 0, to each other one; else fd[0] */
    int life;          /* messages until this process dies; -1: it lives */
    pid_t pid[RANKS_MAX];
};

static bool send_wire(void *context, int to, const void *bytes, size_t n)
{
    struct wires *w = context;
    if (w->life == 0)
        _exit(9);
    w->life -= w->life > 0;
    const char *v = bytes;
    while (n > 0) {
        ssize_t k = send(w->fd[to], v, n, MSG_NOSIGNAL);
        if (k <= 0)
            return false;
        v += k;
        n -= (size_t)k;
    }
    return true;
}

static bool receive_wire(void *context, int from, void *bytes, size_t n)
{
    struct wires *w = context;
    char *v = bytes;
    while (n > 0) {
        ssize_t k = read(w->fd[from], v, n);
        if (k <= 0)
            return false;
        v += k;
        n -= (size_t)k;
    }
    return true;
}

static bool poll_wires(void *context, int *from)
{
    struct wires *w = context;
    struct pollfd p[RANKS_MAX] = {{.fd = -1}};
    for (int i = 1; i < w->n; i++)
        p[i] = (struct pollfd){.fd = w->fd[i], .events = POLLIN};
    poll(p, (nfds_t)w->n, 0);
    *from = -1;
    for (int i = 1; i < w->n && *from < 0; i++)
        if (p[i].revents & POLLIN)
            *from = i;
    return true;
}

/* What a rank runs. */
struct job {
    const struct an_search *part;
    size_t n;
    bool counts, judges;
    uint64_t undecided;
    const char *text[RANKS_MAX]; /* for an_ranks_meet */
    int dies_after[RANKS_MAX];   /* messages; -1: lives */
    int threads;
    struct list found; /* rank 0 */
    size_t enough;     /* solutions after which it ends; 0: never */
    fmpq_t share;
    int which; /* rank with another text */
    bool agree, lost;
};

static bool take_some(void *context, const struct an_solutions *found)
{
    struct job *j = context;
    list_take(&j->found, found);
    return j->enough == 0 || j->found.n < j->enough;
}

static void run_rank(struct job *j, struct wires *w, int rank)
{
    struct an_ranks ranks = {
        .rank = rank,
        .n = w->n,
        .context = w,
        .send = send_wire,
        .receive = receive_wire,
        .poll = poll_wires,
    };
    struct an_search_run run = {
        .threads = rank == 0 ? j->threads : 1,
        .ranks = &ranks,
        .context = j,
        .take = take_some,
        .keep = j->judges ? decide : NULL,
        .undecided = &j->undecided,
    };
    struct an_diags diags;
    int which;
    an_diags_init(&diags);
    w->life = j->dies_after[rank];
    bool agree = an_ranks_meet(&ranks, j->text[rank], &which);
    if (agree && j->counts)
        an_search_count_share(j->share, j->part, j->n, &run, &diags);
    else if (agree)
        an_search_list(j->part, j->n, &run, &diags);
    if (rank == 0) {
        j->which = which;
        j->agree = agree;
        j->lost = ranks.lost;
    }
    assert_int_equal(diags.nerrors, 0);
    an_diags_clear(&diags);
}

/* Starts ranks 1 ... n - 1, is rank 0, and sees how the others ended. */
static void run_ranks(struct job *j, int n)
{
    struct wires w = {.n = n, .life = -1};
    for (int i = 1; i < n; i++) {
        int pair[2];
        assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
        w.pid[i] = fork();
        if (w.pid[i] == 0) {
            close(pair[0]);
            for (int k = 1; k < i; k++)
                close(w.fd[k]);
            w.fd[0] = pair[1];
            run_rank(j, &w, i);
            char end;
            _exit(read(pair[1], &end, 1) != 0); /* until rank 0 closes it */
        }
        close(pair[1]);
        w.fd[i] = pair[0];
    }
    run_rank(j, &w, 0);
    for (int i = 1; i < n; i++)
        close(w.fd[i]);
    for (int i = 1; i < n; i++) {
        int status;
        assert_int_equal(waitpid(w.pid[i], &status, 0), w.pid[i]);
        if (!j->lost)
            assert_int_equal(status, 0);
    }
}

static void job_init(struct job *j, const struct an_search *part, size_t n)
{
    *j = (struct job){.part = part, .n = n, .threads = 1};
    fmpq_init(j->share);
    for (int i = 0; i < RANKS_MAX; i++) {
        j->text[i] = "the same";
        j->dies_after[i] = -1;
    }
}

static void job_clear(struct job *j)
{
    list_clear(&j->found);
    fmpq_clear(j->share);
}

/* Odd first charges are undecided, listed and counted, whatever the ranks. */
static void judged_together(struct job *j, const struct list *all, int ranks)
{
    size_t odd = 0;
    for (size_t i = 0; i < all->n; i++)
        odd += all->v[i * all->width] % 2 != 0;
    j->judges = true;
    run_ranks(j, ranks);
    assert_int_equal(j->undecided, odd);
    assert_true(fmpz_equal_ui(fmpq_numref(j->share), all->n - odd));
    j->counts = false;
    j->found.n = 0;
    run_ranks(j, ranks);
    assert_int_equal(j->undecided, odd);
    assert_int_equal(j->found.n, all->n - odd);
    for (size_t i = 0, k = 0; i < all->n; i++)
        if (all->v[i * all->width] % 2 == 0)
            assert_memory_equal(j->found.v + k++ * all->width,
                                all->v + i * all->width,
                                all->width * sizeof *all->v);
}

static void together(void **state)
{
    (void)state;
    for (int which = 0; which < 3; which++) {
        struct an_search part[4];
        struct list all = {0};
        size_t n = 1;
        for (size_t i = 0; i < 4; i++)
            an_search_init(&part[i]);
        if (which == 0)
            an_search_atlas(&part[0], &(struct an_search_atlas){3, 3, false},
                            3);
        else if (which == 1)
            n = an_search_chiral(part, 8, 20, false);
        else /* charges that are no bytes */
            n = an_search_chiral(part, 5, 140, false);
        list_search(&all, part, n, 1);
        for (int ranks = 1; ranks <= RANKS_MAX; ranks *= 2) {
            struct job j;
            job_init(&j, part, n);
            j.threads = ranks == 2 ? 1 : 2;
            run_ranks(&j, ranks);
            assert_true(j.agree && !j.lost);
            assert_int_equal(j.found.n, all.n);
            assert_memory_equal(j.found.v, all.v,
                                all.n * all.width * sizeof *all.v);
            j.counts = true;
            run_ranks(&j, ranks);
            assert_true(fmpz_equal_ui(fmpq_numref(j.share), all.n));
            judged_together(&j, &all, ranks);
            job_clear(&j);
        }
        list_clear(&all);
        for (size_t i = 0; i < 4; i++)
            an_search_clear(&part[i]);
    }
}

/* Rank 0 learns of it, does not hang, and has taken nothing out of order. */
static void death(void **state)
{
    struct an_search s;
    struct list all = {0};
    (void)state;
    an_search_init(&s);
    an_search_atlas(&s, &(struct an_search_atlas){3, 3, false}, 4);
    list_search(&all, &s, 1, 1);
    for (int life = 2; life < 7; life++) {
        struct job j;
        job_init(&j, &s, 1);
        j.dies_after[2] = life;
        run_ranks(&j, 3);
        assert_true(j.agree);
        /* it may have had no work left to die in */
        assert_true(j.lost || (life > 2 && j.found.n == all.n));
        assert_true(j.found.n <= all.n);
        if (j.found.n > 0)
            assert_memory_equal(j.found.v, all.v,
                                j.found.n * all.width * sizeof *all.v);
        job_clear(&j);
    }
    list_clear(&all);
    an_search_clear(&s);
}

static void enough(void **state)
{
    struct an_search s;
    struct job j;
    (void)state;
    an_search_init(&s);
    an_search_atlas(&s, &(struct an_search_atlas){3, 3, false}, 4);
    job_init(&j, &s, 1);
    j.enough = 100;
    run_ranks(&j, 3); /* all ranks end by themselves */
    assert_false(j.lost);
    assert_true(j.found.n >= 100 && j.found.n < 24552);
    job_clear(&j);
    an_search_clear(&s);
}

static void disagree(void **state)
{
    struct an_search s;
    (void)state;
    an_search_init(&s);
    an_search_atlas(&s, &(struct an_search_atlas){1, 0, false}, 2);
    for (int odd = 0; odd < 3; odd++) {
        struct job j;
        job_init(&j, &s, 1);
        j.text[odd] = odd == 1 ? NULL : "another";
        run_ranks(&j, 3);
        assert_false(j.agree);
        assert_int_equal(j.which, odd ? odd : 1);
        assert_int_equal(j.found.n, 0);
        job_clear(&j);
    }
    an_search_clear(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        {"ranks find what one process finds, in the same order", together, NULL,
         NULL, NULL},
        {"a rank that dies ends the search in good order", death, NULL, NULL,
         NULL},
        {"ranks stop when rank 0 has enough", enough, NULL, NULL, NULL},
        {"ranks that have read another search refuse to begin", disagree, NULL,
         NULL, NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
