import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import type { EntryValue } from "@xianlan/domain/scheme";

type Outputs = inferRouterOutputs<AppRouter>["correction"];

export type CorrectionList = Outputs["list"];
export type CorrectionItem = CorrectionList["rows"][number];
export type CorrectionPage = Outputs["byId"];

/** A correction that waits for its decision; one whose line has moved since cannot be approved. */
export type DecidedCorrection = { id: string; version: number; approvable: boolean };

/** A line of a locked submission, as far as asking for its correction needs it. */
export type CorrectableLine = {
  periodId: string;
  code: string;
  item: number;
  /** What the line is called: the indicator's name, or the duty's. */
  name: string;
  /** Typed numbers; empty for a duty. */
  fields: readonly { key: string; name: string; unit: string }[];
  value: EntryValue | null;
  notApplicable: string;
};
