/* request.h - what a search is asked for, and the searches that it means.
 *
 * The caller fills in plain values, as the options of `anomalon search` give
 * them; then they are checked against each other and made into searches: of a
 * model file, or one of those that need none.
 */
#ifndef AN_CAMPAIGN_REQUEST_H
#define AN_CAMPAIGN_REQUEST_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "theory/model.h"
#include "yaml/yaml.h"
#include "search/model.h"
#include "report/lists/search.h"
#include "campaign/judge.h"
#include "campaign/where.h"

struct an_inputs;

/* Families and singlets of an atlas. */
#define AN_MAX_COPIES 8

struct an_request {
    /* ---- filled in by the caller; texts are borrowed. One of path, atlas and
     * chiral says what is searched. */
    const char *path; /* a model file; "-": what `text` holds */
    const char *text; /* else NULL */
    size_t ntext;
    struct an_yaml_options file_options; /* how it is opened */
    const char *atlas;                   /* "sm", "sm+nu", "mssm", "mssm+nu" */
    size_t families;                     /* of the atlas; 3 */
    size_t singlets;       /* SIZE_MAX: as many with +nu, none without */
    size_t chiral;         /* charges of a chiral set */
    int max;               /* 1 .. AN_SEARCH_MAX_CHARGE; 0 of a Z(n) */
    int threads;           /* 0: all cores */
    const char *unit_text; /* what a charge of 1 stands for; NULL: 1 */
    size_t shard, nshards; /* 3 of 8; 0 for the whole */
    bool count, resume;
    bool arrangements, multiples, signs; /* what is one solution otherwise */
    const char *modulo;                  /* a U(1), or NULL */
    /* Of a Z(n); NULL: the file's n, AN_RESIDUES_USUAL, automorphisms. */
    const char *order;        /* "2..60", "6" */
    const char *anomalies;    /* "none", "linear", "cubic", "exact" */
    const char *up_to;        /* "automorphisms", "inverse", "nothing" */
    size_t first;             /* solutions that are enough; 0: all */
    const char *const *where; /* what is to hold: texts of --where */
    size_t nwhere;
    enum an_search_format format;
    size_t rows;        /* of a document: solutions that it lists */
    const char *output; /* a file; NULL and "-": fd */
    int fd;             /* standard output */
    /* Takes what would go there; false: no more is wanted. NULL: fd. */
    bool (*take)(void *context, const char *text, size_t n);
    void *context;
    bool quiet;               /* no closing line of text */
    struct an_inputs *inputs; /* gets what is read, which the output must not
                                 be; or NULL */

    /* ---- an_request_make fills in the rest. */
    fmpq_t unit;
    struct an_search *part;
    struct an_search_layout *layout; /* one for each part */
    size_t nparts;
    struct an_wheres condition;
    struct an_model model; /* of a file, else empty */
    bool residues;         /* the charges are those of a Z(n) */
    int low, high;         /* its n */
    enum an_residue_conditions conditions;
    enum an_residue_classes classes;
    /* Of a model: the file, for several n with each of them. */
    struct an_request_file {
        struct an_yaml_file *file;
        char *order;      /* what --set would say, or NULL */
        const char **set; /* options, that one included; or NULL */
        struct an_judge judge;
    } * file;
    size_t nfiles;
    bool judges;          /* solutions are judged */
    const char **verdict; /* the texts among those of where */
    size_t nverdicts;
};

void an_request_init(struct an_request *r);
void an_request_clear(struct an_request *r);

/* -1 with errors when what the caller has filled in does not go together. */
int an_request_check(struct an_request *r, struct an_diags *diags);

/* -1 with an error unless there is a largest charge. */
int an_request_max(const struct an_request *r, struct an_diags *diags);

/* The searches that are asked for. 0, or -1 with errors; those of
 * an_request_check and warnings about a model included. */
int an_request_make(struct an_request *r, struct an_diags *diags);

/* Orders of Z(n), "6" or "2..60", as --order gives them. 0, or -1 with an
 * error.
 */
int an_order_read(int *low, int *high, const char *text,
                  struct an_diags *diags);

/* unit := what --unit says; left alone when text is NULL. 0, or -1 with an
 * error. */
int an_unit_read(fmpq_t unit, const char *text, struct an_diags *diags);

#endif
