// test/fakes/rests.ts
import type { Rests } from "#src/store/rests.js";

/** Nothing is kept from one process to the next. */
export const NO_RESTS: Rests = {
  left: () => 0,
  subjects: () => [],
  add: () => undefined,
  forgetBefore: () => undefined,
};
