// src/claims/fitted.data.ts
// Made by `npm run fit-claims`; see docs/evaluation.md. Not to be edited by hand.

export const SAID = {
  sameLanguage: {
    weights: {
      meaning: 12.945,
      passageMeaning: -2.646,
      words: 4.055,
      around: 1.204,
      missing: 0.7,
      places: 0,
      names: 2.606,
      told: 1.41,
      untranslated: 1.22,
    },
    constant: -12.855,
    threshold: 0.223,
    otherwise: 0.136,
  },
  otherLanguage: {
    weights: {
      meaning: 16.433,
      passageMeaning: 0.173,
      words: 1.183,
      around: -0.394,
      missing: -0.418,
      places: 0,
      names: 1.542,
      told: 0.87,
      untranslated: -0.325,
    },
    constant: -11.054,
    threshold: 0.185,
    otherwise: 0.185,
  },
};
