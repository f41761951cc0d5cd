/* test_cli_internal.c - FLINT stops: one line on stderr, and status 70.
 *
 * No input may reach this, so the handler is called as FLINT would, in a
 * process of its own.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <flint/fmpz.h>

#include "base/diag.h"
#include "cli/cli.h"
#include "cli/internal.h"

static void divide_by_zero(void)
{
    fmpz_t q, one, zero;
    fmpz_init(q);
    fmpz_init_set_ui(one, 1);
    fmpz_init(zero);
    fmpz_fdiv_q(q, one, zero);
}

static void abort_flint(void)
{
    flint_abort();
}

static void (*const stops[])(void) = {divide_by_zero, abort_flint};

/* said (size bytes) := what the process wrote to stderr; its status. */
static int run(char *said, size_t size, void (*stop)(void))
{
    int ends[2], status = 0;
    size_t n = 0;
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        an_internal_catch();
        stop();
        _exit(0);
    }
    close(ends[1]);
    for (ssize_t got = 1; got > 0 && n + 1 < size; n += (size_t)got) {
        got = read(ends[0], said + n, size - 1 - n);
        assert_true(got >= 0);
    }
    said[n] = '\0';
    close(ends[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void test_stops(void **state)
{
    static const char line[] =
        "anomalon: internal error: the arithmetic has stopped; please report "
        "the command and the model\n";
    (void)state;
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        char said[1024];
        assert_int_equal(run(said, sizeof said, stops[i]), AN_EXIT_INTERNAL);
        const char *last = strstr(said, "anomalon: ");
        assert_non_null(last);
        assert_string_equal(last, line);
    }
    assert_int_equal(AN_EXIT_INTERNAL, 70);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_stops)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
