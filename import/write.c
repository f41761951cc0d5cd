/* write.c - a draft as the text of a model file. */
#include "import/write.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/model.h"
#include "import/draft.h"
#include "import/import.h"

/* Where comments at the end of a line begin. */
#define COMMENT_COLUMN 42

struct writer {
    struct an_imported *out;
    const struct an_draft *d;
    size_t line, start; /* of the line being written */
};

static void add(struct writer *w, const char *s)
{
    an_text_add(&w->out->text, s);
}

/* What is written next comes from there. */
static void from(struct writer *w, struct an_where at)
{
    struct an_imported *x = w->out;
    if (at.line == 0)
        return;
    x->place = an_grow(x->place, &x->cap, x->n + 1, sizeof *x->place);
    x->place[x->n++] =
        (struct an_passage){w->line, x->text.n - w->start + 1, at};
}

static void add_comment(struct writer *w, const char *comment)
{
    char *shown = an_unicode_printable(comment);
    an_text_printf(&w->out->text, "# %s", shown);
    free(shown);
}

/* Ends the line, with a comment unless it is NULL. */
static void end(struct writer *w, const char *comment)
{
    struct an_text *t = &w->out->text;
    if (comment) {
        add(w, "  ");
        while (t->n - w->start < COMMENT_COLUMN)
            add(w, " ");
        add_comment(w, comment);
    }
    add(w, "\n");
    w->line++;
    w->start = t->n;
}

/* A text that may hold anything, as a scalar in double quotes when it must be.
 */
static void add_title(struct writer *w, const char *text)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRST"
                                "UVWXYZ0123456789_-+.() ";
    char *shown = an_unicode_printable(text);
    bool letter = (shown[0] >= 'a' && shown[0] <= 'z') ||
                  (shown[0] >= 'A' && shown[0] <= 'Z');
    size_t n = strlen(shown);
    bool quoted = !letter || strspn(shown, plain) < n || shown[n - 1] == ' ' ||
                  an_equal_words(shown, "null");
    add(w, quoted ? "\"" : "");
    for (const char *s = shown; *s; s++) {
        if (quoted && (*s == '"' || *s == '\\'))
            add(w, "\\");
        an_text_add_n(&w->out->text, s, 1);
    }
    add(w, quoted ? "\"" : "");
    free(shown);
}

static void write_head(struct writer *w)
{
    const struct an_draft *d = w->d;
    struct an_text t = {0};
    const char *slash = strrchr(d->source->name, '/');
    const char *file = slash ? slash + 1 : d->source->name;
    size_t n = strlen(file);
    an_text_printf(&t, "from %s, %s%s",
                   strcmp(file, "-") == 0 ? "standard input" : file, d->program,
                   d->convention);
    add_comment(w, an_text_string(&t));
    end(w, NULL);
    an_text_clear(&t);
    const char *dot = strrchr(file, '.');
    char *stem = strcmp(file, "-") == 0
                     ? an_strdup("model")
                     : an_strndup(file, dot ? (size_t)(dot - file) : n);
    add(w, "name: ");
    add_title(w, d->name && *d->name ? d->name : *stem ? stem : "model");
    end(w, NULL);
    free(stem);
    for (size_t i = 0; i < d->nreferences; i++) {
        an_text_printf(&w->out->text, "%s%s", i ? ", " : "reference: [",
                       d->reference[i]);
        if (i + 1 == d->nreferences) {
            add(w, "]");
            end(w, NULL);
        }
    }
}

static void write_groups(struct writer *w)
{
    const struct an_draft *d = w->d;
    bool lines = false;
    size_t n = 0;
    for (size_t g = 0; g < d->ngroups; g++)
        lines |= d->group[g].comment && !d->group[g].left_out;
    add(w, lines ? "groups:" : "groups: {");
    if (lines)
        end(w, NULL);
    for (size_t g = 0; g < d->ngroups; g++) {
        const struct an_draft_group *x = &d->group[g];
        bool global = x->imposed && strncmp(x->group, "Z(", 2) != 0;
        if (x->left_out)
            continue;
        add(w, lines ? "  " : n++ ? ", " : "");
        from(w, x->at);
        an_text_printf(&w->out->text,
                       x->r_symmetry ? "%s: {group: %s, r_symmetry: true}"
                       : global      ? "%s: {group: %s, gauged: false}"
                                     : "%s: %s",
                       x->name, x->group);
        if (lines)
            end(w, x->comment);
    }
    if (!lines) {
        add(w, "}");
        end(w, NULL);
    }
}

static void write_key(struct writer *w, const char *key, const char *value,
                      const char *comment, struct an_where at)
{
    if (!value)
        return;
    from(w, at);
    an_text_printf(&w->out->text, "%s: %s", key, value);
    end(w, comment);
}

