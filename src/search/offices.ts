// src/search/offices.ts
import type { Range } from "../text/sentences.js";

/** Offices, folded; of two that begin alike the longer stands first. */
const OFFICES = [
  "pho bi thu thuong truc tinh uy",
  "pho bi thu thuong truc thanh uy",
  "pho bi thu thuong truc",
  "pho bi thu tinh uy",
  "pho bi thu thanh uy",
  "pho chu tich thuong truc ubnd",
  "pho chu tich thuong truc hdnd",
  "pho chu tich thuong truc",
  "pho chu tich ubnd",
  "pho chu tich uy ban nhan dan",
  "pho chu tich hdnd",
  "pho chu tich hoi dong nhan dan",
  "pho chu tich quoc hoi",
  "pho chu tich nuoc",
  "pho thu tuong",
  "pho tinh truong",
  "pho bi thu",
  "pho chu tich",
  "pho giam doc",
  "pho truong doan",
  "pho truong ban",
  "pho chanh van phong",
  "thu truong",
  "chu tich ubnd",
  "chu tich uy ban nhan dan",
  "chu tich hdnd",
  "chu tich hoi dong nhan dan",
  "chu tich nuoc",
  "chu tich quoc hoi",
  "tong bi thu",
  "bi thu tinh uy",
  "bi thu thanh uy",
  "bi thu huyen uy",
  "bi thu dang uy",
  "truong ban chi dao",
  "truong ban to chuc",
  "truong ban quan ly",
  "chanh van phong",
  "tong lanh su",
  "tong giam doc",
  "tong bien tap",
  "thu tuong",
  "bo truong",
  "dai su",
  "tinh truong",
  "do truong",
  "huyen truong",
  "giam doc",
  "hieu truong",
  "truong doan",
  "truong ban",
  "truong phong",
  "chi huy truong",
  "nguoi phat ngon",
  "bi thu",
  "chu tich",
];

/** Offices of a whole country: asked about, they need no place. */
const NATIONAL = new Set([
  "tong bi thu",
  "chu tich nuoc",
  "pho chu tich nuoc",
  "chu tich quoc hoi",
  "pho chu tich quoc hoi",
  "thu tuong",
  "pho thu tuong",
]);

const PATTERNS = OFFICES.map((office) => ({
  office,
  pattern: new RegExp(`(?<![\\p{L}])(?:${office})(?![\\p{L}])`, "u"),
}));

/** The office that a folded text asks about: the first of the list that it holds, or `null`. */
export function findOffice(folded: string): (Range & { readonly office: string }) | null {
  for (const { office, pattern } of PATTERNS) {
    const match = pattern.exec(folded);
    if (match !== null) return { office, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

export function isNationalOffice(office: string | null): boolean {
  return office !== null && NATIONAL.has(office);
}
