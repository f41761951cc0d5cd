/* merge.c - `anomalon merge`: the output of a search from those of its shards.
 */
#include <unistd.h>

#include "base/diag.h"
#include "campaign/merge.h"
#include "cli/cli.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"

static void progress(void *context, uint64_t done, uint64_t total)
{
    an_progress_show(context, done, total);
}

static int merge(struct an_merge *m, struct an_progress *shown,
                 struct an_diags *diags)
{
    if (m->n == 0) {
        an_error(diags, (struct an_where){0},
                 "merge needs the files of all shards");
        return an_expected(diags, "anomalon merge FILE... -o OUT");
    }
    if (an_merge_read(m, diags) < 0)
        return -1;
    m->progress = progress;
    m->context = shown;
    an_progress_start(shown, "merging", m->quiet);
    int rc = an_merge_write(m, diags);
    an_progress_end(shown);
    return rc;
}

static int run(const struct an_options *o)
{
    struct an_diags diags;
    struct an_merge m = {
        .path = o->arg,
        .n = o->narg,
        .output = o->output,
        .fd = STDOUT_FILENO,
        .quiet = o->quiet,
        .inputs = o->inputs,
    };
    an_diags_init(&diags);
    struct an_progress shown;
    int rc = merge(&m, &shown, &diags);
    int status = rc < 0                            ? an_output_refuse(&diags, o)
                 : m.found > 0 && m.undecided == 0 ? AN_EXIT_HOLDS
                                                   : AN_EXIT_FAILS;
    if (rc == 0)
        an_output_undecided(o, m.undecided);
    an_merge_clear(&m);
    an_diags_clear(&diags);
    return status;
}

const struct an_command an_command_merge = {
    .name = "merge",
    .summary = "the shards of a search, put together",
    .operand = AN_OPERAND_FILES,
    .formats = "text",
    .usage = "FILE... [-o OUT]",
    .about =
        "Puts together what the shards of a search have written: the "
        "output is that of the whole search, byte by byte, in every "
        "format; of counts it is their sum. FILEs are those of all shards, "
        "in any order. They say themselves of which search, build and "
        "format they are; what does not belong together, is not complete, "
        "is damaged, is missing or is there twice is refused, and nothing "
        "is written. Binary solutions need -o, which OUT.json describes; "
        "-q leaves out the closing line of text.\n"
        "\n"
        "Exit status: 0 there are solutions; 1 there is none, or a verdict "
        "was undecided for some; 2 the shards do not belong together, or a "
        "file could not be read or written.\n",
    .examples = "# Two parts, which may run at the same time on two machines:\n"
                "search --atlas sm --max 6 --shard 1/2 -o sm.1\n"
                "search --atlas sm --max 6 --shard 2/2 -o sm.2\n"
                "merge sm.1 sm.2 -o sm.txt\n",
    .run = run,
};