static void write_keys(struct writer *w)
{
    const struct an_draft *d = w->d;
    struct an_text t = {0};
    for (size_t i = 0; i < d->nparameters; i++)
        an_text_printf(&t, "%s%s: free", i ? ", " : "{", d->parameter[i]);
    an_text_add(&t, "}");
    struct an_where first = d->group[0].at;
    write_key(w, "parameters", d->nparameters ? an_text_string(&t) : NULL, NULL,
              first);
    an_text_clear(&t);
    write_key(w, "gauginos", d->gauginos ? "true" : NULL, NULL, first);
    write_key(w, "electric_charge", d->charge, d->charge_comment, first);
    write_key(w, "colour", d->colour, d->colour_comment, first);
    write_key(w, "active_neutrinos", d->active, d->active_comment,
              d->doublets_at);
    write_key(w, "processes", d->processes, NULL, d->doublets_at);
}

static void write_field(struct writer *w, const struct an_draft_field *f)
{
    const struct an_draft *d = w->d;
    struct an_text *t = &w->out->text;
    add(w, "  ");
    from(w, f->at);
    an_text_printf(t, "%s: {type: %s", f->name, f->type);
    if (f->generations != 1)
        an_text_printf(t, ", generations: %zu", f->generations);
    for (size_t g = 0; g < d->ngroups; g++)
        if (f->value[g])
            an_text_printf(t, ", %s: %s", d->group[g].name, f->value[g]);
    if (f->line)
        an_text_printf(t, ", %s", f->line);
    add(w, f->visible ? ", sector: visible}" : "}");
    end(w, f->comment);
}

/* The groups whose labels tell the component. */
static bool is_told(const struct an_draft *d, const struct an_draft_vev *v,
                    size_t g)
{
    return d->model.group[g].kind == AN_SIMPLE && d->group[g].expanded &&
           d->field[v->field].value[g];
}

static void write_vev(struct writer *w, const struct an_draft_vev *v)
{
    const struct an_draft *d = w->d;
    struct an_text *t = &w->out->text;
    const char *name = d->field[v->field].name;
    struct an_text quoted = {0};
    size_t n = 0;
    from(w, v->at);
    if (v->generation != AN_EVERY)
        an_text_printf(&quoted, "\"%s[%zu]\"", name, v->generation + 1);
    else
        an_text_add(&quoted, name);
    an_text_printf(t, v->weight ? "{field: %s, component: {" : "%s",
                   an_text_string(&quoted));
    for (size_t g = 0; v->weight && g < d->ngroups; g++) {
        if (!is_told(d, v, g))
            continue;
        an_text_printf(t, "%s%s: [", n++ ? ", " : "", d->group[g].name);
        for (int k = 0; k < d->model.group[g].lie.rank; k++)
            an_text_printf(t, "%s%d", k ? ", " : "",
                           v->weight[d->model.first_label[g] + (size_t)k]);
        add(w, "]");
    }
    add(w, v->weight ? "}}" : "");
    an_text_clear(&quoted);
}

static void write_steps(struct writer *w)
{
    const struct an_draft *d = w->d;
    if (d->nsteps == 0)
        return;
    add(w, d->scenarios ? "scenarios:" : "breaking:");
    end(w, d->scenarios ? "a vev has colour or electric charge" : NULL);
    for (size_t i = 0; i < d->nsteps; i++) {
        const struct an_draft_step *s = &d->step[i];
        add(w, d->scenarios ? "  " : "  - ");
        from(w, s->at);
        add(w, d->scenarios ? "" : "{name: ");
        add_title(w, s->name);
        add(w, d->scenarios ? ": [" : ", vevs: [");
        for (size_t k = 0; k < s->n; k++) {
            add(w, k ? ", " : "");
            write_vev(w, &s->vev[k]);
        }
        add(w, d->scenarios ? "]" : "]}");
        end(w, s->comment);
    }
}

static void write_terms(struct writer *w, const char *key, bool breaking)
{
    const struct an_draft *d = w->d;
    bool begun = false;
    for (size_t i = 0; i < d->nterms; i++) {
        const struct an_draft_term *x = &d->term[i];
        if (x->breaking != breaking)
            continue;
        if (!begun) {
            an_text_printf(&w->out->text, "%s:", key);
            end(w, NULL);
        }
        begun = true;
        add(w, "  - ");
        from(w, x->at);
        if (x->name && !breaking) {
            an_text_printf(&w->out->text, "{term: \"%s\", name: ", x->text);
            add_title(w, x->name);
            add(w, "}");
        } else {
            an_text_printf(&w->out->text, "\"%s\"", x->text);
        }
        end(w, x->comment);
    }
}

void an_draft_write(struct an_imported *x, const struct an_draft *d)
{
    struct writer w = {x, d, 1, 0};
    write_head(&w);
    write_groups(&w);
    write_keys(&w);
    add(&w, "fields:");
    end(&w, NULL);
    for (size_t i = 0; i < d->nfields; i++)
        write_field(&w, &d->field[i]);
    write_steps(&w);
    write_terms(&w, "couplings", false);
    write_terms(&w, "explicit_breaking", true);
    if (d->nnotes > 0) {
        add_comment(&w, "left out:");
        end(&w, NULL);
    }
    for (size_t i = 0; i < d->nnotes; i++) {
        add(&w, "#   ");
        char *shown = an_unicode_printable(d->note[i]);
        add(&w, shown);
        free(shown);
        end(&w, NULL);
    }
}
