import { randomUUID } from "node:crypto";
import { draft } from "./findings.ts";
import type { IsolationCase } from "./target.ts";

const key = () => ({ idempotencyKey: randomUUID() });
const stagedId = `${"f".repeat(64)}.xlsx`;

/** Files that were never staged. */
export const importCases: Record<string, IsolationCase> = {
  "import.previewLedger": {
    permission: "import.ledger",
    names: "absent",
    input: () => ({ stagedId, choice: null }),
  },
  "import.commitLedger": {
    permission: "import.ledger",
    names: "absent",
    input: ({ world }) => ({
      ...key(),
      stagedId,
      fileName: "台账.xlsx",
      inspectionId: world.inspectionId,
      duplicates: [],
      leaveOutErrors: false,
      expected: { new: 1, duplicate: 0, stored: 0, error: 0 },
      choice: {
        worksheet: 0,
        dataFrom: 1,
        columns: { fact: 0, unit: 1 },
        defaults: { unitId: null, category: null, severity: null, foundOn: null },
      },
    }),
  },
  "import.commitBulletin": {
    permission: "import.bulletin",
    names: "absent",
    input: (target) => {
      const { inspectionId, ...item } = draft(target);
      return {
        ...key(),
        stagedId,
        fileName: "",
        inspectionId,
        items: [{ ...item, proposalId: "p1" }],
      };
    },
  },
};
