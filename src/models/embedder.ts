// src/models/embedder.ts

/** Turns texts into unit vectors. One text a run, so that a text always gets the same vector. */
export interface Embedder {
  /** Names the model and its files; vectors of different models are never compared. */
  readonly model: string;
  readonly dimensions: number;
  /** The longest input in tokens, prefix and special tokens included; longer texts are cut. */
  readonly maxTokens: number;
  /** Vector of a question; goes before any waiting passages. */
  embedQuery(text: string): Promise<Float32Array>;
  embedPassage(text: string): Promise<Float32Array>;
  /** Tokens of each text by the model's own tokenizer, without prefix and special tokens. */
  countTokens(texts: readonly string[]): Promise<number[]>;
  close(): Promise<void>;
}

/** Dot product; the cosine for unit vectors. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
