/* main.c - the program `anomalon`: which command, and its exit status. */

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>
#ifdef _OPENMP
#include <omp.h>
#endif

#include <flint/flint.h>

#include "base/diag.h"
#include "base/limits.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/version.h"
#include "yaml/yaml.h"
#include "campaign/target.h"
#include "cli/cli.h"
#include "cli/commands/help.h"
#include "cli/internal.h"
#include "cli/launch.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/waiting.h"

#ifndef AN_COMMIT
#define AN_COMMIT "" /* built from no checkout */
#endif

static const struct an_command *const commands[] = {
    &an_command_check,    &an_command_explain,    &an_command_operators,
    &an_command_breaking, &an_command_models,     &an_command_show,
    &an_command_diff,     &an_command_new,        &an_command_import,
    &an_command_export,   &an_command_reps,       &an_command_solve,
    &an_command_search,   &an_command_content,    &an_command_merge,
    &an_command_schema,   &an_command_completion, &an_command_help,
};

static int print_version(const struct an_options *o)
{
    struct an_text t = {0};
    an_text_printf(&t, "anomalon %s (%s%sFLINT %s)\n", AN_VERSION, AN_COMMIT,
                   *AN_COMMIT ? ", " : "", flint_version);
    int status = an_output_write(&t, o, AN_EXIT_HOLDS);
    an_text_clear(&t);
    return status;
}

/* The options are read. */
static int run(const struct an_options *o)
{
    if (o->version)
        return print_version(o);
    if (o->help || !o->command) {
        int status = an_help_print(o->command, o);
        return o->help ? status : AN_EXIT_WRONG;
    }
    if (!o->quiet && !o->silent && an_launch_is_first())
        an_waiting_start(o->command->name);
    int status = o->command->run(o);
    an_waiting_end();
    return status;
}

/* Descriptors 0, 1 and 2 that are closed: a file that is opened must not become
 * one of them. Reading and writing them still fails. */
static void open_closed(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
            (void)!open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* OMP_NUM_THREADS may say anything: one for each processor then. */
static void limit_threads(void)
{
#ifdef _OPENMP
    int threads = omp_get_max_threads();
    if (threads > AN_MAX_THREADS || threads < 1)
        omp_set_num_threads(omp_get_num_procs());
#endif
}

/* FLINT asks for zeroes, most of all for small pieces (base/mem.c). */
static void give_memory(void)
{
    an_mem_begin();
    __flint_set_memory_functions(malloc, an_alloc, realloc, free);
}

int main(int argc, char **argv)
{
    const struct an_commands all = {commands,
                                    sizeof commands / sizeof *commands};
    struct an_options o;
    struct an_inputs inputs = {0};
    struct an_yaml_parents *parents = an_yaml_parents_new();
    struct an_diags diags;
    int status;
    give_memory();
    open_closed();
    limit_threads();
    an_internal_catch();
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a file too large is an error of write */
    an_options_init(&o, &all);
    o.inputs = &inputs;
    o.parents = parents;
    an_diags_init(&diags);
    size_t n = argc > 1 ? (size_t)argc - 1 : 0;
    if (an_options_read(&o, argv + (argc > 0), n, &diags) < 0)
        status = an_output_refuse(&diags, &o);
    else
        status = run(&o);
    an_diags_clear(&diags);
    an_options_clear(&o);
    an_yaml_parents_free(parents);
    an_inputs_clear(&inputs);
    flint_cleanup();
    return status;
}
