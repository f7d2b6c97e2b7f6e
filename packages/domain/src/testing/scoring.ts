import type { ActivityAttributes, ActivityKind } from "../activity/activity.ts";
import { parsePeriod, periodDeadlines } from "../period/period.ts";
import type { Indicator } from "../scheme/indicator.ts";
import { templateRules } from "../scheme/template.ts";
import type {
  ActivityFact,
  FigureFact,
  ScoreDate,
  ScoredFinding,
  UnitFacts,
} from "../scoring/facts.ts";

/** A score date of 2026 whose submissions lock on the tenth of the month after. */
export function scoreDateAt(asOf: string, year = 2026): ScoreDate {
  return {
    year,
    asOf,
    lockOn: (id) =>
      parsePeriod(id) === null ? asOf : periodDeadlines(id, { dueDay: 5, lockDay: 10 }).lockOn,
  };
}

export const noFacts: UnitFacts = {
  unitId: "00000000-0000-4000-8000-000000000001",
  activities: [],
  figures: [],
  findings: [],
  assessments: [],
  samples: [],
  veto: null,
};

let made = 0;
const nextId = () => {
  made += 1;
  return `r${String(made).padStart(5, "0")}`;
};

export function activityOn(
  kind: ActivityKind,
  on: string,
  attributes: ActivityAttributes = {},
  more: Partial<ActivityFact> = {},
): ActivityFact {
  const fact = { kind, on, attributes, title: "工作记录", articleKeys: [], shared: false };
  return { id: nextId(), ...fact, ...more };
}

/** `count` activities, one on the tenth of each month from `first` on, then again from `first`. */
export function monthly(
  kind: ActivityKind,
  count: number,
  attributes: ActivityAttributes = {},
  [first, last]: readonly [number, number] = [1, 12],
): ActivityFact[] {
  return Array.from({ length: count }, (_, at) => {
    const month = first + (at % (last - first + 1));
    return activityOn(kind, `2026-${String(month).padStart(2, "0")}-10`, attributes);
  });
}

export function figuresOf(
  code: string,
  periodId: string,
  figures: Record<string, string>,
): FigureFact {
  const ref = { type: "entry", id: nextId() } as const;
  return { ref, code, item: 0, periodId, value: { type: "figures", figures }, notApplicable: "" };
}

export function dutyDone(code: string, on: string, item = 0): FigureFact {
  const ref = { type: "entry", id: nextId() } as const;
  const periodId = `${on.slice(0, 4)}-M${on.slice(5, 7)}`;
  return {
    ref,
    code,
    item,
    periodId,
    notApplicable: "",
    value: { type: "duty", done: true, on },
  };
}

export function findingFact(some: Partial<ScoredFinding> = {}): ScoredFinding {
  const id = nextId();
  const open = { closed: false, onTime: null, overdue: false, repeated: false };
  return { id, number: id, severity: "ordinary", issuedOn: "2026-03-01", ...open, ...some };
}

/** An indicator of the default scheme, changed where a test needs it. */
export function templateIndicator(code: string, change: Partial<Indicator> = {}): Indicator {
  const found = templateRules().indicators.find((one) => one.code === code);
  if (found === undefined) throw new Error(`the default scheme has no ${code}`);
  return { ...found, ...change };
}
