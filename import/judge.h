/* judge.h - the terms of a file, each with what the symmetries say of it. */
#ifndef AN_IMPORT_JUDGE_H
#define AN_IMPORT_JUDGE_H

struct an_diags;
struct an_draft;
struct an_written_sum;

/* Appends the different terms of p. One that breaks imposed symmetries alone
 * becomes a breaking by hand, with a comment that names them; one that breaks a
 * gauge symmetry, or that Lorentz invariance forbids, stays a coupling, for
 * `check` to report. A term that is allowed for some value of a parameter says
 * which. What holds derivatives, gauge bosons or components is noted as left
 * out. The draft's model has its fields. 0, or -1 with errors. */
int an_draft_add_terms(struct an_draft *d, struct an_written_sum *p,
                       struct an_diags *diags);

#endif
