// test/scripts/command.test.ts
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Config } from "#src/config.js";
import { UserError } from "#src/errors.js";
import type { Option } from "../../scripts/arguments.js";
import { type Command, filledEngine, positiveInteger, runCommand } from "../../scripts/command.js";
import { type FakeEngine, fakeEngine } from "../fakes/chat-engine.js";
import { fakeTerminal } from "../fakes/terminal.js";

const OPTIONS = {
  json: { type: "boolean", about: "as JSON" },
  limit: { type: "string", value: "N", about: "how many" },
} as const satisfies Record<string, Option>;

type Run = Command<typeof OPTIONS>["run"];

interface Setting {
  argv?: string[];
  env?: Record<string, string>;
  engine?: FakeEngine;
  isTTY?: boolean;
  signal?: AbortSignal;
}

async function run(body: Run, { argv = [], env = {}, engine = fakeEngine(), ...rest }: Setting = {}) {
  const terminal = fakeTerminal(rest.isTTY ?? false);
  const configs: Config[] = [];
  const code = await runCommand(
    { name: "sample", operands: "WORD", about: "Does a thing.", options: OPTIONS, run: body },
    {
      argv,
      env,
      stdout: terminal.output,
      stderr: terminal.errorOutput,
      createEngine: async (config) => {
        configs.push(config);
        return engine;
      },
    },
    rest.signal ?? new AbortController().signal,
  );
  return { code, out: terminal.written(), err: terminal.errors(), configs, engine };
}

const USAGE = "Usage: npm run sample -- WORD [--json] [--limit N] [--corpus DIR] [--data DIR] [--help]\n";

describe("the frame of a command", () => {
  it("hands over flags and operands, and ends with 0", async () => {
    const { code, out, err } = await run(
      async ({ values, positionals, print }) =>
        print(JSON.stringify([values.json, values.limit, positionals])),
      { argv: ["một", "--limit", "3", "--json", "hai", "--", "--ba"] },
    );
    expect({ code, out, err }).toEqual({ code: 0, out: '[true,"3",["một","hai","--ba"]]\n', err: "" });
  });

  it("prints one JSON document, indented for a person", async () => {
    const body: Run = async ({ printJson }) => printJson({ a: [1] });
    expect((await run(body)).out).toBe('{"a":[1]}\n');
    expect((await run(body, { isTTY: true })).out).toBe('{\n  "a": [\n    1\n  ]\n}\n');
  });

  it("lets --corpus and --data win over the environment", async () => {
    const { configs } = await run(async ({ engine }) => void (await engine()), {
      argv: ["--corpus", "/one"],
      env: { CORPUS_DIR: "/two", DATA_DIR: "/three" },
    });
    expect(configs).toMatchObject([{ corpusDir: "/one", dataDir: path.resolve("/three") }]);
  });

  it("opens the engine once, when it is wanted, and closes it even after a failure", async () => {
    const unused = await run(async () => {});
    expect(unused.configs).toHaveLength(0);
    const used = await run(async ({ engine }) => {
      await engine();
      await engine();
      throw new UserError("No.");
    });
    expect(used.configs).toHaveLength(1);
    expect(used.engine.closed).toBe(true);
  });

  it.each([
    [["--nothing"], "Unknown option '--nothing'.\n"],
    [["--limit"], "Option '--limit <value>' argument missing.\n"],
    [["--json=yes"], "Option '--json' does not take an argument.\n"],
    [["--limit", "many"], '--limit is "many"; it must be a whole number from 1 up.\n'],
    [["--limit", "0"], '--limit is "0"; it must be a whole number from 1 up.\n'],
  ])("answers the wrong usage %j with a sentence and the usage line", async (argv, sentence) => {
    const result = await run(
      async ({ values, print }) => print(`${positiveInteger("--limit", values.limit)}`),
      { argv },
    );
    expect(result).toMatchObject({ code: 2, out: "", err: sentence + USAGE });
  });

  it("explains every flag at --help", async () => {
    const { code, out, err } = await run(
      async () => {
        throw new Error("ran");
      },
      { argv: ["--help"] },
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`Does a thing.\n\n${USAGE}`);
    expect(out).toMatch(/^ {2}--limit N +how many$/m);
    expect(out).toMatch(/^ {2}--corpus DIR +\S/m);
  });

  it("tells a failure in a sentence; the stack only at LOG_LEVEL=debug", async () => {
    const known: Run = async () => {
      throw new UserError("The door is shut.", "Open it.");
    };
    expect(await run(known)).toMatchObject({ code: 1, out: "", err: "The door is shut. Open it.\n" });
    const defect: Run = async () => {
      throw new TypeError("x is undefined");
    };
    expect(await run(defect)).toMatchObject({ code: 1, err: "Unexpected error: x is undefined\n" });
    expect((await run(defect, { env: { LOG_LEVEL: "debug" } })).err).toMatch(/\n +at .*command\.test\.ts/);
  });

  it("names bad settings before anything runs", async () => {
    const { code, err } = await run(
      async () => {
        throw new Error("ran");
      },
      { env: { TZ: "Mars" } },
    );
    expect(code).toBe(1);
    expect(err).toMatch(/^The settings have an error: TZ .*\n$/);
  });

  it("reports a failure to open the engine once", async () => {
    const terminal = fakeTerminal(false);
    const code = await runCommand(
      { name: "sample", about: "", options: {}, run: async ({ engine }) => void (await engine()) },
      {
        argv: [],
        env: {},
        stdout: terminal.output,
        stderr: terminal.errorOutput,
        createEngine: () => Promise.reject(new UserError("The model is missing.")),
      },
      new AbortController().signal,
    );
    expect({ code, err: terminal.errors() }).toEqual({ code: 1, err: "The model is missing.\n" });
  });

  it("says that it was stopped, and closes the engine", async () => {
    const stop = new AbortController();
    const { code, err, engine } = await run(
      async ({ engine, signal }) => {
        await engine();
        stop.abort(new UserError("Stopped by SIGTERM before the end."));
        signal.throwIfAborted();
      },
      { signal: stop.signal },
    );
    expect({ code, err }).toEqual({ code: 1, err: "Stopped by SIGTERM before the end.\n" });
    expect(engine.closed).toBe(true);
  });

  it("sends a person with an empty index to ingest", async () => {
    const { code, err } = await run(async (call) => void (await filledEngine(call)), {
      engine: fakeEngine(undefined, 0),
    });
    expect({ code, err }).toEqual({
      code: 1,
      err: "There are no articles in the index yet. Run `npm run ingest` first.\n",
    });
  });
});
