// src/search/names/place.ts

/** A country or a unit of the first level in it, for as long as it had this rank and territory. */
export interface Place {
  readonly id: string;
  readonly country: "LA" | "VN";
  readonly kind: "country" | "province" | "city" | "prefecture";
  /** In each language the usual name first, then its other spellings. */
  readonly names: Readonly<Record<"vi" | "en" | "lo", readonly string[]>>;
  /** ISO date of its creation, where that is since 2025. */
  readonly from?: string;
  /** ISO date from which it is no more; always with {@link into}. */
  readonly until?: string;
  /** Id of the unit that followed it. */
  readonly into?: string;
  /** Ids of the units it was merged from, its older namesake among them. */
  readonly mergedFrom?: readonly string[];
}

/** A name in a text. */
export interface NameMatch {
  /** The old and new units of that name. */
  readonly places: readonly Place[];
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** The text says the old one is meant: "Gia Lai (cũ)". */
  readonly former: boolean;
}
