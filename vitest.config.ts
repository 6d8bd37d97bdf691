// vitest.config.ts
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Tests read the TypeScript sources, not dist: "source" is the condition of `imports` in package.json.
  ssr: { resolve: { conditions: ["source", "node", "import", "module", "default"] } },
  resolve: { conditions: ["source", "node", "import", "module", "default"] },
  test: {
    include: ["test/**/*.test.ts"],
    pool: "forks",
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
