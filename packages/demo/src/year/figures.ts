import type { Day } from "@xianlan/domain/calendar";
import { type PeriodId, periodSpan } from "@xianlan/domain/period";
import { randomOf } from "../random.ts";
import type { DemoUnit } from "../units.ts";
import { dayOf } from "./dates.ts";
import type { DemoEntry } from "./types.ts";
import type { YearContext } from "./year-context.ts";

/** What stays the same about a unit from period to period. */
type Size = { villages: number; budget: number; copies: number; appeals: number };

function sizeOf({ seed, participants }: YearContext, unit: DemoUnit): Size {
  const random = randomOf(`${seed} size ${unit.key}`);
  return {
    // Six stations worked before the fifteen of the bulletin were rebuilt.
    villages: unit.key === participants.cable ? 21 : random.int(11, 24),
    budget: random.int(8, 20) * 10_000,
    copies: random.int(6, 16) * 10,
    appeals: random.int(5, 26),
  };
}

const figures = (values: Record<string, number>, note = ""): DemoEntry => ({
  value: {
    type: "figures",
    figures: Object.fromEntries(Object.entries(values).map(([key, n]) => [key, String(n)])),
  },
  notApplicable: "",
  note,
});

type PatternValues = { context: YearContext; unit: DemoUnit; periodId: PeriodId; size: Size };
type Random = ReturnType<typeof randomOf>;
type Writer = (values: PatternValues, random: Random) => DemoEntry;

const share = (whole: number, percent: number) => Math.round((whole * percent) / 100);

/** Stations that were silent: several villages in some townships, most of one before it was rebuilt. */
function silentStations({ context, unit, periodId, size }: PatternValues, random: Random): number {
  const { participants, seededYear } = context;
  const before = periodSpan(periodId).to < dayOf(seededYear, 7, 1);
  if (unit.key === participants.cable) return before ? size.villages - 6 : 0;
  if (unit.key === participants.few) return share(size.villages, random.int(32, 46));
  if (unit.pace === "slow") return random.int(1, 4);
  return unit.pace === "usual" && random.chance(0.3) ? random.int(1, 2) : 0;
}

const writers: Record<string, Writer> = {
  C4: ({ unit, size }, random) => {
    const received = size.appeals + random.int(-3, 6);
    const probability = { steady: 0.06, usual: 0.25, slow: 0.5 }[unit.pace];
    const late = random.chance(probability) ? random.int(1, unit.pace === "slow" ? 3 : 1) : 0;
    return figures({ received, on_time: Math.max(0, received - late) });
  },
  D1: (values, random) => {
    const { villages } = values.size;
    const silent = silentStations(values, random);
    return figures(
      { villages, working: villages - silent },
      silent > 0 ? `${silent}个村的终端离线，已报修` : "",
    );
  },
  D2: ({ unit, size }, random) => {
    if (unit.key === "nanping") {
      const notApplicable = "辖区书屋已并入社区图书室，由县图书馆统一管理";
      return { value: null, notApplicable, note: "" };
    }
    const [low, high] = { steady: [92, 100], usual: [80, 96], slow: [52, 78] }[unit.pace];
    const rooms = size.villages;
    return figures({ rooms, open: share(rooms, random.int(low ?? 80, high ?? 96)) });
  },
  E3: ({ unit, size }, random) => {
    const [low, high] = { steady: [62, 78], usual: [52, 70], slow: [36, 55] }[unit.pace];
    const { villages } = size;
    return figures({ villages, civilised: share(villages, random.int(low ?? 50, high ?? 70)) });
  },
  F3: ({ unit, size }, random) => {
    const [low, high] = { steady: [100, 100], usual: [82, 100], slow: [30, 62] }[unit.pace];
    const budgeted = size.budget / 2;
    return figures({ budgeted, paid: share(budgeted, random.int(low ?? 80, high ?? 100)) });
  },
  F4: ({ unit, size }, random) => {
    const [low, high] = { steady: [100, 100], usual: [93, 100], slow: [74, 90] }[unit.pace];
    const assigned = size.copies;
    return figures({ assigned, subscribed: share(assigned, random.int(low ?? 90, high ?? 100)) });
  },
};

/** What a unit types for an indicator of a period; null for what it leaves to others. */
export function figureOf(
  context: YearContext,
  unit: DemoUnit,
  { code, periodId }: { code: string; periodId: PeriodId },
): DemoEntry | null {
  const random = randomOf(`${context.seed} figure ${unit.key} ${code} ${periodId}`);
  const write = writers[code];
  return write?.({ context, unit, periodId, size: sizeOf(context, unit) }, random) ?? null;
}

/** Duties by indicator and item: month and day they are due, and whether in the year after. */
const duties: Record<string, readonly (readonly [month: number, day: number, yearsOn: 0 | 1])[]> = {
  A3: [
    [7, 5, 0],
    [1, 5, 1],
  ],
  A4: [[3, 31, 0]],
  B4: [[1, 31, 0]],
  E2: [[9, 30, 0]],
  F1: [[2, 28, 0]],
};

/** The day on which a unit did a duty of a year, were there no today; null if it never did. */
export function dutyDoneOn(
  { seed, participants, seededYear, calendar }: YearContext,
  unit: DemoUnit,
  { code, item, year }: { code: string; item: number; year: number },
): Day | null {
  const [month, day, yearsOn] = duties[code]?.[item] ?? [];
  if (month === undefined || day === undefined || yearsOn === undefined) return null;
  const missing =
    code === "F1" && year === seededYear && participants.noCorrespondents.includes(unit.key);
  if (missing) return null;
  const random = randomOf(`${seed} duty ${unit.key} ${code} ${item} ${year}`);
  if (unit.pace === "slow" && random.chance(0.25)) return null;
  const late = random.chance({ steady: 0, usual: 0.08, slow: 0.35 }[unit.pace]);
  const by = Date.UTC(year + yearsOn, month - 1, day);
  const shift = late ? random.int(2, 9) : -random.int(1, Math.min(day - 1, 9));
  const wished = new Date(by + shift * 86_400_000).toISOString().slice(0, 10);
  return late ? calendar.nextWorkday(wished) : wished;
}
