// src/store/vectors.ts
import { createHash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import hnswlib from "hnswlib-node";
import { type Db, readMeta } from "./database.js";
import { toVector } from "./embeddings.js";

const NEIGHBOURS = 16;
const EF_CONSTRUCTION = 200;
const SEED = 100;
/** Vectors that an index has room for at first. */
const CAPACITY = 1024;
/** Candidates looked at in a search; more finds more of the true neighbours. */
const EF_SEARCH = 400;

/** Proposes the nearest vectors; the scores that count are computed from the stored vectors. */
export interface VectorIndex {
  /** Ids of at most `k` vectors near the given one, nearest first; only those that `allowed` accepts. */
  nearest(vector: Float32Array, k: number, allowed?: (id: number) => boolean): number[];
  /** Brings the index in line with the database as the current transaction sees it. Cheap when nothing changed. */
  sync(): void;
  /** Writes the index beside the database if the file there is of another version. */
  save(): void;
}

/** Beside the index file: what it holds. Swapped by rename, so it always names a whole file. */
interface Manifest {
  readonly file: string;
  readonly databaseId: string;
  readonly model: string;
  readonly version: number;
  readonly sha256: string;
  readonly deleted: readonly number[];
}

/**
 * The HNSW index of a data folder. A cache: loaded from its file when that is whole and of this database and model,
 * otherwise built from the stored vectors.
 */
export function openVectorIndex(db: Db, dataDir: string, model: string, dimensions: number): VectorIndex {
  const manifestFile = path.join(dataDir, "vectors.json");
  const databaseId = readMeta(db, "database_id");
  const liveIds = db
    .prepare<[string], number>(
      "SELECT v.id FROM vectors v JOIN embeddings e ON e.hash = v.embedding AND e.model = ? ORDER BY v.id",
    )
    .pluck();
  const blob = db
    .prepare<[string, number], Buffer>(
      "SELECT e.vector FROM vectors v JOIN embeddings e ON e.hash = v.embedding AND e.model = ? WHERE v.id = ?",
    )
    .pluck();

  let index = newIndex(dimensions, CAPACITY);
  let live = new Set<number>();
  let deleted = new Set<number>();
  let version = -1;

  const load = (): void => {
    const manifest = readManifest(manifestFile);
    if (manifest === null || manifest.databaseId !== databaseId || manifest.model !== model) return;
    try {
      const file = path.join(dataDir, manifest.file);
      if (sha256(file) !== manifest.sha256) return;
      const loaded = new hnswlib.HierarchicalNSW("ip", dimensions);
      loaded.readIndexSync(file, true);
      loaded.setEf(EF_SEARCH);
      index = loaded;
      deleted = new Set(manifest.deleted);
      live = new Set(loaded.getIdsList().filter((id) => !deleted.has(id)));
      version = manifest.version;
    } catch {
      // A file that cannot be read is built anew from the stored vectors.
    }
  };

  const add = (id: number): void => {
    const stored = blob.get(model, id);
    if (stored === undefined) return;
    if (index.getCurrentCount() >= index.getMaxElements() && deleted.size === 0) {
      // One that was loaded has room for what it holds, be it nothing.
      index.resizeIndex(Math.max(CAPACITY, index.getMaxElements() * 2));
    }
    index.addPoint([...toVector(stored)], id, true);
    live.add(id);
  };

  const sync = (): void => {
    const current = Number(readMeta(db, "index_version"));
    if (current === version) return;
    const wanted = new Set(liveIds.all(model));
    const gone = [...live].filter((id) => !wanted.has(id));
    if (gone.length > wanted.size) {
      index = newIndex(dimensions, Math.max(CAPACITY, wanted.size));
      live = new Set();
      deleted = new Set();
    } else {
      for (const id of gone) {
        index.markDelete(id);
        live.delete(id);
        deleted.add(id);
      }
    }
    for (const id of wanted) if (!live.has(id)) add(id);
    // A new point takes the place of a deleted one.
    const held = new Set(index.getIdsList());
    for (const id of deleted) if (!held.has(id)) deleted.delete(id);
    version = current;
  };

  load();
  sync();

  return {
    nearest: (vector, k, allowed) => {
      const most = Math.min(k, live.size);
      return most === 0 ? [] : index.searchKnn([...vector], most, allowed).neighbors;
    },
    sync,
    save: () => {
      if (
        readManifest(manifestFile)?.version === version &&
        readManifest(manifestFile)?.databaseId === databaseId
      ) {
        return;
      }
      const file = `vectors-${version}-${process.pid}.hnsw`;
      const whole = path.join(dataDir, file);
      index.writeIndexSync(whole);
      // hnswlib does not report a failed write: a file that loads again is whole.
      const check = new hnswlib.HierarchicalNSW("ip", dimensions);
      check.readIndexSync(whole, true);
      const manifest: Manifest = {
        file,
        databaseId,
        model,
        version,
        sha256: sha256(whole),
        deleted: [...deleted],
      };
      flush(whole);
      const temporary = `${manifestFile}.${process.pid}`;
      writeFileSync(temporary, JSON.stringify(manifest));
      flush(temporary);
      renameSync(temporary, manifestFile);
      for (const other of readdirSync(dataDir)) {
        if (/^vectors-.*\.hnsw$/.test(other) && other !== file)
          rmSync(path.join(dataDir, other), { force: true });
      }
    },
  };
}

function newIndex(dimensions: number, capacity: number): hnswlib.HierarchicalNSW {
  const index = new hnswlib.HierarchicalNSW("ip", dimensions);
  index.initIndex({
    maxElements: capacity,
    m: NEIGHBOURS,
    efConstruction: EF_CONSTRUCTION,
    randomSeed: SEED,
    allowReplaceDeleted: true,
  });
  index.setEf(EF_SEARCH);
  return index;
}

function readManifest(file: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Manifest;
  } catch {
    return null;
  }
}

/** Piece by piece: the file of a large index is not held in memory a second time. */
function sha256(file: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(1 << 20);
  const handle = openSync(file, "r");
  try {
    for (let length = readSync(handle, piece); length > 0; length = readSync(handle, piece)) {
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest("hex");
}

function flush(file: string): void {
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
}
