// src/claims/fitted.data.ts
// Made by `npm run fit-claims`; see docs/evaluation.md. Not to be edited by hand.

export const SAID = {
  sameLanguage: {
    weights: {
      meaning: 12.872,
      passageMeaning: -2.45,
      words: 4.333,
      around: 1.077,
      missing: 0.654,
      places: 0,
      names: 2.637,
      told: 1.193,
      untranslated: 1.167,
    },
    constant: -12.852,
    threshold: 0.215,
    otherwise: 0.13,
  },
  otherLanguage: {
    weights: {
      meaning: 16.917,
      passageMeaning: 0.061,
      words: 1.116,
      around: -0.618,
      missing: -0.911,
      places: 0,
      names: 1.481,
      told: 0.964,
      untranslated: -0.927,
    },
    constant: -10.538,
    threshold: 0.196,
    otherwise: 0.196,
  },
};
