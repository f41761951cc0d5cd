/* fuzz_options.c - any bytes are the texts of options, or errors.
 *
 * Each line is an option, by its first letter, and what is given to it. All of
 * them are read for a scan, for a model, for a search and for contents; nothing
 * is searched. What a content's subject says is the same request again.
 */
#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/model.h"
#include "yaml/yaml.h"
#include "campaign/box.h"
#include "campaign/request.h"
#include "campaign/scan.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char model_text[] =
    "groups: {SU3c: SU(3), SU2L: SU(2), Y: U(1), ell: U(1), Z: Z(6)}\n"
    "parameters: {a: 1, b: free}\n"
    "fields:\n"
    "  Q: {type: left, generations: 3, SU3c: 3, SU2L: 2, Y: 1/6}\n"
    "  L: {type: left, generations: 3, SU2L: 2, Y: -1/2, ell: 1, Z: 2}\n"
    "  e: {type: right, generations: 3, Y: -1, ell: [a, 1, 1], Z: 2}\n"
    "  H: {type: scalar, SU2L: 2, Y: 1/2}\n"
    "  S: {type: scalar, ell: 3}\n"
    "breaking: [{name: first, vevs: [S]}]\n";
static const char search_text[] =
    "groups: {X: U(1)}\n"
    "fields:\n"
    "  L: {type: left, generations: 3, X: 1}\n"
    "  N: {type: right, generations: 3, X: ['?', '?', '?']}\n";

static const char order_text[] =
    "groups: {X: U(1), Z: Z(5)}\n"
    "fields:\n"
    "  L: {type: left, generations: 3, X: 1, Z: 1}\n"
    "  N: {type: right, generations: 3, X: 1, Z: ['?', '?', '?']}\n";

/* What takes long on purpose is left to other tests. */
static const size_t MAX_SIZE = 400;

#define MOST 6

/* The texts of each letter, in order. */
struct options {
    const char *v[128][MOST];
    size_t n[128];
};

static void take_lines(struct options *o, char *text)
{
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        unsigned char letter = (unsigned char)line[0];
        if (letter < 128 && o->n[letter] < MOST)
            o->v[letter][o->n[letter]++] = line + 1;
    }
}

static void try_scan(const struct options *o)
{
    struct an_scan s;
    struct an_diags diags;
    an_diags_init(&diags);
    int rc = an_scan_read(&s, o->v['c'], o->n['c'], &diags);
    assert((rc == -1) == (diags.nerrors > 0));
    char *set[MOST];
    for (size_t p = 0; rc == 0 && p < s.npoints && p < 3; p++) {
        an_scan_settings(set, &s, p);
        for (size_t i = 0; i < s.naxes; i++)
            free(set[i]);
    }
    an_diags_clear(&diags);
    an_scan_clear(&s);
}

static void try_model(const struct options *o)
{
    struct an_yaml_options options = {.set = o->v['s'],
                                      .nset = o->n['s'],
                                      .where = o->v['w'],
                                      .nwhere = o->n['w']};
    struct an_yaml_file *file = NULL;
    struct an_model model;
    struct an_diags diags;
    an_diags_init(&diags);
    an_model_init(&model);
    int rc = an_yaml_open(&file, "-", model_text, sizeof model_text - 1,
                          &options, &diags);
    if (rc == 0)
        rc = an_yaml_build_where(&model, file, &diags);
    assert((rc == -1) == (diags.nerrors > 0));
    an_diags_clear(&diags);
    an_model_clear(&model);
    an_yaml_close(file);
}

static void try_search(const struct options *o)
{
    struct an_request r;
    struct an_diags diags;
    an_diags_init(&diags);
    an_request_init(&r);
    r.path = "-";
    r.order = o->v['o'][0];
    r.text = r.order ? order_text : search_text;
    r.ntext = strlen(r.text);
    r.file_options =
        (struct an_yaml_options){.set = o->v['t'], .nset = o->n['t']};
    r.max = r.order ? 0 : 3;
    r.unit_text = o->v['u'][0];
    r.modulo = o->v['m'][0];
    r.where = o->v['y'];
    r.nwhere = o->n['y'];
    int rc = an_request_check(&r, &diags);
    if (rc == 0)
        rc = an_request_make(&r, &diags);
    assert((rc == -1) == (diags.nerrors > 0));
    an_diags_clear(&diags);
    an_request_clear(&r);
}

static void read_again(const char *subject)
{
    struct an_content_request r;
    struct an_diags diags;
    an_diags_init(&diags);
    an_content_request_init(&r);
    int rc = an_content_request_read(&r, subject, &diags);
    assert(rc == 0 && strcmp(an_text_string(&r.subject), subject) == 0);
    an_diags_clear(&diags);
    an_content_request_clear(&r);
}

static void try_content(const struct options *o)
{
    struct an_yaml_options none = {0};
    struct an_content_request r;
    struct an_diags diags;
    struct an_yaml_file *file = NULL;
    an_diags_init(&diags);
    int rc = an_yaml_open(&file, "-", model_text, sizeof model_text - 1, &none,
                          &diags);
    assert(rc == 0);
    an_content_request_init(&r);
    r.file = file;
    r.add = o->v['a'][0];
    r.unit = o->v['u'][0];
    r.fermions = o->v['f'];
    r.nfermions = o->n['f'];
    r.scalars = o->v['k'];
    r.nscalars = o->n['k'];
    r.where = o->v['x'];
    r.nwhere = o->n['x'];
    rc = an_content_request_make(&r, &diags);
    assert((rc == -1) == (diags.nerrors > 0));
    if (rc == 0)
        read_again(an_text_string(&r.subject));
    an_diags_clear(&diags);
    an_content_request_clear(&r);
    an_yaml_close(file);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct options o = {0};
    if (size > MAX_SIZE)
        return 0;
    char *text = an_alloc(size + 1, 1);
    if (size > 0)
        memcpy(text, data, size);
    take_lines(&o, text);
    try_scan(&o);
    try_model(&o);
    try_search(&o);
    try_content(&o);
    free(text);
    return 0;
}
