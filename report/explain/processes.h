/* processes.h - proton decay and its kin. */
#ifndef AN_REPORT_EXPLAIN_PROCESSES_H
#define AN_REPORT_EXPLAIN_PROCESSES_H

struct an_explanation;

void an_explain_processes(struct an_explanation *e);

#endif
