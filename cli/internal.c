/* internal.c - what happens when FLINT stops the program.
 *
 * A division by zero, or shapes that do not fit, is a fault of ours that no
 * input may reach; what FLINT says of it goes to stderr before.
 */
#include "cli/internal.h"

#include <unistd.h>

#include <flint/flint.h>

#include "cli/cli.h"

FLINT_NORETURN static void stop(void)
{
    static const char text[] =
        "anomalon: internal error: the arithmetic has stopped; please report "
        "the command and the model\n";
    (void)!write(STDERR_FILENO, text, sizeof text - 1);
    _exit(AN_EXIT_INTERNAL);
}

void an_internal_catch(void)
{
    flint_set_abort(stop);
}
