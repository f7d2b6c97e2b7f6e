import { manifest, type Sample } from "./sample.ts";

const DB_MANIFEST = manifest({ exports: { ".": "./src/index.ts" } });

/** Samples of the rules about packages. */
export const PACKAGE_SAMPLES: readonly Sample[] = [
  {
    rule: "package-arrows",
    holds: {
      "packages/api/package.json": manifest({ dependencies: { "@xianlan/db": "workspace:*" } }),
      "packages/api/src/a.ts": 'import { x } from "@xianlan/db";\nimport "@xianlan/office";\n',
      "apps/web/src/server/main.ts": 'import { db } from "@xianlan/db";\n',
      "packages/bench/src/main.ts": 'import { app } from "@xianlan/api";\n',
      "e2e/package.json": manifest({ devDependencies: { "@xianlan/config": "workspace:*" } }),
    },
    breaks: [
      {
        files: { "packages/domain/src/a.ts": 'const x = 1;\nimport { t } from "@xianlan/db";\n' },
        at: ["packages/domain/src/a.ts:2"],
      },
      {
        files: { "packages/ui/src/a.tsx": 'export type { F } from "@xianlan/domain";\n' },
        at: ["packages/ui/src/a.tsx:1"],
      },
      {
        files: { "packages/db/src/a.ts": 'const api = await import("@xianlan/api");\n' },
        at: ["packages/db/src/a.ts:1"],
      },
      {
        files: { "apps/web/src/lib/a.ts": 'type A = import("@xianlan/db").Row;\n' },
        at: ["apps/web/src/lib/a.ts:1"],
      },
      {
        files: { "e2e/a.ts": 'import { x } from "@xianlan/api";\n' },
        at: ["e2e/a.ts:1"],
      },
      {
        files: {
          "packages/office/package.json": manifest({
            dependencies: { zod: "catalog:", "@xianlan/db": "workspace:*" },
          }),
        },
        at: ["packages/office/package.json:4"],
      },
      {
        files: { "e2e/package.json": manifest({ dependencies: { zod: "catalog:" } }) },
        at: ["e2e/package.json:3"],
      },
      {
        files: { "packages/cache/package.json": manifest({}) },
        at: ["packages/cache/package.json:1"],
      },
    ],
  },
  {
    rule: "libraries",
    holds: {
      "packages/domain/package.json": manifest({ dependencies: { zod: "catalog:" } }),
      "packages/domain/src/a.ts": 'import { z } from "zod";\n',
      "packages/domain/src/a.test.ts": 'import fc from "fast-check";\nimport "vitest";\n',
      "packages/ui/src/a.tsx": 'import { Dialog } from "@base-ui/react/dialog";\n',
    },
    breaks: [
      {
        files: { "packages/domain/src/a.ts": 'import { z } from "zod";\nimport "node:fs";\n' },
        at: ["packages/domain/src/a.ts:2"],
      },
      {
        files: { "packages/domain/src/a.ts": 'import fc from "fast-check";\n' },
        at: ["packages/domain/src/a.ts:1"],
      },
      {
        files: { "packages/domain/package.json": manifest({ dependencies: { uuid: "catalog:" } }) },
        at: ["packages/domain/package.json:3"],
      },
      {
        files: { "packages/ui/src/a.tsx": 'import Link from "next/link";\n' },
        at: ["packages/ui/src/a.tsx:1"],
      },
      {
        files: { "packages/office/src/a.ts": 'import { eq } from "drizzle-orm";\n' },
        at: ["packages/office/src/a.ts:1"],
      },
    ],
  },
  {
    rule: "package-doors",
    holds: {
      "packages/db/package.json": DB_MANIFEST,
      "packages/db/src/index.ts": "",
      "packages/api/src/a.ts": 'import { x } from "@xianlan/db";\n',
    },
    breaks: [
      {
        files: {
          "packages/db/package.json": DB_MANIFEST,
          "packages/db/src/index.ts": "",
          "packages/db/src/client.ts": "",
          "packages/api/src/a.ts": '\nimport { x } from "@xianlan/db/src/client.ts";\n',
        },
        at: ["packages/api/src/a.ts:2"],
      },
      {
        files: {
          "packages/db/package.json": DB_MANIFEST,
          "packages/api/src/a.ts": 'import { x } from "@xianlan/db";\n',
        },
        at: ["packages/api/src/a.ts:1"],
      },
    ],
  },
  {
    rule: "relative-imports",
    holds: {
      "packages/api/src/a/b.ts": 'import { c } from "../c.ts";\n',
      "packages/api/src/c.ts": "",
      "apps/web/src/app/print.css": "",
      "apps/web/src/app/globals.css": '@import "tailwindcss";\n@import "./print.css";\n',
    },
    breaks: [
      {
        files: { "packages/api/src/a.ts": '// a\nimport { c } from "../../db/src/c.ts";\n' },
        at: ["packages/api/src/a.ts:2"],
      },
      {
        files: {
          "packages/api/src/a.ts": 'import { c } from "./c";\n',
          "packages/api/src/c.ts": "",
        },
        at: ["packages/api/src/a.ts:1"],
      },
      {
        files: { "packages/api/src/a.ts": 'import { c } from "@/c.ts";\n' },
        at: ["packages/api/src/a.ts:1"],
      },
      {
        files: { "apps/web/src/a.css": '\n@import "../../../packages/ui/src/theme.css";\n' },
        at: ["apps/web/src/a.css:2"],
      },
    ],
  },
  {
    rule: "catalog-versions",
    holds: {
      "packages/db/package.json": manifest({
        dependencies: { pg: "catalog:", "@xianlan/domain": "workspace:*" },
      }),
    },
    breaks: [
      {
        files: { "packages/db/package.json": manifest({ dependencies: { pg: "^8.0.0" } }) },
        at: ["packages/db/package.json:3"],
      },
    ],
  },
];
