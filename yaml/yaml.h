/* yaml.h - model files: YAML text -> theory.
 *
 * The only user of libyaml. One pass over the events enforces the limits of
 * base/limits.h and refuses anchors, aliases, tags, directives and second
 * documents; the tree that results keeps every scalar as text, with its place.
 * `extends` merges trees (docs/model-format.md), then the tree becomes a model.
 */
#ifndef AN_YAML_YAML_H
#define AN_YAML_YAML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"

struct an_model;
struct an_passage;

/* Models that files extend, each read once, as it was then, for all files that
 * are opened with them, by several threads too. Of 64 and 2 MiB of text; others
 * are read for each file. They outlive the files and all that these outlive. */
struct an_yaml_parents;
struct an_yaml_parents *an_yaml_parents_new(void);
void an_yaml_parents_free(struct an_yaml_parents *parents);

/* The file from which a text was made, and where the text's parts come from, in
 * their order. */
struct an_yaml_origin {
    const char *text;
    size_t size;
    const struct an_passage *place;
    size_t n;
};

/* Where `extends` looks and what --set changes. */
struct an_yaml_options {
    const char *const *before; /* folders searched before the file's own */
    size_t nbefore;
    const char *const *after; /* and after it: installed and source library */
    size_t nafter;
    bool alone;             /* `extends` takes names of models in these folders,
                               no path and none beside the file */
    const char *const *set; /* "FIELD.GROUP=-4,-4,5" or "PARAM=VALUE" */
    size_t nset;
    const char *const *where; /* "KEY=VALUE", for an_yaml_build_where */
    size_t nwhere;
    const struct an_where *set_at;   /* where each stands in a text that */
    const struct an_where *where_at; /* outlives the file; NULL, or nowhere: in
                                        the command line */
    const char *parent; /* the text of the model that `extends: "-"` names;
                           NULL: there is none */
    const struct an_yaml_origin *origin; /* NULL, or of the text given to
                                            an_yaml_open */
    struct an_yaml_parents *parents;     /* NULL: each file reads its own */
};

/* Everything that was read; positions in the model and in diagnostics point
 * into it, so it outlives both. */
struct an_yaml_file;

/* Opens and merges `path` ("-" is the text given in `text`, size bytes; for
 * other paths text is NULL and the file is read). *file is set in any case and
 * is the caller's to free; 0, or -1 with errors: every one that the file has,
 * those that an_yaml_build would find included. */
int an_yaml_open(struct an_yaml_file **file, const char *path, const char *text,
                 size_t size, const struct an_yaml_options *options,
                 struct an_diags *diags);
void an_yaml_close(struct an_yaml_file *file);

/* model (initialised) := the theory that the merged tree describes, finished.
 * 0, or -1 with errors: every one that the file has. The file was opened with
 * success; for another one nothing is left to report, and the result is -1. */
int an_yaml_build(struct an_model *model, const struct an_yaml_file *file,
                  struct an_diags *diags);

/* The same with other expectations: those of options->where, "neutrinos=Dirac"
 * or "residual.electroweak=Z6", in place of the file's own. `vevs=chi,H` adds a
 * scenario that the others are about. */
int an_yaml_build_where(struct an_model *model, const struct an_yaml_file *file,
                        struct an_diags *diags);

/* Does the text begin with a key that options->where takes? The i-th of them;
 * NULL past the last. */
bool an_yaml_is_where(const char *text);
const char *an_yaml_where_key(size_t i);

/* The path of the i-th file that was read, the file itself and those that it
 * extends; NULL past the last. */
const char *an_yaml_input(const struct an_yaml_file *file, size_t i);

/* The text of the file itself (of one with an origin: that one's), and the
 * merged tree as a model file that stands alone (no `extends`). model: what
 * an_yaml_build made of it, for comments on the electric charges of components;
 * or NULL, without them. */
const char *an_yaml_text(const struct an_yaml_file *file);
void an_yaml_resolved(struct an_text *out, const struct an_yaml_file *file,
                      const struct an_model *model);

/* The JSON Schema (draft 7) of a model file, for editors: the text of
 * yaml/model.schema.json. It sees what one file shows; names that other files
 * declare, and the physics, are an_yaml_build's. */
extern const char an_yaml_schema[];

#endif
