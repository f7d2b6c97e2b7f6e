import { linesOf, type Sample } from "./sample.ts";

/** So many empty files in a folder. */
const filesIn = (folder: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${folder}file-${at}.ts`, ""]));

/** Samples of the rules about folders, names and lengths. */
export const FOLDER_SAMPLES: readonly Sample[] = [
  {
    rule: "feature-doors",
    holds: {
      "apps/web/src/features/findings/view.tsx": 'import { x } from "./table.tsx";\n',
      "apps/web/src/features/todo/view.tsx": 'import { x } from "../findings/index.ts";\n',
      "apps/web/src/app/page.tsx": 'import { V } from "../features/findings/index.ts";\n',
    },
    breaks: [
      {
        files: {
          "apps/web/src/features/todo/view.tsx": '\nimport { x } from "../findings/table.tsx";\n',
        },
        at: ["apps/web/src/features/todo/view.tsx:2"],
      },
      {
        files: {
          "apps/web/src/app/page.tsx": 'import { V } from "../features/findings/view.tsx";\n',
        },
        at: ["apps/web/src/app/page.tsx:1"],
      },
    ],
  },
  {
    rule: "module-doors",
    holds: {
      "packages/api/src/root.ts": 'import { r } from "./modules/findings/router.ts";\n',
      "packages/api/src/modules/overview/queries.ts":
        'import { countByUnit } from "../findings/queries.ts";\n',
      "packages/api/src/modules/findings/router.ts": 'import { close } from "./close.ts";\n',
    },
    breaks: [
      {
        files: {
          "packages/api/src/modules/ledger/commit.ts":
            'import { a } from "../findings/queries.ts";\nimport { b } from "../findings/issue.ts";\n',
        },
        at: ["packages/api/src/modules/ledger/commit.ts:2"],
      },
    ],
  },
  {
    rule: "folder-vocabulary",
    holds: {
      "apps/web/src/features/findings/view.tsx": "",
      "apps/web/src/features/findings/list/finding-table.tsx": "",
      "packages/api/src/modules/findings/router.ts": "",
      "packages/api/src/modules/findings/write/issue.ts": "",
      "packages/api/src/trpc.ts": "",
    },
    breaks: [
      {
        files: { "apps/web/src/hooks/use-clock.ts": "" },
        at: ["apps/web/src/hooks/use-clock.ts:1"],
      },
      {
        files: { "packages/api/src/modules/findings/verbs/close.ts": "" },
        at: ["packages/api/src/modules/findings/verbs/close.ts:1"],
      },
    ],
  },
  {
    rule: "folder-size",
    holds: {
      ...filesIn("packages/domain/src/finding/", 25),
      "packages/domain/src/finding/close.test.ts": "",
    },
    breaks: [
      { files: filesIn("packages/domain/src/finding/", 26), at: ["packages/domain/src/finding:1"] },
    ],
  },
  {
    rule: "folder-cycles",
    holds: {
      "packages/api/src/root.ts": 'import { r } from "./modules/findings/router.ts";\n',
      "packages/api/src/modules/scores/queries.ts": 'import { a } from "../findings/index.ts";\n',
      "packages/api/src/modules/findings/index.ts": 'export { a } from "./list.ts";\n',
      "packages/api/src/modules/findings/list.ts": "export const a = 1;\n",
      "packages/api/src/modules/findings/list.test.ts": 'import "../scores/queries.ts";\n',
    },
    breaks: [
      {
        files: {
          "packages/domain/src/scheme/a.ts": 'import { b } from "../scoring/b.ts";\n',
          "packages/domain/src/scoring/b.ts": 'import type { C } from "../activity/c.ts";\n',
          "packages/domain/src/activity/c.ts": '\nimport "../scheme/d.ts";\n',
          "packages/domain/src/scheme/d.ts": "export const d = 1;\n",
          "packages/domain/src/unit/e.ts": 'import "../scheme/d.ts";\n',
        },
        at: [
          "packages/domain/src/activity/c.ts:2",
          "packages/domain/src/scheme/a.ts:1",
          "packages/domain/src/scoring/b.ts:1",
        ],
      },
    ],
  },
  {
    rule: "names",
    holds: { "packages/domain/src/deadline.ts": "", "packages/domain/src/commons.ts": "" },
    breaks: [
      { files: { "packages/domain/src/utils.ts": "" }, at: ["packages/domain/src/utils.ts:1"] },
      { files: { "e2e/helpers.ts": "" }, at: ["e2e/helpers.ts:1"] },
      {
        files: { "packages/api/src/common/dates.ts": "" },
        at: ["packages/api/src/common/dates.ts:1"],
      },
    ],
  },
  {
    rule: "file-length",
    holds: {
      "packages/db/src/a.ts": linesOf(250),
      "packages/db/migrations/0001.ts": linesOf(900),
      "README.md": linesOf(900),
    },
    breaks: [
      { files: { "packages/db/src/a.ts": linesOf(251) }, at: ["packages/db/src/a.ts:251"] },
      { files: { "apps/web/src/app/a.css": linesOf(300) }, at: ["apps/web/src/app/a.css:251"] },
    ],
  },
  {
    rule: "page-length",
    holds: {
      "apps/web/src/app/findings/page.tsx": linesOf(29),
      "apps/web/src/features/findings/view.tsx": linesOf(200),
    },
    breaks: [
      {
        files: { "apps/web/src/app/(app)/findings/[id]/page.tsx": linesOf(30) },
        at: ["apps/web/src/app/(app)/findings/[id]/page.tsx:30"],
      },
      {
        files: { "apps/web/src/app/design/page.dev.tsx": linesOf(30) },
        at: ["apps/web/src/app/design/page.dev.tsx:30"],
      },
      {
        files: { "apps/web/src/app/layout.tsx": linesOf(31) },
        at: ["apps/web/src/app/layout.tsx:30"],
      },
    ],
  },
  {
    rule: "import-cycles",
    holds: {
      "packages/db/package.json": '{ "exports": { ".": "./src/index.ts" } }',
      "packages/db/src/index.ts": 'export * from "./a.ts";\nexport * from "./b.ts";\n',
      "packages/db/src/a.ts": 'import { b } from "./b.ts";\n',
      "packages/db/src/b.ts": "export const b = 1;\n",
    },
    breaks: [
      {
        files: {
          "packages/db/src/a.ts": '\nimport { b } from "./b.ts";\n',
          "packages/db/src/b.ts": 'import type { C } from "./c.ts";\n',
          "packages/db/src/c.ts": 'export * from "./a.ts";\n',
          "packages/db/src/d.ts": 'import "./a.ts";\n',
        },
        at: ["packages/db/src/a.ts:2"],
      },
      {
        files: {
          "packages/db/package.json": '{ "exports": { ".": "./src/index.ts" } }',
          "packages/db/src/index.ts": 'export * from "./a.ts";\n',
          "packages/db/src/a.ts": 'import { x } from "@xianlan/db";\n',
        },
        at: ["packages/db/src/a.ts:1"],
      },
      {
        files: { "packages/db/src/a.ts": 'import { a } from "./a.ts";\n' },
        at: ["packages/db/src/a.ts:1"],
      },
    ],
  },
  {
    rule: "doc-paths",
    holds: {
      "README.md": [
        "`packages/db/src/client.ts`, `packages/db/`, `modules/<entity>/router.ts`, `client.ts`",
        "`/api/ready` `@xianlan/db` `.data/demo-accounts.json` `pnpm xl` [see](ARCHITECTURE.md#roles)",
        "```",
        "`packages/none/here.ts`",
        "```",
        "",
      ].join("\n"),
      "ARCHITECTURE.md": "`apps/web/src/app/findings/[id]/page.tsx`",
      "apps/web/src/app/findings/[id]/page.tsx": "",
      "packages/db/src/client.ts": "",
      "packages/api/src/modules/findings/router.ts": "",
      "docs/periods.md": "",
      "packages/api/src/a.ts": [
        "/** The lock (docs/periods.md), see `packages/db/src/client.ts`; `own-file.ts` is any. */",
        'export const path = "docs/gone.md";',
        "// A folder: `packages/db/src`; a pattern: `packages/<name>/src/client.ts`.",
        "",
      ].join("\n"),
    },
    breaks: [
      {
        files: {
          "packages/api/src/a.ts": "// docs/gone.md\n/**\n * `packages/db/src/gone.ts`\n */\n",
          "e2e/b.ts": "// See `docs/gone.md` and https://example.org/docs/other.md\n",
          "docs/periods.md": "",
        },
        at: ["e2e/b.ts:1", "packages/api/src/a.ts:1", "packages/api/src/a.ts:3"],
      },
      {
        files: {
          "README.md": "one\nand `packages/db/src/missing.ts`\n",
          "packages/db/src/a.ts": "",
        },
        at: ["README.md:2"],
      },
      {
        files: { "CONTRIBUTING.md": "`client.ts`, `modules/<entity>/queries.ts`, [x](gone.md)\n" },
        at: ["CONTRIBUTING.md:1", "CONTRIBUTING.md:1", "CONTRIBUTING.md:1"],
      },
    ],
  },
];
