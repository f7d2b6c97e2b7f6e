import type { IsolationCase } from "./target.ts";

/** The reads behind the screens of 问题整改 beside the list. */
export const boardCases: Record<string, IsolationCase> = {
  "board.read": { permission: "finding.read", names: "nothing", input: () => ({ by: "state" }) },
  "board.watch": { permission: "overview.read", names: "nothing", input: () => undefined },
  "verification.queue": { permission: "finding.verify", names: "nothing", input: () => undefined },
  "rectification.read": {
    permission: "finding.read",
    names: "unit",
    input: ({ unitId }) => ({ unitId }),
  },
};
