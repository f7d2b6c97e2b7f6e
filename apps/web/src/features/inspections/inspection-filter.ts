import { inspectionKinds, inspectionStates } from "@xianlan/domain/inspection";
import {
  createLoader,
  type inferParserType,
  parseAsInteger,
  parseAsStringLiteral,
} from "nuqs/server";

const parsers = {
  year: parseAsInteger,
  state: parseAsStringLiteral(inspectionStates),
  kind: parseAsStringLiteral(inspectionKinds),
};

/** Which inspections are shown; kept in the address. */
export type InspectionConditions = inferParserType<typeof parsers>;

export const loadInspectionConditions = createLoader(parsers);

const tabs = ["plan", "coverage", "result"] as const;

/** Which tab of an inspection is open; kept in the address. */
export type InspectionTab = (typeof tabs)[number];

export const loadInspectionTab = createLoader({
  tab: parseAsStringLiteral(tabs).withDefault("plan"),
});
