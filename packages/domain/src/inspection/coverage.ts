import type { VisitState } from "../visit/visit.ts";

/** A unit in the scope of an inspection, and how many places it has: those in use, and those visited. */
export type ScopedUnit = { unitId: string; places: number };

/** What coverage needs to know of a visit. */
export type CoveredVisit = {
  unitId: string;
  placeId: string | null;
  state: VisitState;
};

/** Percent goals of an inspection. */
export type CoverageGoals = { unitGoal: number; placeGoal: number };

/** 覆盖 of one unit. A unit is reached once a visit to it or to a place of it is done. */
export type UnitCoverage = {
  unitId: string;
  reached: boolean;
  places: number;
  /** Different places with a visit that is done, and those still on the plan or under way. */
  placesReached: number;
  placesAhead: number;
  /** Visits by state; cancelled ones are left out. */
  done: number;
  underWay: number;
  planned: number;
};

export type Coverage = {
  units: UnitCoverage[];
  total: Omit<UnitCoverage, "unitId" | "reached"> & { units: number; unitsReached: number };
  /** Percent reached, one decimal, as text; null where there is nothing to reach. */
  unitShare: string | null;
  placeShare: string | null;
  /** How many more are needed for the goals. */
  unitsMissing: number;
  placesMissing: number;
};

/** Units and places reached against the goals of the inspection. Visits outside its scope do not count. */
export function coverageOf(
  scope: readonly ScopedUnit[],
  visits: readonly CoveredVisit[],
  { unitGoal, placeGoal }: CoverageGoals,
): Coverage {
  const units = scope.map((one) => coverUnit(one, visits));
  const sum = (of: (unit: UnitCoverage) => number) =>
    units.reduce((total, unit) => total + of(unit), 0);
  const total = {
    units: units.length,
    unitsReached: units.filter(({ reached }) => reached).length,
    places: sum(({ places }) => places),
    placesReached: sum(({ placesReached }) => placesReached),
    placesAhead: sum(({ placesAhead }) => placesAhead),
    done: sum(({ done }) => done),
    underWay: sum(({ underWay }) => underWay),
    planned: sum(({ planned }) => planned),
  };
  return {
    units,
    total,
    unitShare: share(total.unitsReached, total.units),
    placeShare: share(total.placesReached, total.places),
    unitsMissing: missing(total.units, unitGoal, total.unitsReached),
    placesMissing: missing(total.places, placeGoal, total.placesReached),
  };
}

function coverUnit({ unitId, places }: ScopedUnit, visits: readonly CoveredVisit[]): UnitCoverage {
  const own = visits.filter((visit) => visit.unitId === unitId && visit.state !== "cancelled");
  const placesIn = (states: readonly VisitState[]) =>
    new Set(own.flatMap((one) => (one.placeId && states.includes(one.state) ? [one.placeId] : [])));
  const reached = placesIn(["done"]);
  const ahead = [...placesIn(["planned", "under_way"])].filter((id) => !reached.has(id));
  const count = (state: VisitState) => own.filter((visit) => visit.state === state).length;
  return {
    unitId,
    reached: count("done") > 0,
    places,
    placesReached: reached.size,
    placesAhead: ahead.length,
    done: count("done"),
    underWay: count("under_way"),
    planned: count("planned"),
  };
}

function share(part: number, whole: number): string | null {
  return whole === 0 ? null : ((part / whole) * 100).toFixed(1);
}

function missing(whole: number, goal: number, reached: number): number {
  return Math.max(0, Math.ceil((whole * goal) / 100) - reached);
}

/** A run of plain text, or a number that leads to the rows behind it. */
export type CoveragePart = { text: string } | { figure: "units" | "places"; value: string };

/**
 * The sentence of an inspection's coverage: “已查12个乡镇中的9个、点位31个，点位覆盖率15.2%，距目标还差3个乡镇”.
 * `unitNoun` is 单位 where county departments are among them.
 */
export function coverageSentence(
  { total, placeShare, unitsMissing, placesMissing }: Omit<Coverage, "units">,
  unitNoun = "乡镇",
): CoveragePart[] {
  if (total.units === 0) return [{ text: "还没有确定受检单位" }];
  const left = [
    unitsMissing > 0 ? `${unitsMissing}个${unitNoun}` : "",
    placesMissing > 0 ? `${placesMissing}个点位` : "",
  ].filter(Boolean);
  const goal = left.length === 0 ? "，已达到覆盖目标" : `，距目标还差${left.join("、")}`;
  const opening: CoveragePart[] = [
    { text: `已查${total.units}个${unitNoun}中的` },
    { figure: "units", value: String(total.unitsReached) },
  ];
  if (placeShare === null) return [...opening, { text: `个${goal}` }];
  return [
    ...opening,
    { text: "个、点位" },
    { figure: "places", value: String(total.placesReached) },
    { text: `个，点位覆盖率${placeShare}%${goal}` },
  ];
}

/** The sentence without links, for lists and documents. */
export function plainCoverage(parts: readonly CoveragePart[]): string {
  return parts.map((part) => ("text" in part ? part.text : part.value)).join("");
}
