// src/errors.ts

/**
 * An error whose sentence may be shown to a person: it names what failed, the value, and the next step.
 * Everything else that is thrown is a defect and is shown as a reference only.
 */
export class UserError extends Error {
  override readonly name: string = "UserError";

  /**
   * @param message what failed, with the value
   * @param hint what to do next, a whole sentence
   */
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }

  /** Message and hint on one line. */
  get sentence(): string {
    return this.hint === undefined ? this.message : `${this.message} ${this.hint}`;
  }
}

/** Wrong usage of a command: exit code 2. */
export class UsageError extends UserError {
  override readonly name: string = "UsageError";
}
