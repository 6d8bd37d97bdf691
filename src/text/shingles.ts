// src/text/shingles.ts
// How much of their wording two texts share, and how to find such texts among many (MinHash with bands).
import { tokenize } from "./tokens.js";

/** Words in a row that count as one piece of wording. */
const LENGTH = 3;
/** Two rows a band: texts with a third of their shingles in common meet in at least one of 48 bands with a probability of 0.996. */
const BANDS = 48;
const ROWS = 2;

/** Hashes of all runs of three words of a text; of a shorter text, of the whole. */
export function shinglesOf(text: string): Set<number> {
  const words = tokenize(text).map(({ folded }) => folded);
  const shingles = new Set<number>();
  for (let at = 0; at <= Math.max(0, words.length - LENGTH); at++)
    if (words.length > 0) shingles.add(hashOf(words.slice(at, at + LENGTH).join(" ")));
  return shingles;
}

/** Shingles of both as a share of the shingles of either. */
export function sharedWording(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Keys under which texts of much the same wording meet: whole numbers that a double holds exactly. */
export function bandsOf(shingles: ReadonlySet<number>): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = Array.from({ length: ROWS }, (_, row) => leastHash(shingles, band * ROWS + row + 1));
    const [first = 0, second = 0] = rows;
    return (mix(first ^ mix(band)) >>> 0) * 2 ** 20 + (mix(second ^ band) >>> 12);
  });
}

/** A key for a text that is to meet its equals only: an address, say. */
export function keyOf(text: string): number {
  return hashOf(text) * 2 ** 20 + (hashOf(`${text}\n`) >>> 12);
}

function leastHash(shingles: ReadonlySet<number>, permutation: number): number {
  const seed = mix(Math.imul(permutation, 0x9e3779b1));
  let least = 0xffffffff;
  for (const shingle of shingles) {
    const hash = mix(shingle ^ seed) >>> 0;
    if (hash < least) least = hash;
  }
  return least;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash) >>> 0;
}

/** Spreads 32 bits: the finalizer of MurmurHash3. */
function mix(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
