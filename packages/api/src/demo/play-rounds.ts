import { clockAt } from "@xianlan/domain";
import { sideBySide } from "./lanes.ts";
import type { DemoRound, DemoRoundStep } from "./plan-types.ts";
import { randomOf } from "./random.ts";
import type { Stage } from "./stage.ts";
import { demoUnits } from "./units.ts";
import type { VisitPlayer } from "./year/play-visits.ts";
import type { DemoCheck } from "./year/types.ts";

type Of<Verb extends DemoRoundStep["verb"]> = Extract<DemoRoundStep, { verb: Verb }>;
type Drawn = { id: string; version: number };
/** A round that has begun: its drawn visits by the key of their unit. */
type Running = { id: string; version: number; visits: Map<string, Drawn> };

const team = ["office2", "inspector", "inspector2"] as const;
const note = "本次只查村级项目，其余项目在乡镇机关另行检查";

/** Opens the rounds, draws their places, visits them and closes them, through the product's own verbs. */
export function roundPlayer(
  { as, idOf, keyOf }: Stage,
  rounds: readonly DemoRound[],
  { listOn, record }: VisitPlayer,
) {
  const running: Running[] = [];

  async function open({ round, at }: Of<"open">): Promise<void> {
    const { title, kind, startsOn, endsOn, units } = rounds[round] ?? never();
    const office = as({ by: "office", at }).inspection;
    const label = `round ${at}`;
    // Something may be found in any unit; places are drawn in some.
    const unitIds = demoUnits.map(({ key }) => idOf(`unit ${key}`));
    const unitGoal = Math.floor((units.length * 100) / demoUnits.length);
    const memberIds = team.map((who) => idOf(`account ${who}`));
    const checklistId = listOn("whole", startsOn);
    const plan = { kind, endsOn, unitIds, memberIds, checklistId, unitGoal, placeGoal: 5 };
    const { id } = await office.create({ ...keyOf(label), title, startsOn, plan });
    const begun = await office.start({ ...keyOf(`${label} started`), id, version: 1 });
    const kinds = ["village" as const, "community" as const];
    const lots = {
      seed: `yunxi-${startsOn}`,
      strata: units.map((key) => ({ unitId: idOf(`unit ${key}`), kinds, take: 1 })),
    };
    const expected = await lotsOf(office, id, lots);
    const { version } = begun;
    const drawn = await office.draw({ ...keyOf(`${label} drawn`), id, version, ...lots, expected });
    const { visits } = await office.byId({ id });
    const byUnit = new Map(visits.map((one) => [one.unitId, { id: one.id, version: 1 }]));
    running.push({
      ...{ id, version: drawn.version },
      visits: new Map(units.map((key) => [key, byUnit.get(idOf(`unit ${key}`)) ?? never()])),
    });
  }

  const roundOf = (round: number) => running[round] ?? never();

  async function walk({ round, at, by, units, finish }: Of<"walk">): Promise<void> {
    const deeds = units.map((unit, nth) => {
      const { id, version } = roundOf(round).visits.get(unit) ?? never();
      const cue = { by, at: clockAt(Date.parse(at) + nth * 5_400_000).now };
      const checks = villageChecks(`${at} ${unit}`).slice(0, finish ? undefined : 2);
      const told = { label: `walk ${round} ${unit}`, id, version, checks };
      const run = () => record(cue, { ...told, note: finish ? note : null });
      return { touches: [unit], run };
    });
    await sideBySide(deeds, deeds.length);
  }

  async function arrange({ round, at, by, units, plannedOn }: Of<"arrange">): Promise<void> {
    const office = as({ by: "office", at }).inspection;
    const inspectorId = idOf(`account ${by}`);
    for (const unit of units) {
      const held = roundOf(round).visits.get(unit) ?? never();
      const key = keyOf(`arrange ${round} ${unit}`);
      await office.changeVisit({ ...key, ...held, plannedOn, inspectorId });
    }
  }

  async function close({ round, at, summary }: Of<"close">): Promise<void> {
    const { id, version } = roundOf(round);
    const call = { ...keyOf(`round ${round} closed`), id, version, summary, cancelReason: "" };
    await as({ by: "office", at }).inspection.close(call);
  }

  async function play(step: DemoRoundStep): Promise<void> {
    switch (step.verb) {
      case "open":
        return open(step);
      case "walk":
        return walk(step);
      case "arrange":
        return arrange(step);
      case "close":
        return close(step);
    }
  }

  return { play, idOf: (round: number) => roundOf(round).id };
}

type Office = ReturnType<Stage["as"]>["inspection"];
type Lots = Omit<Parameters<Office["previewDraw"]>[0], "id">;

/** The places the seed draws; played again, those it has drawn, which are out of the pool by then. */
async function lotsOf(office: Office, id: string, lots: Lots): Promise<string[]> {
  const { visits } = await office.byId({ id });
  const drawn = visits.flatMap(({ origin, placeId }) =>
    origin === "drawn" && placeId !== null ? [placeId] : [],
  );
  if (drawn.length > 0) return drawn.sort();
  const { drawnIds } = await office.previewDraw({ id, ...lots });
  return [...drawnIds].sort();
}

/** What is looked at in a village, now and then not in order. */
function villageChecks(seed: string): DemoCheck[] {
  const random = randomOf(`checks ${seed}`);
  const broken = random.chance(0.3) ? 1 : 0;
  const closed = random.chance(0.15) ? 1 : 0;
  const terminals = random.int(4, 9);
  return [
    {
      ...{ item: "D1-1", checked: terminals, failed: broken },
      text: broken > 0 ? "1个终端试播无声，当场报修" : "",
    },
    {
      ...{ item: "D2-1", checked: null, failed: closed },
      text: closed > 0 ? "到场时未开门，电话联系后20分钟到岗" : "",
    },
    { item: "D3-1", checked: null, failed: null, text: "" },
    { item: "E3-2", checked: null, failed: null, text: "主要路口和广场均有宣传标识" },
  ];
}

function never(): never {
  throw new Error("a round or a visit that is not there yet");
}
