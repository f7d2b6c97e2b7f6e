import { type ActivityAttributes, type Level, levels } from "../activity/activity.ts";
import { factorKeys, levelAttributeOf, startingKind } from "../activity/catalogue.ts";
import { severities } from "../finding/state.ts";
import { type PeriodId, periodDeadlines, periodOf, periodsOfYear } from "../period/period.ts";
import type { Indicator } from "../scheme/indicator.ts";
import type {
  ActivityFact,
  AssessmentFact,
  FigureFact,
  SampleFact,
  ScoreDate,
  ScoredFinding,
  UnitFacts,
} from "./facts.ts";
import { scoreIndicator } from "./indicator-score.ts";
import type { IndicatorScore } from "./score.ts";

const year = 2026;
const two = (value: number) => String(value).padStart(2, "0");
/** Enough for any example, and no more than a browser scores at each key. */
const maxActivities = 400;

type Numbers = Readonly<Record<string, string>>;

function wholeOf(numbers: Numbers, key: string): number {
  const value = Math.floor(Number(numbers[key] ?? "0"));
  return Number.isFinite(value) ? Math.min(maxActivities, Math.max(0, value)) : 0;
}

const times = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Spread evenly over the year's months, the first in January. */
function activity(
  indicator: Indicator,
  { at, of, attributes }: { at: number; of: number; attributes: ActivityAttributes },
): ActivityFact {
  const month = Math.floor((at * 12) / of) + 1;
  const { kind = startingKind("count"), where = [] } = indicator.match ?? {};
  const wanted = Object.fromEntries(where.map(({ attribute, is }) => [attribute, is]));
  return {
    id: `${kind}${at}`,
    kind,
    on: `${year}-${two(month)}-15`,
    title: "",
    shared: false,
    attributes: { ...wanted, ...attributes },
    articleKeys: [`${kind}${at}`],
  };
}

const set = (factor: Parameters<typeof factorKeys>[0]): ActivityAttributes =>
  Object.fromEntries(factorKeys(factor).map((key) => [key, true]));

function activities(indicator: Indicator, numbers: Numbers): ActivityFact[] {
  if (indicator.source !== "activity") return [];
  const kind = indicator.match?.kind ?? startingKind("count");
  const levelKey = levelAttributeOf(kind)?.key ?? "level";
  const leveled = levels.flatMap((level): Level[] =>
    times(wholeOf(numbers, `level_${level}`), () => level),
  );
  const front = wholeOf(numbers, "front");
  const joint = wholeOf(numbers, "joint");
  const plain = Math.max(wholeOf(numbers, "done"), wholeOf(numbers, "ordinary"));
  const of = Math.max(leveled.length, plain);
  return times(of, (at) => {
    const level = leveled[at];
    const attributes: ActivityAttributes = {
      ...(level && { [levelKey]: level }),
      ...(at < front && set("front_page")),
      // The joint ones from the other end, where the levels are lower.
      ...(at >= of - joint && set("joint")),
    };
    return activity(indicator, { at, of, attributes });
  });
}

function requiredPeriodsOf({ asked: required }: Indicator): PeriodId[] {
  if (required === null) return [`${year}`];
  if ("every" in required) return periodsOfYear(year, required.every);
  return [`${year}-M${two(required.month)}`];
}

function figures(indicator: Indicator, numbers: Numbers): FigureFact[] {
  const { code, figure, kind, items } = indicator;
  const fact = (periodId: PeriodId, item: number, value: FigureFact["value"]): FigureFact => ({
    ref: { type: "entry", id: `${periodId}${item}` },
    code,
    item,
    periodId,
    value,
    notApplicable: "",
  });
  if (kind === "duty") {
    const [done, late] = [wholeOf(numbers, "on_time"), wholeOf(numbers, "late")];
    return items.slice(0, done + late).map(({ by, nextYear }, item) => {
      const due = `${nextYear ? year + 1 : year}-${by}`;
      const on = item < done ? due : `${due.slice(0, 4)}-12-31`;
      return fact(nextYear ? `${year}-M12` : periodOf(due, "month"), item, {
        type: "duty",
        done: true,
        on: nextYear && item >= done ? `${year + 1}-01-31` : on,
      });
    });
  }
  if (figure === null) return [];
  const typed = Object.fromEntries(
    figure.fields.map(({ key }) => {
      const name = kind === "tiered" ? `level_${key}` : `figure_${key}`;
      return [key, amountIn(numbers, name)];
    }),
  );
  const summed = figure.combine === "pooled" && figure.numerator === null;
  const counted = kind === "count" || kind === "deduct";
  return requiredPeriodsOf(indicator).map((periodId, at) => {
    const key = kind === "count" ? "done" : "ordinary";
    // A sum over the year is stated once; a level that lasts is stated in each period.
    const amount = summed && at > 0 ? "0" : amountIn(numbers, key);
    const own = counted ? { ...typed, [figure.amount ?? "amount"]: amount } : typed;
    return fact(periodId, 0, { type: "figures", figures: own });
  });
}

