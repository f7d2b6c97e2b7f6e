import { clockAt } from "@xianlan/domain/calendar";
import type { DemoInspection, DemoInspectionStep } from "../findings/plan-types.ts";
import { randomOf } from "../random.ts";
import { demoUnits } from "../units.ts";
import type { VisitRunner } from "../year/run/run-visits.ts";
import type { DemoCheck } from "../year/types.ts";
import { runConcurrently } from "./run-concurrently.ts";
import type { RunnerContext } from "./runner-context.ts";

type Of<Action extends DemoInspectionStep["action"]> = Extract<
  DemoInspectionStep,
  { action: Action }
>;
type DrawTarget = { id: string; version: number };
/** An inspection that has begun: its drawn visits by the key of their unit. */
type Running = { id: string; version: number; visits: Map<string, DrawTarget> };

const team = ["office2", "inspector", "inspector2"] as const;
const note = "本次只查村级项目，其余项目在乡镇机关另行检查";

/** Opens the inspections, draws their places, visits them and closes them, through the product's own actions. */
export function inspectionRunner(
  { as, idOf, keyOf }: RunnerContext,
  inspections: readonly DemoInspection[],
  { listOn, record }: VisitRunner,
) {
  const running: Running[] = [];

  async function open({ inspection, at }: Of<"open">): Promise<void> {
    const { title, kind, startsOn, endsOn, units } = inspections[inspection] ?? never();
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
    const drawRequest = {
      seed: `yunxi-${startsOn}`,
      strata: units.map((key) => ({ unitId: idOf(`unit ${key}`), kinds, take: 1 })),
    };
    const expected = await drawnPlaceIds(office, id, drawRequest);
    const { version } = begun;
    const drawResult = await office.draw({
      ...keyOf(`${label} drawn`),
      id,
      version,
      ...drawRequest,
      expected,
    });
    const { visits } = await office.byId({ id });
    const byUnit = new Map(visits.map((one) => [one.unitId, { id: one.id, version: 1 }]));
    running.push({
      id,
      version: drawResult.version,
      visits: new Map(units.map((key) => [key, byUnit.get(idOf(`unit ${key}`)) ?? never()])),
    });
  }

  const inspectionOf = (inspection: number) => running[inspection] ?? never();

  async function walk({ inspection, at, by, units, finish }: Of<"walk">): Promise<void> {
    const actions = units.map((unit, nth) => {
      const { id, version } = inspectionOf(inspection).visits.get(unit) ?? never();
      const actedBy = { by, at: clockAt(Date.parse(at) + nth * 5_400_000).now };
      const checks = villageChecks(`${at} ${unit}`).slice(0, finish ? undefined : 2);
      const visitRecord = { label: `walk ${inspection} ${unit}`, id, version, checks };
      const run = () => record(actedBy, { ...visitRecord, note: finish ? note : null });
      return { dependsOn: [unit], run };
    });
    await runConcurrently(actions, actions.length);
  }

  async function arrange({ inspection, at, by, units, plannedOn }: Of<"arrange">): Promise<void> {
    const office = as({ by: "office", at }).inspection;
    const inspectorId = idOf(`account ${by}`);
    for (const unit of units) {
      const visit = inspectionOf(inspection).visits.get(unit) ?? never();
      const key = keyOf(`arrange ${inspection} ${unit}`);
      await office.changeVisit({ ...key, ...visit, plannedOn, inspectorId });
    }
  }

  async function close({ inspection, at, summary }: Of<"close">): Promise<void> {
    const { id, version } = inspectionOf(inspection);
    const call = { ...keyOf(`round ${inspection} closed`), id, version, summary, cancelReason: "" };
    await as({ by: "office", at }).inspection.close(call);
  }

  async function runStep(step: DemoInspectionStep): Promise<void> {
    switch (step.action) {
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

  return { runStep, idOf: (inspection: number) => inspectionOf(inspection).id };
}

type Office = ReturnType<RunnerContext["as"]>["inspection"];
type DrawRequest = Omit<Parameters<Office["previewDraw"]>[0], "id">;

/** The places the seed draws; on a repeated run those drawn before, which are out of the pool by then. */
async function drawnPlaceIds(
  office: Office,
  id: string,
  drawRequest: DrawRequest,
): Promise<string[]> {
  const { visits } = await office.byId({ id });
  const drawResult = visits.flatMap(({ origin, placeId }) =>
    origin === "drawn" && placeId !== null ? [placeId] : [],
  );
  if (drawResult.length > 0) return drawResult.sort();
  const { drawnIds } = await office.previewDraw({ id, ...drawRequest });
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
      item: "D1-1",
      checked: terminals,
      failed: broken,
      text: broken > 0 ? "1个终端试播无声，当场报修" : "",
    },
    {
      item: "D2-1",
      checked: null,
      failed: closed,
      text: closed > 0 ? "到场时未开门，电话联系后20分钟到岗" : "",
    },
    { item: "D3-1", checked: null, failed: null, text: "" },
    { item: "E3-2", checked: null, failed: null, text: "主要路口和广场均有宣传标识" },
  ];
}

function never(): never {
  throw new Error("a round or a visit that is not there yet");
}
