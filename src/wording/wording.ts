// src/wording/wording.ts
import { en } from "./en.js";
import { lo } from "./lo.js";
import { vi, type Wording } from "./vi.js";

export type { Wording };

const WORDINGS = { vi, en, lo } as const;

/** The sentences in the language of a reply. */
export function wordingIn(language: "vi" | "en" | "lo"): Wording {
  return WORDINGS[language];
}
