import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/web/src/**/*.test.ts"],
    globalSetup: ["packages/db/src/testing/global-setup.ts"],
    // On two cores the default is a single worker, which leaves one idle while PostgreSQL answers.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