function amountIn(numbers: Numbers, key: string): string {
  const text = (numbers[key] ?? "").trim();
  return /^\d{1,6}(\.\d{1,4})?$/.test(text) ? text : "0";
}

function findings({ source }: Indicator, numbers: Numbers): ScoredFinding[] {
  if (source !== "finding") return [];
  const closed = Math.max(wholeOf(numbers, "closed"), wholeOf(numbers, "done"));
  const onTime = wholeOf(numbers, "on_time");
  const overdue = wholeOf(numbers, "overdue");
  const base = { issuedOn: `${year}-03-01`, repeated: false };
  const events = severities.flatMap((severity) =>
    times(wholeOf(numbers, severity), () => severity),
  );
  return [
    ...times(closed, (at): ScoredFinding => {
      const late = at >= onTime;
      const number = `例${at + 1}`;
      return {
        ...base,
        id: `closed${at}`,
        number,
        severity: "ordinary",
        closed: true,
        onTime: !late,
        overdue: late,
      };
    }),
    ...events.map(
      (severity, at): ScoredFinding => ({
        ...base,
        id: `event${at}`,
        number: `例${at + 1}`,
        severity,
        closed: false,
        onTime: null,
        overdue: at < overdue,
      }),
    ),
  ];
}

function samples({ code, kind, source }: Indicator, numbers: Numbers): SampleFact[] {
  const share = kind === "sampled" || kind === "rate";
  if (!share || source !== "inspection") return [];
  const checked = wholeOf(numbers, "checked");
  const failed = Math.min(checked, wholeOf(numbers, "failed"));
  const ref = { type: "visit", id: "sample" } as const;
  return [{ ref, code, on: `${year}-10-15`, note: "举例", checked, failed }];
}

function assessments({ code, kind, source }: Indicator, numbers: Numbers): AssessmentFact[] {
  const one = (id: string, value: AssessmentFact["value"]): AssessmentFact => ({
    id,
    code,
    on: `${year}-10-15`,
    reason: "举例",
    value,
  });
  if (kind === "judged")
    return [one("judged", { kind: "points", points: amountIn(numbers, "points") })];
  if (source === "finding") return [];
  if (kind === "count" && source === "office") {
    const count = wholeOf(numbers, "done");
    return [one("counted", { kind: "events", severity: "ordinary", count })];
  }
  if (kind !== "deduct") return [];
  return severities
    .map((severity) => ({ severity, count: wholeOf(numbers, severity) }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => one(severity, { kind: "events", severity, count }));
}

/** The year is over and everything is in: what the formula makes of the numbers in the end. */
function scoreDate(): ScoreDate {
  return {
    year,
    asOf: `${year + 1}-02-28`,
    lockOn: (period) => periodDeadlines(period, { dueDay: 5, lockDay: 10 }).lockOn,
  };
}

/** The score of an indicator by numbers made up, by the one engine; see `exampleFields`. */
export function exampleScore(indicator: Indicator, numbers: Numbers): IndicatorScore {
  const facts: UnitFacts = {
    unitId: "example",
    activities: activities(indicator, numbers),
    figures: figures(indicator, numbers),
    findings: findings(indicator, numbers),
    assessments: assessments(indicator, numbers),
    samples: samples(indicator, numbers),
    veto: null,
  };
  return scoreIndicator(indicator, facts, scoreDate());
}
