#include "report/impl.h"
void an_picture_chain(struct an_document *d, const struct an_check *c,
                      size_t number)
{
    (void)d;
    (void)c;
    (void)number;
}
void an_picture_circle(struct an_document *d, const struct an_check *c,
                       size_t phase, size_t i, size_t number)
{
    (void)d;
    (void)c;
    (void)number;
    (void)phase;
    (void)i;
}
