import { type ChecklistItem, type CheckResult, clockAt, defaultChecklist } from "@xianlan/domain";
import type { Cue, Stage } from "../stage.ts";
import { townships } from "./told.ts";
import type { DemoCheck, DemoVisit, YearStep } from "./types.ts";

type Of<Verb extends YearStep["verb"]> = Extract<YearStep, { verb: Verb }>;
type Kind = Of<"inspect">["checklist"];

const inspectors = ["inspector", "inspector2"] as const;

/** Checklists, rounds and visits of the demo year. */
export function visitPlayer({ as, idOf, keyOf }: Stage) {
  const lists = new Map<string, string>();

  async function publish(step: Of<"checklists">, kind: Kind): Promise<void> {
    const { year } = step;
    const label = `checklist ${kind} ${year}`;
    const { checklist } = as(step);
    let held = await checklist.create({ ...keyOf(label), year, from: "template" });
    if (kind === "venues") {
      const items = itemsOf(year).filter(({ dutyCode }) => dutyCode === "D4");
      const { id, version } = held;
      const title = `${year}年宣传阵地抽查清单`;
      held = await checklist.save({ ...keyOf(`${label} saved`), id, version, year, title, items });
    }
    const { id, version } = held;
    await checklist.publish({ ...keyOf(`${label} published`), id, version });
    lists.set(`${kind} ${year}`, id);
  }

  async function checklists(step: Of<"checklists">): Promise<void> {
    await publish(step, "whole");
    await publish(step, "venues");
  }

  async function inspect(step: Of<"inspect">): Promise<void> {
    const { title, on, endsOn, kind, visits, summary } = step;
    const label = `round of visits ${on}`;
    const office = as(step).inspection;
    const plan = {
      ...{ kind, endsOn, unitGoal: 100, placeGoal: 5 },
      unitIds: townships.map(({ key }) => idOf(`unit ${key}`)),
      memberIds: inspectors.map((who) => idOf(`account ${who}`)),
      checklistId: lists.get(`${step.checklist} ${on.slice(0, 4)}`) ?? null,
    };
    const { id } = await office.create({ ...keyOf(label), title, startsOn: on, plan });
    const run = await office.start({ ...keyOf(`${label} started`), id, version: 1 });
    for (const [at, one] of visits.entries()) await visit(step, { id, label, at }, one);
    if (summary === null) return;
    const evening = { ...step, at: later(step.at, 480) };
    const { version } = run;
    const closed = { ...keyOf(`${label} closed`), id, version, summary, cancelReason: "" };
    await as(evening).inspection.close(closed);
  }

  async function visit(
    step: Of<"inspect">,
    round: { id: string; label: string; at: number },
    one: DemoVisit,
  ): Promise<void> {
    const label = `${round.label} ${one.unit}`;
    const who = inspectors[round.at % 2] ?? "inspector";
    const { id, version } = await as(step).inspection.planVisit({
      ...{ ...keyOf(label), inspectionId: round.id, unitId: idOf(`unit ${one.unit}`) },
      placeId: one.place === null ? null : idOf(`place ${one.unit} ${one.place}`),
      ...{ plannedOn: step.on, inspectorId: idOf(`account ${who}`) },
    });
    if (one.state === "planned") return;
    if (one.state === "cancelled") {
      const why = { ...keyOf(`${label} cancelled`), id, version, reason: one.note };
      await as(step).inspection.cancelVisit(why);
      return;
    }
    const cue: Cue = { by: who, at: later(step.at, 30 + round.at * 20) };
    const caller = as(cue).visit;
    const run = { ...keyOf(`${label} started`), id, version, visitedOn: step.on };
    const { version: started } = await caller.start(run);
    const items = itemsOf(Number(step.on.slice(0, 4)));
    for (const said of one.checks) await answer(cue, { id, label, items }, said);
    if (one.state !== "done") return;
    const end = { ...keyOf(`${label} finished`), id, version: started, note: one.note };
    await as({ by: who, at: later(cue.at, 15) }).visit.finish(end);
  }

  async function answer(
    cue: Cue,
    { id, label, items }: { id: string; label: string; items: readonly ChecklistItem[] },
    { item: itemCode, checked, failed, text, finding }: DemoCheck,
  ): Promise<void> {
    const item = items.find(({ code }) => code === itemCode);
    if (item === undefined) throw new Error(`no item ${itemCode}`);
    const result: CheckResult = (failed ?? 0) > 0 ? "fail" : "pass";
    const counts = item.kind === "count" ? { checked, failed } : { checked: null, failed: null };
    const { category, dutyCode, clause, severity, criteria } = item;
    await as(cue).visit.answer({
      ...{ ...keyOf(`${label} ${itemCode}`), id, version: null, attachmentIds: [] },
      answer: { itemCode, result, ...counts, text },
      finding:
        finding === undefined
          ? null
          : {
              ...{ fact: finding, placeText: "", dutyText: clause, dueOn: null },
              ...{ category, dutyCode, severity, criteria },
            },
      answeredAt: cue.at,
    });
  }

  return { checklists, inspect };
}

const itemsOf = (year: number) => defaultChecklist(year).items;

/** Minutes later. */
const later = (at: string, minutes: number) => clockAt(Date.parse(at) + minutes * 60_000).now;
