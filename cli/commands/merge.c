/* merge.c - `anomalon merge`: the output of a search from those of its shards.
 */
#include <unistd.h>

#include "base/diag.h"
#include "campaign/box.h"
#include "campaign/content.h"
#include "campaign/merge.h"
#include "cli/cli.h"
#include "cli/contents.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"

static void progress(void *context, uint64_t done, uint64_t total)
{
    an_progress_show(context, done, total);
}

/* Shards of `content`: one listing. Returns the exit status. */
static int list_contents(const struct an_merge *m, const struct an_options *o,
                         struct an_diags *diags)
{
    struct an_content_request r;
    struct an_content_job j = {.request = &r};
    const struct an_contents out = {o, &r, &j.completion,
                                    an_contents_is_folder(o->output) ? o->output
                                                                     : NULL};
    an_content_request_init(&r);
    int rc = an_content_request_read(&r, m->head.subject, diags);
    if (rc == 0)
        rc = an_content_job_merge(&j, m, diags);
    int status =
        rc < 0 ? an_output_refuse(diags, o) : an_contents_print(&out, diags);
    an_diags_clear(diags);
    an_content_job_clear(&j);
    an_content_request_clear(&r);
    return status;
}

static int merge(struct an_merge *m, const struct an_options *o,
                 struct an_progress *shown, struct an_diags *diags)
{
    if (m->n == 0) {
        an_error(diags, (struct an_where){0},
                 "merge needs the files of all shards");
        return an_expected(diags, "anomalon merge FILE... -o OUT");
    }
    if (an_merge_read(m, diags) < 0)
        return -1;
    if (m->head.content)
        return 0;
    if (o->format != AN_FORMAT_TEXT) {
        an_error(diags, (struct an_where){0},
                 "shards of a search have its format already");
        return an_expected(diags, "--format of `anomalon search --shard`");
    }
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
    int rc = merge(&m, o, &shown, &diags);
    if (rc == 0 && m.head.content) {
        int status = list_contents(&m, o, &diags);
        an_merge_clear(&m);
        return status;
    }
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
    .formats = "text|json|latex|markdown|html|csv",
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
        "Shards of content become one listing, in any format, with -o FOLDER/ "
        "as model files too.\n"
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
