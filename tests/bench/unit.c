/* unit.c - work that stays the same, which other work is measured by: sums of
 * fractions, 1 + 1/2 + ... + 1/200 3,000 times. */
#include <flint/fmpq.h>

int main(void)
{
    fmpq_t sum, term;
    fmpq_init(sum);
    fmpq_init(term);
    for (int n = 0; n < 3000; n++) {
        fmpq_zero(sum);
        for (ulong i = 1; i <= 200; i++) {
            fmpq_set_ui(term, 1, i);
            fmpq_add(sum, sum, term);
        }
    }
    int wrong = fmpz_bits(fmpq_denref(sum)) < 200;
    fmpq_clear(sum);
    fmpq_clear(term);
    return wrong;
}
