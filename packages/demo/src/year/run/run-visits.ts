import { clockAt } from "@xianlan/domain/calendar";
import { type ChecklistItem, defaultChecklist } from "@xianlan/domain/checklist";
import type { CheckResult } from "@xianlan/domain/visit";
import { runConcurrently } from "../../run/run-concurrently.ts";
import type { ActedBy, RunnerContext } from "../../run/runner-context.ts";
import type { DemoCheck, DemoVisit, YearStep } from "../types.ts";
import { townships } from "../year-context.ts";
import { checklistRunner } from "./run-checklists.ts";

type Of<Action extends YearStep["action"]> = Extract<YearStep, { action: Action }>;

const inspectors = ["inspector", "inspector2"] as const;
/** Visits recorded at a time. */
const concurrency = 4;

/** What an inspector writes down at one place. */
type Recorded = {
  /** Says which visit, for the keys of its actions. */
  label: string;
  id: string;
  version: number;
  checks: readonly DemoCheck[];
  /** Why items were left; null while the visit is under way. */
  note: string | null;
};

export type VisitRunner = ReturnType<typeof visitRunner>;

/** Checklists, inspections and visits of the demo. */
export function visitRunner(runner: RunnerContext) {
  const { as, idOf, keyOf } = runner;
  const { checklists, revise, listOn } = checklistRunner(runner);

  async function inspect(step: Of<"inspect">): Promise<void> {
    const { title, on, endsOn, kind, visits, summary } = step;
    const label = `round of visits ${title} ${on}`;
    const office = as(step).inspection;
    const plan = {
      kind,
      endsOn,
      unitGoal: 100,
      placeGoal: 5,
      unitIds: townships.map(({ key }) => idOf(`unit ${key}`)),
      memberIds: inspectors.map((who) => idOf(`account ${who}`)),
      checklistId: listOn(step.checklist, on),
    };
    const { id } = await office.create({ ...keyOf(label), title, startsOn: on, plan });
    if (!step.starts) return;
    const run = await office.start({ ...keyOf(`${label} started`), id, version: 1 });
    const actions = visits.map((one, at) => ({
      dependsOn: [`visit ${at}`],
      run: () => visit(step, { id, label, at }, one),
    }));
    await runConcurrently(actions, concurrency);
    if (summary === null) return;
    const evening = { ...step, at: later(step.at, 480) };
    const { version } = run;
    const closed = { ...keyOf(`${label} closed`), id, version, summary, cancelReason: "" };
    await as(evening).inspection.close(closed);
  }

  async function visit(
    step: Of<"inspect">,
    inspection: { id: string; label: string; at: number },
    one: DemoVisit,
  ): Promise<void> {
    const label = `${inspection.label} ${one.unit}`;
    const who = inspectors[inspection.at % 2] ?? "inspector";
    const { id, version } = await as(step).inspection.planVisit({
      ...keyOf(label),
      inspectionId: inspection.id,
      unitId: idOf(`unit ${one.unit}`),
      placeId: one.place === null ? null : idOf(`place ${one.unit} ${one.place}`),
      plannedOn: one.plannedOn ?? step.on,
      inspectorId: idOf(`account ${who}`),
    });
    if (one.state === "planned") return;
    if (one.state === "cancelled") {
      const why = { ...keyOf(`${label} cancelled`), id, version, reason: one.note };
      await as(step).inspection.cancelVisit(why);
      return;
    }
    const actedBy: ActedBy = { by: who, at: later(step.at, 30 + inspection.at * 20) };
    const note = one.state === "done" ? one.note : null;
    await record(actedBy, { label, id, version, checks: one.checks, note });
  }

  /** A visit from its start on; ended where a note says so. */
  async function record(
    actedBy: ActedBy,
    { label, id, version, checks, note }: Recorded,
  ): Promise<void> {
    const caller = as(actedBy).visit;
    const { today: visitedOn } = clockAt(Date.parse(actedBy.at));
    const start = { ...keyOf(`${label} started`), id, version, visitedOn };
    const { version: started } = await caller.start(start);
    const items = itemsOf(Number(visitedOn.slice(0, 4)));
    for (const check of checks) await recordCheck(actedBy, { id, label, items }, check);
    if (note === null) return;
    const end = { ...keyOf(`${label} finished`), id, version: started, note };
    await as({ by: actedBy.by, at: later(actedBy.at, 15) }).visit.finish(end);
  }

  async function recordCheck(
    actedBy: ActedBy,
    { id, label, items }: { id: string; label: string; items: readonly ChecklistItem[] },
    { item: itemCode, checked, failed, text, finding }: DemoCheck,
  ): Promise<void> {
    const item = items.find(({ code }) => code === itemCode);
    if (item === undefined) throw new Error(`no item ${itemCode}`);
    const result: CheckResult = (failed ?? 0) > 0 ? "fail" : "pass";
    const counts = item.kind === "count" ? { checked, failed } : { checked: null, failed: null };
    const { category, dutyCode, clause, severity, criteria } = item;
    await as(actedBy).visit.recordCheck({
      ...keyOf(`${label} ${itemCode}`),
      id,
      version: null,
      attachmentIds: [],
      answer: { itemCode, result, ...counts, text },
      finding:
        finding === undefined
          ? null
          : {
              fact: finding,
              placeText: "",
              dutyText: clause,
              dueOn: null,
              category,
              dutyCode,
              severity,
              criteria,
            },
      answeredAt: actedBy.at,
    });
  }

  return { checklists, revise, listOn, inspect, record };
}

const itemsOf = (year: number) => defaultChecklist(year).items;

/** Minutes later. */
const later = (at: string, minutes: number) => clockAt(Date.parse(at) + minutes * 60_000).now;
