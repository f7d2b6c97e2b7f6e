import type { ActivityKind } from "@xianlan/domain/activity";
import { parsePeriod, periodDeadlines, periodsOfYear } from "@xianlan/domain/period";
import {
  type ActivityFact,
  type FigureFact,
  type ScoreDate,
  scoreUnit,
  type UnitFacts,
} from "@xianlan/domain/scoring";
import { fullRules } from "./rules.ts";

const kinds: readonly ActivityKind[] = [
  ...(["study_session", "staff_study", "lecture", "media_article", "info_brief"] as const),
  ...(["practice_event", "volunteer_event", "culture_event", "training"] as const),
];
const rules = fullRules();
const lockOn: ScoreDate["lockOn"] = (id) => {
  const frequency = parsePeriod(id)?.frequency ?? "month";
  return periodDeadlines(id, rules.calendar[frequency]).lockOn;
};

function activity(unit: number, at: number): ActivityFact {
  const kind = kinds[at % kinds.length] ?? "training";
  const on = `2026-${String(1 + (at % 11)).padStart(2, "0")}-10`;
  const attributes = { extended: at % 3 === 0, adopted: at % 2 === 0, level: "city" };
  const articleKeys = kind === "media_article" ? [`address-${at}`, `title-${at}`] : [];
  const shared = at % 5 === 0;
  return { id: `${unit}-${at}`, kind, on, title: "工作记录", attributes, articleKeys, shared };
}

function figuresOf(unit: number): FigureFact[] {
  return rules.indicators.flatMap(({ code, figure, asked }) => {
    if (figure === null || asked === null || !("every" in asked)) return [];
    const figures = Object.fromEntries(
      figure.fields.map(({ key }) => [key, key === figure.numerator ? "19" : "20"]),
    );
    return periodsOfYear(2026, asked.every).map(
      (periodId): FigureFact => ({
        code,
        item: 0,
        periodId,
        notApplicable: "",
        value: { type: "figures", figures },
        ref: { type: "entry", id: `${unit}-${code}-${periodId}` },
      }),
    );
  });
}

function factsOf(unit: number, activities: number): UnitFacts {
  return {
    unitId: String(unit),
    activities: Array.from({ length: activities }, (_, at) => activity(unit, at)),
    figures: figuresOf(unit),
    findings: [],
    assessments: [],
    samples: [],
    veto: null,
  };
}

/**
 * Scores every unit of a county from scratch, alone in this process.
 * @returns median milliseconds, and a line that says them
 */
export function scoringTime({ units, activities }: { units: number; activities: number }): {
  readonly medianMs: number;
  readonly line: string;
} {
  const facts = Array.from({ length: units }, (_, unit) => factsOf(unit, activities));
  const times = Array.from({ length: 15 }, () => {
    const started = performance.now();
    for (const one of facts) scoreUnit(rules, one, { year: 2026, asOf: "2026-11-21", lockOn });
    return performance.now() - started;
  });
  const [first = 0] = times;
  const median = times.toSorted((a, b) => a - b)[7] ?? 0;
  const line = `从头计分：${rules.indicators.length}项指标 × ${units}单位 × ${activities}条记录，首次 ${first.toFixed(0)} ms，中位 ${median.toFixed(0)} ms（预算 200 ms）`;
  return { medianMs: median, line };
}
