// src/errors.ts

/** Why a file or an address gave no article: `src/wording/` has a sentence for each, in each language. */
export type Refusal =
  | "unknownKind"
  | "wrongKind"
  | "empty"
  | "tooLarge"
  | "tooSlow"
  | "tooMuchMemory"
  | "locked"
  | "damaged"
  | "scanned"
  | "noLetters"
  | "noText"
  | "noArticle"
  | "fields"
  | "archive"
  | "unopened"
  | "noCorpus"
  | "mostGone"
  | "busy"
  | "fetchOff"
  | "address"
  | "notPublic"
  | "noServer"
  | "serverSlow"
  | "status"
  | "redirects"
  | "noPage"
  | "robots"
  | "feed";

/** What is said of a file or address that gave no article. */
export interface Refused {
  /** A sentence. */
  readonly reason: string;
  /** The same for readers of other languages than English; `null` where there is only the sentence. */
  readonly refusal: Refusal | null;
}

/**
 * An error whose sentence may be shown to a person: it names what failed, the value, and the next step.
 * Everything else that is thrown is a defect and is shown as a reference only.
 */
export class UserError extends Error {
  override readonly name: string = "UserError";

  /**
   * @param message what failed, with the value
   * @param hint what to do next, a whole sentence
   * @param refusal for what a file or address did not give
   */
  constructor(
    message: string,
    readonly hint?: string,
    readonly refusal: Refusal | null = null,
  ) {
    super(message);
  }

  /** Message and hint on one line. */
  get sentence(): string {
    return this.hint === undefined ? this.message : `${this.message} ${this.hint}`;
  }

  get refused(): Refused {
    return { reason: this.sentence, refusal: this.refusal };
  }
}

/** Wrong usage of a command: exit code 2. */
export class UsageError extends UserError {
  override readonly name: string = "UsageError";
}
