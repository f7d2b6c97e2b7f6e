import type { inspection, visit } from "@xianlan/db";
import {
  type Coverage,
  type CoveragePart,
  type FindingCategory,
  type InspectionKind,
  type InspectionState,
  inspectionLabel,
  type PlaceKind,
  type ResultLine,
  type UnitKind,
  type VisitOrigin,
  type VisitState,
} from "@xianlan/domain";

export type InspectionRow = typeof inspection.$inferSelect;
export type VisitRow = typeof visit.$inferSelect;

/** A round as lists show it. */
export type RoundSummary = {
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

/** A round in the list of rounds: with its coverage and what it found. */
export type ListedRound = RoundSummary & {
  coverage: Pick<Coverage, "total" | "unitShare" | "placeShare" | "unitsMissing" | "placesMissing">;
  sentence: CoveragePart[];
  /** Findings of the round, drafts included, withdrawn and merged ones left out. */
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

export type RoundUnit = { id: string; name: string; kind: UnitKind };

/** A drawing of lots as recorded; `strata` in the order it was fed to the rule. */
export type RecordedDraw = {
  id: string;
  seed: string;
  rule: number;
  drawn: number;
  drawnAt: string;
  drawnByName: string;
};

/** A round with its scope, team, checklist, plan and coverage. */
export type RoundPage = RoundSummary & {
  checklist: { id: string; title: string; revision: number; itemCount: number } | null;
  unitGoal: number;
  placeGoal: number;
  closedAt: string | null;
  closedByName: string;
  summary: string;
  units: RoundUnit[];
  members: { accountId: string; name: string }[];
  visits: PlannedVisit[];
  draws: RecordedDraw[];
  coverage: Coverage;
  sentence: CoveragePart[];
  /** Findings of the round not yet issued: told before it is closed. */
  drafts: number;
  today: string;
};

/** 结果: by unit and category, and both totals. Units and categories without anything are left out of `cells`. */
export type RoundResult = {
  units: (ResultLine & { id: string; name: string })[];
  categories: (ResultLine & { category: FindingCategory })[];
  cells: (ResultLine & { unitId: string; category: FindingCategory })[];
  total: ResultLine;
};

/** Lots of a stratum 层: of how many, how many were wanted, and which came out. */
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

/** What a verb on a round answers. */
export type RoundAnswer = Pick<RoundSummary, "id" | "state" | "version">;
export type VisitAnswer = { id: string; state: VisitState; version: number };

export function summaryOf(row: InspectionRow): RoundSummary {
  const { id, year, ordinal, title, kind, state, startsOn, endsOn, version } = row;
  const label = inspectionLabel(year, ordinal);
  return { id, year, ordinal, label, title, kind, state, startsOn, endsOn, version };
}

export const roundAnswer = ({ id, state, version }: InspectionRow): RoundAnswer => ({
  ...{ id, state, version },
});
export const visitAnswer = ({ id, state, version }: VisitRow): VisitAnswer => ({
  ...{ id, state, version },
});
