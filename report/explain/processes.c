/* processes.c - proton decay and its kin, and charged massless matter.
 */
#include "report/explain/processes.h"

#include <ctype.h>

#include "report/explain/explanation.h"
#include "report/explain/operator.h"
#include "report/say/reason.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/words.h"

#define UUD AN_SAY_MATH("u u d", "u\\,u\\,d")
#define UDDUDD AN_SAY_MATH("u d d u d d", "u\\,d\\,d\\,u\\,d\\,d")
#define BETA AN_SAY_MATH("u u d* d* e e", "u\\,u\\,d^{*}d^{*}e\\,e")
#define BETAS AN_SAY_MATH("(u u d* d* e e)^2", "(u\\,u\\,d^{*}d^{*}e\\,e)^{2}")

/* What each process does. */
static const char *const rules[] = {
    [AN_PROTON_DECAY] =
        "A proton " UUD " decays when its charge is a sum of those of leptons, "
        "mesons of u, d, s, light and massless new fields, and what the vacuum "
        "absorbs.",
    [AN_NEUTRON_ANTINEUTRON] =
        "A neutron becomes an antineutron when " UDDUDD " has charge zero.",
    [AN_DOUBLE_BETA] = "Two neutrons become two protons and two electrons "
                       "when " BETA " has charge zero.",
    [AN_QUADRUPLE_BETA] =
        "Four neutrons become four protons and four electrons "
        "when " BETAS " has charge zero.",
};

static void add_process(struct an_explanation *e, enum an_process_name i)
{
    const struct an_process *p = &e->v->process[i];
    const struct an_witness *w = &p->witness;
    const char *name = an_word_process(i);
    an_document_heading(e->d, 3, "%c%s: %s", toupper((unsigned char)*name),
                        name + 1, an_word_fate(p));
    an_document_paragraph(e->d, "%s", rules[i]);
    if (p->undecided) {
        an_explain_undecided(e, p->strange ? an_word_doubt(p) : p->why);
    } else if (w->type == AN_WITNESS_OPERATOR) {
        an_document_paragraph(e->d, "An operator that does it%s: %s:",
                              w->meson ? ", with a meson of u, d, s" : "",
                              w->term);
        an_explain_allowed(e, w);
        if (p->exchange)
            an_document_paragraph(
                e->d, "Massive gauge bosons do it at dimension 6: bosons of "
                      "one class change the baryon number of ordinary matter "
                      "by different amounts at two vertices.");
    } else if (w->type == AN_WITNESS_SYMMETRY) {
        an_document_paragraph(e->d,
                              "%s%s leaves %s alone, and turns %s:", w->said,
                              an_said_with(e->d, ", up to ", w->centre, ","),
                              an_process_fixed(i), w->what);
        an_explain_forbidden(e, w);
    }
}

static void add_massless(struct an_explanation *e)
{
    if (e->v->nmassless == 0)
        return;
    an_explain_step(e, "Charged matter without mass", true);
    an_document_paragraph(e->d,
                          "Multiplets that feel an unbroken force, too, need a "
                          "partner of the opposite class for a mass. These "
                          "have none and stay massless " AN_SAY_BAD("✗"));
    for (size_t i = 0; i < e->v->nmassless; i++) {
        const struct an_massless_matter *m = &e->v->massless[i];
        const char *charge = "";
        if (e->m->has_charge)
            charge = an_said_number(e->d, m->electric);
        an_document_item(
            e->d, "%ld multiplet%s%s: %s", m->count, m->count == 1 ? "" : "s",
            an_said_with(e->d, " of electric charge ", charge, ""), m->what);
    }
}

void an_explain_processes(struct an_explanation *e)
{
    bool asked = false;
    for (size_t i = 0; i < AN_NPROCESSES; i++)
        asked = asked || e->v->process[i].asked;
    if (asked)
        an_explain_step(e, "Proton decay and its kin", true);
    for (size_t i = 0; i < AN_NPROCESSES; i++)
        if (e->v->process[i].asked)
            add_process(e, (enum an_process_name)i);
    add_massless(e);
}
