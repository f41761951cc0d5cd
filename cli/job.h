/* job.h - the check of one file, from reading to the finished report. */
#ifndef AN_CLI_JOB_H
#define AN_CLI_JOB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"
#include "report/check/summary.h"
#include "report/lists/scan.h"
#include "report/write/document.h"

struct an_folders;
struct an_model;
struct an_options;
struct an_watch;

struct an_scan_point;

/* What is found at a point instead of verdicts: cells of its row, or a line of
 * JSON. 0, or -1 with errors. */
typedef int an_point_work(struct an_scan_point *point, struct an_text *json,
                          struct an_model *m, const struct an_options *o,
                          struct an_diags *diags);

/* A point of a scan. */
struct an_scan_point {
    an_point_work *work;     /* NULL: a check */
    const char *const *name; /* of what is scanned; borrowed */
    char **set;              /* "a=1": n settings; owned */
    struct an_where *at;     /* of each, in what was given; owned */
    size_t n;
    struct an_scan_row row; /* its values are given */
};

/* The check of one file, from reading to the finished report. */
struct an_job {
    const char *path;        /* borrowed */
    bool one_line;           /* else a whole report */
    bool expects;            /* compare expectations in spite of --set */
    bool titled;             /* line: with the model's title */
    bool entry;              /* JSON: an entry of the library's list */
    const char *const *word; /* that must all hold for it; borrowed */
    size_t nwords;
    const char *const *where; /* --where; borrowed */
    size_t nwhere;
    struct an_diags *unasked; /* why that cannot be asked of the model, or
                                 NULL; owned */
    bool undecided;           /* left out: it is not known whether it holds */
    bool left_out;            /* one does not: nothing is printed */
    bool stopped;             /* left out: the run was interrupted */
    bool finished;            /* of those under watch: it has run */
    struct an_scan_point *point; /* a row instead of a report; owned */
    struct an_line line;         /* line.name is set by the caller */
    size_t number;               /* of the report in a document of many */
    struct an_text out;          /* the report, or JSON */
    struct an_document document; /* the report, for the formats that are one */
    struct an_diags diags;
    bool unread; /* the operand names no file: diags says why */
    int status;
};

void an_job_init(struct an_job *job);
void an_job_clear(struct an_job *job);

/* Runs all jobs, on all cores when there are several; under watch unless that
 * is NULL. */
void an_jobs_run(struct an_job *job, size_t n, const struct an_options *o,
                 const struct an_folders *folders, const struct an_text *input,
                 struct an_watch *watch);

#endif
