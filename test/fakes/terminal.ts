// test/fakes/terminal.ts
import { PassThrough } from "node:stream";
import { vi } from "vitest";

/** Streams that a program takes for a terminal or for pipes, and what it wrote. */
export interface FakeTerminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly errorOutput: NodeJS.WriteStream;
  /** Everything on standard output so far. */
  written(): string;
  errors(): string;
  /** Types keys, as a terminal in raw mode sends them. */
  type(keys: string): void;
  /** Waits until what came on standard output since the last keys ends with this. */
  sees(ending: string): Promise<void>;
}

export function fakeTerminal(isTTY: boolean, columns = 80): FakeTerminal {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY, columns });
  const errorOutput = Object.assign(new PassThrough(), { isTTY });
  let written = "";
  let typedAt = 0;
  let errors = "";
  output.on("data", (chunk) => {
    written += chunk;
  });
  errorOutput.on("data", (chunk) => {
    errors += chunk;
  });
  return {
    input: input as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    errorOutput: errorOutput as unknown as NodeJS.WriteStream,
    written: () => written,
    errors: () => errors,
    type(keys) {
      typedAt = written.length;
      input.write(keys);
    },
    sees: (ending) =>
      vi.waitFor(
        () => {
          const since = written.slice(typedAt);
          if (!since.endsWith(ending)) throw new Error(`ends with ${JSON.stringify(since.slice(-200))}`);
        },
        { timeout: 5000, interval: 5 },
      ),
  };
}
