/* content.c - which fields complete a model, for programs. */
#include "json/content.h"

#include "algebra/lie/repname.h"
#include "base/version.h"
#include "content/content.h"
#include "content/write.h"
#include "json/keys.h"
#include "json/model.h"
#include "json/value.h"
#include "report/lists/content.h"
#include "theory/group.h"
#include "theory/model.h"

AN_JSON_KEYS(content_multiplet, "representations: {string}",
             "charges: {string}");

AN_JSON_KEYS(content_scalar, "name: string", "charges: {string}");

AN_JSON_KEYS(content_mass, "multiplets: [integer]", "scalar: string",
             "conjugate: boolean");

AN_JSON_KEYS(content_solution, "multiplets: [content_multiplet]",
             "states: integer", "parameters: [string]",
             "scalars: [content_scalar]", "masses: [content_mass]",
             "values: [string] where conditions on verdicts hold for these of "
             "the parameters alone",
             "left: [string] where the charges are not solved for",
             "verdicts: string where they were asked for",
             "unsearched: true where it was not searched to the end",
             "searched: true where it comes from the box of charges");

AN_JSON_KEYS(content_count, "multiplets: integer", "contents: integer",
             "candidates: integer where the run was stopped",
             "tried: integer where the run was stopped: of these",
             "possible: integer", "linear: integer", "solved: integer",
             "solutions: integer", "remainders: integer");

AN_JSON_KEYS(content_box, "texts: [string]", "least: integer", "most: integer",
             "types: integer", "integral_charge: boolean", "heavy: [string]",
             "unit: rational", "max: integer", "where: [string]");

AN_JSON_KEYS(content, "format: 1", "version: string", "model: model",
             "box: content_box", "conditions: [string]",
             "counts: [content_count]", "contents: [content_solution]",
             "left_out: integer", "undecided: integer",
             "stopped: true where not all contents were tried",
             "checksum: integer");

static json_t *multiplet_value(const struct an_content *c,
                               const struct an_content_solution *s, size_t i)
{
    const struct an_model *m = c->box->model;
    json_t *reps = json_object(), *charges = json_object();
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!c->box->named[g])
            continue;
        bool simple = m->group[g].kind == AN_SIMPLE;
        char *x = simple ? an_rep_name(&m->group[g].lie,
                                       c->box->type[s->type[i]].labels +
                                           m->first_label[g])
                         : an_content_charge(c, s, i, g, false);
        an_json_put(simple ? reps : charges, m->group[g].name,
                    an_json_taken(x));
    }
    return AN_JSON(content_multiplet, reps, charges);
}

static json_t *scalar_value(const struct an_content *c,
                            const struct an_content_solution *s, size_t k)
{
    const struct an_content_box *b = c->box;
    json_t *charges = json_object();
    for (size_t u = 0; u < b->nunknown; u++) {
        char *x = an_content_scalar_charge(c, s, k, b->unknown[u], false);
        an_json_put(charges, b->model->group[b->unknown[u]].name,
                    an_json_taken(x));
    }
    return AN_JSON(content_scalar, b->scalar[k].name, charges);
}

static json_t *solution_value(const struct an_content *c,
                              const struct an_content_solution *s)
{
    const char *said = s->said && *s->said ? s->said : NULL;
    AN_JSON_LIST(multiplets, i, s->size, multiplet_value(c, s, i));
    AN_JSON_LIST(scalars, k, c->box->nscalars, scalar_value(c, s, k));
    AN_JSON_EACH(masses, struct an_content_mass, x, s->mass, s->nmasses,
                 AN_JSON(content_mass,
                         json_pack("[oo]", an_json_count(x->first + 1),
                                   an_json_count(x->second + 1)),
                         c->box->scalar[x->scalar].name, x->conjugate));
    return AN_JSON(content_solution, multiplets, s->states,
                   an_json_strings(s->parameter, s->nparameters), scalars,
                   masses, an_json_some(an_json_strings(s->at, s->nat)),
                   an_json_some(an_json_strings(s->left, s->nleft)), said,
                   s->unsearched, s->searched);
}

static json_t *box_value(const struct an_content *c,
                         const struct an_content_asked *asked)
{
    const struct an_content_box *b = c->box;
    AN_JSON_LIST(heavy, k, b->nscalars,
                 b->scalar[k].heavy ? b->scalar[k].name : NULL);
    AN_JSON_LIST(where, i, asked->nwhere, asked->where[i]);
    return AN_JSON(content_box, an_json_strings(b->text, b->ntexts), c->least,
                   c->most, b->ntypes, !b->fractional, heavy, asked->unit,
                   asked->max, where);
}

void an_report_content_json(struct an_text *out, const struct an_content *c,
                            const struct an_content_asked *asked)
{
    AN_JSON_LIST(counts, i, c->ncounts,
                 AN_JSON(content_count, c->count[i].size, c->count[i].contents,
                         AN_JSON_IF(c->interrupted, c->count[i].candidates),
                         AN_JSON_IF(c->interrupted, c->count[i].tried),
                         c->count[i].possible, c->count[i].linear,
                         c->count[i].solved, c->count[i].solutions,
                         c->count[i].remainders));
    AN_JSON_LIST(found, i, c->found.n, solution_value(c, &c->found.v[i]));
    an_json_print(out,
                  AN_JSON(content, 1, AN_VERSION, an_json_model(c->box->model),
                          box_value(c, asked),
                          an_json_strings(c->condition, c->nconditions), counts,
                          found, c->judged.left_out, c->judged.undecided,
                          c->interrupted, asked->checksum));
}
