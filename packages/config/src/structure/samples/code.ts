import type { Sample } from "./sample.ts";

/** Samples of the rules about what stands inside a file. */
export const CODE_SAMPLES: readonly Sample[] = [
  {
    rule: "parses",
    holds: { "apps/web/src/lib/a.tsx": "export const a = <p>有字</p>;\n" },
    breaks: [
      {
        files: { "packages/db/src/a.ts": "const a = 1;\nconst = 2;\n" },
        at: ["packages/db/src/a.ts:2"],
      },
    ],
  },
  {
    rule: "api-types-only",
    holds: {
      "apps/web/src/lib/trpc.ts": 'import type { AppRouter } from "@xianlan/api";\n',
      "apps/web/src/server/main.ts": 'import { appRouter } from "@xianlan/api";\n',
    },
    breaks: [
      {
        files: { "apps/web/src/lib/trpc.ts": '\n\nimport { appRouter } from "@xianlan/api";\n' },
        at: ["apps/web/src/lib/trpc.ts:3"],
      },
      {
        // Under `verbatimModuleSyntax` this import stays in the emitted file.
        files: { "apps/web/src/lib/trpc.ts": 'import { type AppRouter } from "@xianlan/api";\n' },
        at: ["apps/web/src/lib/trpc.ts:1"],
      },
      {
        files: { "apps/web/src/app/page.tsx": 'await import("@xianlan/api");\n' },
        at: ["apps/web/src/app/page.tsx:1"],
      },
    ],
  },
  {
    rule: "fresh-spreads",
    holds: {
      "packages/domain/src/a.ts": "const b = { ...a, ...(c ? { d: 1 } : {}), e: [...f] };\n",
    },
    breaks: [
      {
        files: { "packages/domain/src/a.ts": "const a = {\n  ...{ b, c },\n  d: 1,\n};\n" },
        at: ["packages/domain/src/a.ts:2"],
      },
      {
        files: {
          "packages/ui/src/a.tsx":
            "const a = <A {...{ b, c }} />;\nconst d = { ...({ e } as F) };\n",
        },
        at: ["packages/ui/src/a.tsx:1", "packages/ui/src/a.tsx:2"],
      },
    ],
  },
  {
    rule: "thin-routers",
    holds: {
      "packages/api/src/modules/findings/router.ts": 'import { close } from "./close.ts";\n',
      "packages/api/src/modules/findings/close.ts": 'import { eq } from "drizzle-orm";\n',
    },
    breaks: [
      {
        files: {
          "packages/api/src/modules/findings/router.ts":
            'import { eq } from "drizzle-orm";\nimport { t } from "@xianlan/db";\ntry {\n} finally {\n}\n',
        },
        at: [
          "packages/api/src/modules/findings/router.ts:1",
          "packages/api/src/modules/findings/router.ts:2",
          "packages/api/src/modules/findings/router.ts:3",
        ],
      },
    ],
  },
  {
    rule: "domain-clock",
    holds: {
      "packages/domain/src/a.ts":
        'const day = new Date(0); // not Date.now()\nconst s = "new Date()";\n',
      "packages/domain/src/a.test.ts": "const now = Date.now();\n",
      "packages/db/src/a.ts": "const now = new Date();\n",
    },
    breaks: [
      {
        files: { "packages/domain/src/a.ts": "\nnew Date();\n" },
        at: ["packages/domain/src/a.ts:2"],
      },
      {
        files: { "packages/domain/src/a.ts": "Date.now();\nconst r = Math.random;\nDate();\n" },
        at: [
          "packages/domain/src/a.ts:1",
          "packages/domain/src/a.ts:2",
          "packages/domain/src/a.ts:3",
        ],
      },
      {
        files: { "packages/domain/src/a.ts": "const { now } = Date;\nnew globalThis.Date();\n" },
        at: ["packages/domain/src/a.ts:1", "packages/domain/src/a.ts:2"],
      },
    ],
  },
  {
    rule: "environment",
    holds: {
      "apps/web/src/server/env.ts": "const port = process.env.PORT;\n",
      "packages/db/src/a.ts": '// process.env\nconst s = "process.env";\nprocess.exit();\n',
    },
    breaks: [
      {
        files: { "apps/web/src/server/main.ts": "\nconst port = process.env.PORT;\n" },
        at: ["apps/web/src/server/main.ts:2"],
      },
      {
        files: { "apps/web/next.config.ts": 'const { env } = process;\nprocess["env"];\n' },
        at: ["apps/web/next.config.ts:1", "apps/web/next.config.ts:2"],
      },
      {
        files: { "packages/db/src/a.ts": 'import { env } from "node:process";\n' },
        at: ["packages/db/src/a.ts:1"],
      },
    ],
  },
  {
    rule: "comments",
    holds: { "packages/db/src/a.ts": '// why it is so\nconst s = "// @ts-ignore TODO";\n' },
    breaks: [
      {
        files: { "packages/db/src/a.ts": "const a = 1;\n// @ts-ignore\n/* @ts-expect-error */\n" },
        at: ["packages/db/src/a.ts:2", "packages/db/src/a.ts:3"],
      },
      {
        files: { "packages/db/src/a.ts": "// biome-ignore lint: later\n// TODO: later\n" },
        at: ["packages/db/src/a.ts:1", "packages/db/src/a.ts:2"],
      },
      {
        files: { "apps/web/src/app/a.css": "a {}\n/* biome-ignore lint: x */\n" },
        at: ["apps/web/src/app/a.css:2"],
      },
    ],
  },
  {
    rule: "honest-tests",
    holds: {
      "packages/db/src/a.test.ts":
        'it.each([1])("x", () => {});\ndescribe.skipIf(!present)("y");\n',
      "e2e/playwright.config.ts": "export default { retries: 0 };\n",
    },
    breaks: [
      {
        files: {
          "packages/db/src/a.test.ts": '\nit.only("x", () => {});\ntest.concurrent.skip("y");\n',
        },
        at: ["packages/db/src/a.test.ts:2", "packages/db/src/a.test.ts:3"],
      },
      {
        files: { "packages/db/src/a.test.ts": 'describe.todo("x");\nit["skip"]("y");\n' },
        at: ["packages/db/src/a.test.ts:1", "packages/db/src/a.test.ts:2"],
      },
      {
        files: {
          "e2e/a.spec.ts": "await page.waitForTimeout(500);\n",
          "e2e/playwright.config.ts": "export default { retries: 2 };\n",
        },
        at: ["e2e/a.spec.ts:1", "e2e/playwright.config.ts:1"],
      },
    ],
  },
  {
    rule: "testing-apart",
    holds: {
      "packages/api/src/a.test.ts": 'import { testDatabase } from "@xianlan/db/testing";\n',
      "packages/api/src/testing/world.ts": 'import { t } from "@xianlan/db/testing";\n',
      "packages/bench/src/main.ts": 'import { t } from "@xianlan/db/testing";\n',
    },
    breaks: [
      {
        files: {
          "packages/api/src/root.ts":
            'import { t } from "@xianlan/db/testing";\nimport { w } from "./testing/world.ts";\n',
        },
        at: ["packages/api/src/root.ts:1", "packages/api/src/root.ts:2"],
      },
    ],
  },
];
