// src/claims/fitted.ts
import { FEATURES, type Features } from "./features.js";
import { SAID } from "./fitted.data.js";

/** Logistic regression: how likely a piece of evidence says what a claim says, the same or otherwise. */
export interface Said {
  readonly weights: Readonly<Record<keyof Features, number>>;
  readonly constant: number;
  /** Below this probability it does not say the claim. */
  readonly threshold: number;
  /** Below this probability what it says differently is of something else. */
  readonly otherwise: number;
}

/** What the fit takes from public question sets. */
export interface FittedClaims {
  /** For claims in the articles' language, and in others. */
  readonly said: { readonly sameLanguage: Said; readonly otherLanguage: Said };
}

export const FITTED_CLAIMS: FittedClaims = { said: SAID };

export function saidIn(language: "vi" | "en" | "lo", { said }: FittedClaims): Said {
  return language === "vi" ? said.sameLanguage : said.otherLanguage;
}

/** Probability that the evidence speaks of the very thing that the claim states. */
export function probabilityOf({ weights, constant }: Said, features: Features): number {
  return 1 / (1 + Math.exp(-FEATURES.reduce((sum, name) => sum + weights[name] * features[name], constant)));
}
