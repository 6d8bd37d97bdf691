// src/claims/fitted.data.ts
// Made by `npm run fit-claims`; see docs/evaluation.md. Not to be edited by hand.

export const SAID = {
  sameLanguage: {
    weights: { meaning: 2, passageMeaning: 0, words: 4, around: 2, missing: -2, places: 2, names: 1, told: 1, untranslated: 0 },
    constant: -6,
    threshold: 0.5,
  },
  otherLanguage: {
    weights: { meaning: 4, passageMeaning: 0, words: 3, around: 2, missing: -1, places: 2, names: 1, told: 1, untranslated: -1 },
    constant: -6,
    threshold: 0.5,
  },
};
