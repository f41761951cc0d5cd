/* factor.c - what one factor of a term may be: its spin, its conjugate. */
#include "terms/factor.h"

#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/factor.h"

/* A real field is its own conjugate. */
bool an_factor_is_conjugate(const struct an_model *model,
                            const struct an_factor *f)
{
    return f->conjugate && model->field[f->field].type != AN_REAL_SCALAR;
}

bool an_is_own_conjugate(const struct an_model *model, size_t field)
{
    enum an_field_type type = model->field[field].type;
    return type == AN_REAL_SCALAR || type == AN_MAJORANA;
}

bool an_factor_is_either(const struct an_model *model,
                         const struct an_factor *f)
{
    enum an_field_type type = model->field[f->field].type;
    return type == AN_MAJORANA ||
           (type == AN_DIRAC && f->chirality == AN_EITHER);
}

static enum an_spin spin_of(enum an_field_type type, bool right)
{
    switch (type) {
    case AN_LEFT:
    case AN_MAJORANA:
        return AN_SPIN_LEFT;
    case AN_RIGHT:
        return AN_SPIN_RIGHT;
    case AN_DIRAC:
        return right ? AN_SPIN_RIGHT : AN_SPIN_LEFT;
    case AN_VECTOR:
        return AN_SPIN_ONE;
    case AN_SCALAR:
    case AN_REAL_SCALAR:
    case AN_SUPERFIELD:
        break;
    }
    return AN_SPIN_ZERO;
}

enum an_spin an_factor_spin(const struct an_model *model,
                            const struct an_factor *f, bool right)
{
    enum an_spin spin = spin_of(model->field[f->field].type, right);
    if (!f->conjugate || spin == AN_SPIN_ZERO || spin == AN_SPIN_ONE)
        return spin;
    return spin == AN_SPIN_LEFT ? AN_SPIN_RIGHT : AN_SPIN_LEFT;
}
