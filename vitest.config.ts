import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take long, the longest first: begun late, each would leave the other core idle at the end. */
const slowestFiles = [
  "src/showcase",
  "src/load",
  "server/cli/cli",
  "src/isolation",
  "imports/ledger-limits",
  "auth/sign-in",
  "findings/random-walk",
  "office/src/refusals",
  "office/src/refusal-cost",
  "schemes/import",
  "provision/provision",
  "findings/actions",
  "embedded/server",
  "config/src/lint",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = slowestFiles.findIndex((path) => moduleId.endsWith(`${path}.test.ts`));
      return at < 0 ? slowestFiles.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/web/src/**/*.test.ts"],
    setupFiles: ["e2e/unit-clock.ts"],
    globalSetup: ["packages/db/src/testing/global-setup.ts"],
    // On two cores the default is a single worker, which leaves one idle while PostgreSQL answers.
    maxWorkers: 2,
    // A file that loads all modules anew spends more time on that than on its tests. Nothing here mocks a
    // module, and each file brings a county, a database or a folder of its own.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
