import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import type { EntryValue } from "@xianlan/domain/scheme";

type Outputs = inferRouterOutputs<AppRouter>["correction"];

export type CorrectionItem = Outputs["list"]["rows"][number];
export type CorrectionPage = Outputs["byId"];

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
