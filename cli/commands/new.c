/* new.c - `anomalon new NAME`: a commented model file that passes. */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/text.h"
#include "base/unicode.h"
#include "cli/cli.h"
#include "cli/commands/shells.h"
#include "cli/options.h"
#include "cli/single.h"

static const struct an_where nowhere = {0};

static const char head[] =
    "# What the model is for, in a sentence or two: what is gauged, what it\n"
    "# breaks to, what follows for neutrinos and dark matter.\n"
    "#\n"
    "# Each number is exact: -1, 1/3, 0.5. Every key is explained in\n"
    "# docs/model-format.md; `anomalon schema` teaches editors.\n"
    "format: 1\n";

static const char body[] =
    "# reference: arXiv:0000.00000\n"
    "description: >\n"
    "  Gauged B-L with three right-handed neutrinos, broken by two units:\n"
    "  the seesaw of type I, with matter parity left over.\n"
    "\n"
    "# Q uR dR L eR and H, with their charges under SU3c, SU2L and Y.\n"
    "extends: standard-model\n"
    "\n"
    "# Your own symmetries: U(1), SU(2), Z(3), {group: U(1), gauged: false}.\n"
    "groups:\n"
    "  B-L: U(1)\n"
    "\n"
    "# New charges of inherited fields, then new fields. type: left, right,\n"
    "# dirac, majorana, scalar, real-scalar, vector or superfield. A group\n"
    "# that is not named means a singlet of charge 0.\n"
    "fields:\n"
    "  Q:   {B-L: 1/3}\n"
    "  uR:  {B-L: 1/3}\n"
    "  dR:  {B-L: 1/3}\n"
    "  L:   {B-L: -1}\n"
    "  eR:  {B-L: -1}\n"
    "  nuR: {type: right, generations: 3, B-L: -1}\n"
    "  chi: {type: scalar, B-L: 2}\n"
    "\n"
    "# Who gets a vev, in which order. Alternatives go under `scenarios:`.\n"
    "breaking:\n"
    "  - {name: B-L breaking, vevs: [chi]}\n"
    "  - {name: electroweak, vevs: [H]}\n"
    "\n"
    "# Terms that the model needs (+ h.c.): `check` says whether they are\n"
    "# allowed. * is the conjugate; [1] picks a generation and needs quotes\n"
    "# inside brackets.\n"
    "couplings:\n"
    "  - L* H* nuR\n"
    "  - nuR nuR chi\n"
    "\n"
    "# Numbers that reports follow and nothing imposes; L counts nuR too.\n"
    "counting:\n"
    "  L: {nuR: 1}\n"
    "\n"
    "# What you claim: `check` fails when it finds otherwise.\n"
    "expect:\n"
    "  anomaly_free: true\n"
    "  residual: Z2\n"
    "  neutrinos: Majorana\n"
    "  dark_matter: unstable\n";

/* A double-quoted YAML scalar. */
static void add_quoted(struct an_text *t, const char *s, size_t n)
{
    an_text_add(t, "name: \"");
    for (size_t i = 0; i < n; i++) {
        if (s[i] == '"' || s[i] == '\\')
            an_text_add(t, "\\");
        an_text_add_n(t, s + i, 1);
    }
    an_text_add(t, "\"\n");
}

static bool is_printable(const char *s)
{
    char *shown = an_unicode_printable(s);
    bool same = strcmp(shown, s) == 0;
    free(shown);
    return same;
}

/* The length of the name without an ending; -1 with an error for no name. */
static int read_name(size_t *n, const struct an_options *o,
                     struct an_diags *diags)
{
    static const char ending[] = ".yaml";
    if (o->narg != 1) {
        an_error(diags, nowhere, "new takes one name");
        return an_expected(diags, "anomalon new NAME, which writes NAME.yaml");
    }
    const char *name = o->arg[0];
    *n = strlen(name);
    size_t m = strlen(ending);
    if (*n > m && strcmp(name + *n - m, ending) == 0)
        *n -= m;
    if (*n == 0 || name[0] == '.' || strchr(name, '/') || !is_printable(name))
        return an_error(diags, nowhere,
                        "expected a name of letters, digits, - and _, got '%s'",
                        an_quote(name).v);
    return 0;
}

/* Writes the file; "x" never overwrites. */
static int write_new(const char *path, const struct an_text *text,
                     struct an_diags *diags)
{
    FILE *f = fopen(path, "wx");
    if (!f && errno == EEXIST)
        return an_error(diags, nowhere,
                        "%s exists already: nothing was written", path);
    if (!f)
        return an_error(diags, nowhere, "cannot write %s: %s", path,
                        strerror(errno));
    bool good = fwrite(text->v, 1, text->n, f) == text->n;
    if (fclose(f) != 0)
        good = false;
    if (good)
        return 0;
    int why = errno;
    remove(path);
    return an_error(diags, nowhere, "cannot write %s: %s", path, strerror(why));
}

static int make(struct an_text *out, const struct an_options *o,
                struct an_diags *diags)
{
    struct an_text text = {0}, path = {0};
    size_t n = 0;
    if (read_name(&n, o, diags) < 0)
        return -1;
    an_text_add_n(&path, o->arg[0], n);
    an_text_add(&path, ".yaml");
    an_text_add(&text, head);
    add_quoted(&text, o->arg[0], n);
    an_text_add(&text, body);
    int rc = write_new(an_text_string(&path), &text, diags);
    an_text_printf(out, "wrote %s; now: anomalon check ",
                   an_text_string(&path));
    an_shell_quote(out, an_text_string(&path));
    an_text_add(out, "\n");
    an_text_clear(&path);
    an_text_clear(&text);
    return rc;
}

static int run(const struct an_options *o)
{
    return an_single_none(o, make);
}

const struct an_command an_command_new = {
    .name = "new",
    .summary = "a commented model file to start from",
    .operand = AN_OPERAND_NAME,
    .formats = "text",
    .usage = "NAME",
    .about = "Writes NAME.yaml in the current folder: a commented model, B-L "
             "with a seesaw of type I, that passes `anomalon check`. An "
             "existing file is never overwritten.\n",
    .examples = "new mymodel\n"
                "check mymodel.yaml\n",
    .run = run,
};
