import type { Sample } from "./sample.ts";

/** Samples of the rule about private words in names. */
export const NAME_SAMPLES: readonly Sample[] = [
  {
    rule: "plain-names",
    holds: {
      "apps/web/src/app/(field)/field/page.tsx": "export default function Page() {}\n",
      "apps/web/src/features/findings/action-form.tsx": [
        "export function ActionForm() {}",
        "export type FieldProps = { asked: boolean; words: string };",
        "const held = 1;",
        "",
      ].join("\n"),
      "packages/db/migrations/0013_petition_children.sql": "",
      "packages/ui/src/checkbox.tsx": "export const onReturn = 1;\n",
      "packages/domain/src/decimal.ts": [
        "export const roundUp = 1, drawnIds = [], password = 2, keywords = [];",
        "export interface WorkCalendar {}",
        "export { roundUp as roundHalfUp };",
        "",
      ].join("\n"),
    },
    breaks: [
      {
        files: { "packages/api/src/modules/findings/deed-texts.test.ts": "" },
        at: ["packages/api/src/modules/findings/deed-texts.test.ts:1"],
      },
      {
        files: { "packages/domain/src/petitions/open.ts": "" },
        at: ["packages/domain/src/petitions/open.ts:1"],
      },
      {
        files: {
          "packages/domain/src/a.ts": [
            "export type LampReading = 1;",
            "export const dayText = 1, dayWords = 2;",
            "export function holdFinding() {}",
            "export interface Round {}",
            "const plain = 1;",
            "export { plain as mostRows };",
            "export const { told, other } = { told: 1, other: 2 };",
            "export class Again {}",
            "",
          ].join("\n"),
        },
        at: [1, 2, 3, 4, 6, 7, 8].map((line) => `packages/domain/src/a.ts:${line}`),
      },
      {
        files: {
          "packages/domain/src/b.ts": "export const formTitle = 1;\n",
          "apps/web/src/features/field/index.ts": "",
          "packages/ui/src/sheet.tsx": "",
        },
        at: [
          "apps/web/src/features/field/index.ts:1",
          "packages/domain/src/b.ts:1",
          "packages/ui/src/sheet.tsx:1",
        ],
      },
    ],
  },
];
