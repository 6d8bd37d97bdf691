// scripts/prepare.mjs
// npm's `prepare` step: compiles src and scripts into dist. An install without development packages
// (`npm ci --omit=dev`) has no TypeScript; a dist that came with the files then serves as it is.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
let compiler;
try {
  compiler = require.resolve("typescript/bin/tsc");
} catch {
  compiler = undefined;
}

if (compiler !== undefined) {
  const { status } = spawnSync(process.execPath, [compiler, "-b", "tsconfig.build.json"], {
    stdio: "inherit",
  });
  process.exit(status ?? 1);
}
if (existsSync("dist/main.js")) {
  console.error("TypeScript is not installed; the compiled files in dist are used as they are.");
  process.exit(0);
}
console.error(
  "There is no dist folder and TypeScript is not installed: run `npm ci` without --omit=dev, or copy dist from a build.",
);
process.exit(1);
