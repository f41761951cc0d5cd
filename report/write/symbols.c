/* symbols.c - the signs of mathematics and their commands in LaTeX. */
#include "report/write/symbols.h"

#include <stddef.h>
#include <string.h>

/* Signs, each before its command. Of several for one command the first is the
 * one that it sets, of several commands the first is ours. */
static const char *const tables[] = {
    [AN_SYMBOL_LETTER] =
        "α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ "
        "theta ϑ vartheta ι iota κ kappa λ lambda μ mu µ mu ν nu ξ xi π pi ρ "
        "rho ς varsigma σ sigma τ tau υ upsilon φ phi ϕ phi χ chi ψ psi ω "
        "omega ε varepsilon φ varphi",
    [AN_SYMBOL_NAME] = "Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ "
                       "Upsilon Φ Phi Ψ Psi Ω Omega Ω Omega ∅ emptyset ¬ neg ∀ "
                       "forall ∃ exists ∞ infty ∂ partial ∇ nabla √ surd ℓ ell "
                       "ℏ hbar ✓ checkmark ✔ checkmark ◆ diamond ◇ diamond … "
                       "dots … ldots exp exp % % # # _ _ $ $ &amp; &",
    [AN_SYMBOL_SIGN] =
        "→ to ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇔ Leftrightarrow ↦ "
        "mapsto ± pm ∓ mp × times · cdot ⋅ cdot ÷ div ≤ le ≥ ge ≠ ne ≈ approx "
        "≃ simeq ≅ cong ≡ equiv ∼ sim ∝ propto ∈ in ∉ notin ⊂ subset ⊃ supset "
        "⊆ subseteq ⊇ supseteq ∩ cap ∪ cup ∧ wedge ∨ vee ∑ sum ∏ prod ∫ int ⊕ "
        "oplus ⊗ otimes → rightarrow ≠ neq | mid",
    [AN_SYMBOL_FENCE] = ("⟨ langle ⟩ rangle 〈 langle 〉 rangle † dagger ‡ "
                         "ddagger ′ prime ∗ ast { lbrace } rbrace { { } }"),
    [AN_SYMBOL_SPACE] = ".17em , .28em ; 1em quad 2em qquad 0 allowbreak",
    [AN_SYMBOL_NOTHING] = "- ! - left - right - displaystyle",
};
#define NTABLES (sizeof tables / sizeof *tables)

bool an_symbol_next(struct an_symbol_row *row, const char **p)
{
    if (**p == '\0')
        return false;
    row->key = *p;
    row->nkey = strcspn(row->key, " ");
    row->value = row->key + row->nkey + 1;
    row->nvalue = strcspn(row->value, " ");
    *p = row->value + row->nvalue;
    *p += **p == ' ';
    return true;
}

bool an_symbol_find(struct an_symbol_row *row, const char *table, const char *s,
                    size_t n)
{
    while (an_symbol_next(row, &table))
        if (row->nkey <= n && memcmp(row->key, s, row->nkey) == 0)
            return true;
    return false;
}

bool an_symbol_of_sign(struct an_symbol_row *row, const char *s, size_t n)
{
    for (size_t i = 0; i < NTABLES; i++)
        if (an_symbol_find(row, tables[i], s, n))
            return true;
    return false;
}

bool an_symbol_of_command(struct an_symbol_row *row, enum an_symbol_kind *kind,
                          const char *s, size_t n)
{
    for (size_t i = 0; i < NTABLES; i++)
        for (const char *p = tables[i]; an_symbol_next(row, &p);)
            if (row->nvalue == n && memcmp(row->value, s, n) == 0) {
                *kind = (enum an_symbol_kind)i;
                return true;
            }
    return false;
}
