// src/store/folder.ts
import { existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Creates a folder with those it lies in. Not with Node's own `recursive`, which never returns where the system answers ENOENT
 * though the parent exists, as in /proc.
 */
export function createFolder(folder: string): void {
  const parent = path.dirname(folder);
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && statSync(folder).isDirectory()) return;
    if (code !== "ENOENT" || existsSync(parent)) throw error;
    createFolder(parent);
    createFolder(folder);
  }
}
