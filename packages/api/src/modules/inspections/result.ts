import type { inspection, visit } from "@xianlan/db";
import type { FindingCategory } from "@xianlan/domain/finding";
import {
  type Coverage,
  type CoveragePart,
  type InspectionKind,
  type InspectionState,
  inspectionLabel,
  type ResultLine,
} from "@xianlan/domain/inspection";
import type { PlaceKind, UnitKind } from "@xianlan/domain/unit";
import type { VisitOrigin, VisitState } from "@xianlan/domain/visit";

export type InspectionRow = typeof inspection.$inferSelect;
export type VisitRow = typeof visit.$inferSelect;

/** An inspection as lists show it. */
export type InspectionSummary = {
  id: string;
  year: number;
  ordinal: number;
  label: string;
  title: string;
  kind: InspectionKind;
  state: InspectionState;
  startsOn: string;
  endsOn: string | null;
  version: number;
};

/** An inspection in the list of inspections: with its coverage and what it found. */
export type ListedInspection = InspectionSummary & {
  coverage: Pick<Coverage, "total" | "unitShare" | "placeShare" | "unitsMissing" | "placesMissing">;
  sentence: CoveragePart[];
  /** Findings of the inspection, drafts included, withdrawn and merged ones left out. */
  findings: number;
};

/** A visit on the plan or past it. `placeName` is "" where the unit itself is visited. */
export type PlannedVisit = {
  id: string;
  unitId: string;
  placeId: string | null;
  placeName: string;
  placeKind: PlaceKind | null;
  origin: VisitOrigin;
  drawId: string | null;
  plannedOn: string | null;
  state: VisitState;
  visitedOn: string | null;
  inspectorId: string | null;
  inspectorName: string;
  cancelReason: string;
  version: number;
};

export type InspectionUnit = { id: string; name: string; kind: UnitKind };

/** A random draw as recorded; `strata` in the order it was fed to the rule. */
export type RecordedDraw = {
  id: string;
  seed: string;
  rule: number;
  drawn: number;
  drawnAt: string;
  drawnByName: string;
};

/** An inspection with its scope, team, checklist, plan and coverage. */
export type InspectionPage = InspectionSummary & {
  checklist: { id: string; title: string; revision: number; itemCount: number } | null;
  unitGoal: number;
  placeGoal: number;
  closedAt: string | null;
  closedByName: string;
  summary: string;
  units: InspectionUnit[];
  members: { accountId: string; name: string }[];
  visits: PlannedVisit[];
  draws: RecordedDraw[];
  coverage: Coverage;
  sentence: CoveragePart[];
  /** Findings of the inspection not yet issued: shown before it is closed. */
  drafts: number;
  today: string;
};

/** 结果: by unit and category, and both totals. Units and categories without anything are left out of `cells`. */
export type InspectionOutcome = {
  units: (ResultLine & { id: string; name: string })[];
  categories: (ResultLine & { category: FindingCategory })[];
  cells: (ResultLine & { unitId: string; category: FindingCategory })[];
  total: ResultLine;
};

/** Drawn places of a stratum 层: how many there are, how many were wanted, and which were drawn. */
export type DrawnStratum = {
  unitId: string;
  unitName: string;
  kinds: PlaceKind[];
  take: number;
  pool: number;
  drawn: { id: string; name: string; kind: PlaceKind }[];
};

export type DrawPreview = {
  seed: string;
  rule: number;
  strata: DrawnStratum[];
  drawnIds: string[];
};

/** 复核抽签: the recorded pool drawn again by the recorded seed. */
export type RepeatedDraw = RecordedDraw & {
  matches: boolean;
  strata: { stratum: string; pool: number; take: number; drawnNames: string[] }[];
};

/** What an action on an inspection returns. */
export type InspectionResult = Pick<InspectionSummary, "id" | "state" | "version">;
export type VisitResult = { id: string; state: VisitState; version: number };

export function summaryOf(row: InspectionRow): InspectionSummary {
  const { id, year, ordinal, title, kind, state, startsOn, endsOn, version } = row;
  const label = inspectionLabel(year, ordinal);
  return { id, year, ordinal, label, title, kind, state, startsOn, endsOn, version };
}

export const inspectionResult = ({ id, state, version }: InspectionRow): InspectionResult => ({
  id,
  state,
  version,
});
export const visitResult = ({ id, state, version }: VisitRow): VisitResult => ({
  id,
  state,
  version,
});
