// test/fakes/archive.ts

import { deflateRawSync } from "node:zlib";
import { crc32Of } from "./crc32.js";

/** A file of an archive, with what the archive says of it where that is not the truth. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly stated?: { readonly size?: number; readonly encrypted?: true };
}

/** A ZIP archive. */
export function archive(files: readonly Packed[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, stated } of files) {
    const content = Buffer.from(bytes as string);
    const packed = deflateRawSync(content);
    const label = Buffer.from(name);
    // Bit 11: the name is UTF-8; bit 0: encrypted.
    const flags = 0x800 | (stated?.encrypted === true ? 1 : 0);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32Of(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(stated?.size ?? content.length, 18);
    common.writeUInt16LE(label.length, 22);
    const header = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, label, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), common, tail, label]));
    local.push(header);
    offset += header.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
