// src/models/language-model.ts

/** What a model is asked to write. */
export interface Prompt {
  readonly system: string;
  readonly user: string;
  /** JSON schema of what it is to return, for servers that can hold a model to one. */
  readonly schema: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  /** Most tokens that it may write. */
  readonly maxTokens: number;
}

export interface WriteOptions {
  /** Its abort ends the call; there is no other limit of time. */
  readonly signal: AbortSignal;
  /** Told of each piece of text as it comes. */
  readonly onText?: (piece: string) => void;
}

/** A model that writes; nothing it returns is to be believed. */
export interface LanguageModel {
  readonly name: string;
  /** @throws ModelFault when there is no whole text */
  write(prompt: Prompt, options: WriteOptions): Promise<string>;
}

/** Why a model gave nothing. */
export type FaultKind =
  /** No connection, or the server failed. */
  | "down"
  /** Out of time. */
  | "slow"
  /** The key or the model is not accepted. */
  | "refused"
  /** Too many calls. */
  | "busy"
  /** Not called, because it has failed several times in a row. */
  | "resting"
  /** More text than was asked for. */
  | "endless"
  /** Nothing of what it wrote can be shown: garbage, another language, no statement, or none that is proved. */
  | "unusable"
  /** The one who asked wants no more. */
  | "stopped";

export class ModelFault extends Error {
  override readonly name = "ModelFault";
  constructor(
    readonly kind: FaultKind,
    /** Without anything of what was asked or written, and without the key. */
    detail: string,
  ) {
    super(detail);
  }
}

/** One call of a model, for metrics. */
export interface ModelCall {
  readonly outcome: "ok" | FaultKind;
  readonly seconds: number;
  /** As the server counts them; `null` where it does not say. */
  readonly promptTokens: number | null;
  readonly writtenTokens: number | null;
}
