/* waiting.c - a sign of life on stderr while nothing else is said.
 *
 * Rooms of physics do not print and few of them say how far they are. A timer
 * of the process does not need them to. Its handler may only write(), and what
 * it says has to be known to it: the one place with variables of its own.
 */
#include "cli/waiting.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

/* Seconds between two lines where no terminal is. */
#define QUIET_STEP 10

static volatile sig_atomic_t seconds;
static char line[128]; /* the text before the seconds */
static size_t length;
static bool terminal;

/* line := the text and the seconds, without stdio. */
static size_t add_seconds(char *out)
{
    char digits[24];
    size_t n = 0, at = length;
    memcpy(out, line, length);
    for (unsigned long k = (unsigned long)seconds; k > 0 || n == 0; k /= 10)
        digits[n++] = (char)('0' + k % 10);
    while (n > 0)
        out[at++] = digits[--n];
    out[at++] = ' ';
    out[at++] = 's';
    if (!terminal)
        out[at++] = '\n';
    return at;
}

static void tick(int signal_number)
{
    char out[sizeof line + 32];
    int before = errno;
    (void)signal_number;
    seconds = seconds + 1;
    if (terminal || seconds == 1 || seconds % QUIET_STEP == 0)
        (void)!write(STDERR_FILENO, out, add_seconds(out));
    errno = before;
}

static void add(const char *text)
{
    size_t n = strlen(text);
    if (length + n > sizeof line)
        n = sizeof line - length;
    memcpy(line + length, text, n);
    length += n;
}

static void set_timer(time_t step)
{
    const struct itimerval timer = {{step, 0}, {step, 0}};
    setitimer(ITIMER_REAL, &timer, NULL);
}

void an_waiting_start(const char *command)
{
    struct sigaction action = {.sa_flags = SA_RESTART};
    action.sa_handler = tick;
    sigemptyset(&action.sa_mask);
    terminal = isatty(STDERR_FILENO);
    seconds = 0;
    length = 0;
    add(terminal ? "\ranomalon " : "anomalon ");
    add(command);
    add(": working, ");
    if (sigaction(SIGALRM, &action, NULL) == 0)
        set_timer(1);
}

void an_waiting_end(void)
{
    static const char blank[] =
        "\r                                                            \r";
    set_timer(0);
    if (terminal && seconds > 0)
        (void)!write(STDERR_FILENO, blank, sizeof blank - 1);
    seconds = 0;
}
