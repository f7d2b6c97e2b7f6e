import { clockAt } from "@xianlan/domain/calendar";
import type { PeriodId } from "@xianlan/domain/period";
import { templateRules } from "@xianlan/domain/scheme";
import {
  type EntryInput,
  type Issue,
  type LineKey,
  lineKey,
  type RequiredLine,
  requiredLines,
  submissionLines,
} from "@xianlan/domain/submission";
import type { RunnerContext } from "../../run/runner-context.ts";
import type { DemoUnit } from "../../units.ts";
import { dutyDoneOn, figureOf } from "../figures.ts";
import type { YearAction, YearStep } from "../types.ts";
import { townships, type YearContext } from "../year-context.ts";

type Of<Action extends YearAction["action"]> = Extract<YearStep, { action: Action }>;

/** A submission as the actions on it have left it, and the duties it reports as done. */
type TrackedSubmission = { id: string; version: number; done: LineKey[] };

/** The explanation a unit gives where a check asks for one. */
const issueTexts: Partial<Record<Issue["kind"], string>> = {
  jump: "已对照原始台账核实，变化属实",
  duty_late: "因工作安排推迟，现已办结",
  rate_over: "含上期结转，已核实",
};

const rules = templateRules();

function unitOf(key: string): DemoUnit {
  const found = townships.find((unit) => unit.key === key);
  if (found === undefined) throw new RangeError(`no township ${key}`);
  return found;
}

/** Fills, signs, accepts and returns the submissions of the demo year. */
export function submissionRunner(runner: RunnerContext, context: YearContext) {
  const { idOf, keyOf, as } = runner;
  const tracked = new Map<string, TrackedSubmission>();
  /** Duties a unit has entered in signed submissions of a year. */
  const settled = new Map<string, LineKey[]>();
  /** Codes that a county department's list states, by unit and period. */
  const listed = new Map<string, string[]>();

  const nameOf = (unit: string, periodId: PeriodId) => `${unit} ${periodId}`;
  const yearOf = (unit: string, periodId: PeriodId) => `${unit} ${periodId.slice(0, 4)}`;
  const stateOf = (unit: string, periodId: PeriodId): TrackedSubmission => {
    const one = tracked.get(nameOf(unit, periodId));
    if (one === undefined) throw new Error(`no form ${unit} ${periodId}`);
    return one;
  };
  const updateVersion = (
    unit: string,
    periodId: PeriodId,
    result: { id: string; version: number },
  ) => {
    const done = tracked.get(nameOf(unit, periodId))?.done ?? [];
    tracked.set(nameOf(unit, periodId), { id: result.id, version: result.version, done });
  };

  function linesOf(unit: string, periodId: PeriodId): RequiredLine[] {
    const lines = submissionLines({
      rules,
      periodId,
      unit: { id: idOf(`unit ${unit}`), kind: unitOf(unit).kind },
      settled: settled.get(yearOf(unit, periodId)) ?? [],
      listed: listed.get(nameOf(unit, periodId)) ?? [],
    });
    return requiredLines(lines);
  }

  async function resultOf(step: Of<"fill">, line: RequiredLine): Promise<EntryInput> {
    const { periodId } = step;
    const unit = unitOf(step.unit);
    const { code, item } = line;
    const blank = { code, item, value: null, notApplicable: "", note: "", evidence: "" };
    if (line.kind === "figure") {
      const result = figureOf(context, unit, { code, periodId });
      return { ...blank, ...result, attachmentIds: [] };
    }
    const day = dutyDoneOn(context, unit, { code, item, year: Number(periodId.slice(0, 4)) });
    const done = day !== null && day <= clockAt(Date.parse(step.at)).today;
    const value = { type: "duty", done, on: done ? day : null } as const;
    const attachmentIds = done && line.evidence === "file" ? [await proofOf(step, unit, line)] : [];
    return { ...blank, value, attachmentIds };
  }

  function proofOf(step: Of<"fill">, { name }: DemoUnit, line: RequiredLine): Promise<string> {
    const what = line.kind === "duty" ? line.duty : line.name;
    return runner.uploadPdf(step, `proof ${step.unit} ${lineKey(line)} ${step.at}`, {
      title: what,
      paragraphs: [`${name}：${what}（演示数据）`, "原件存档备查。"],
    });
  }

  /** Saves, explains where a check asks for it, and hands it to the lead. */
  async function fill(step: Of<"fill">): Promise<void> {
    const { unit, periodId, at, prepare } = step;
    const name = nameOf(unit, periodId);
    const caller = as(step).submission;
    const label = `form ${name} ${at}`;
    const entries = await Promise.all(linesOf(unit, periodId).map((line) => resultOf(step, line)));
    const version = tracked.get(name)?.version ?? null;
    const saved = await caller.save({ ...keyOf(label), periodId, version, entries });
    updateVersion(unit, periodId, saved);
    stateOf(unit, periodId).done = entries.filter(
      ({ value }) => value?.type === "duty" && value.done,
    );
    const open = saved.issues.filter(({ level, explained }) => level === "warn" && !explained);
    if (open.length > 0) await explain(step, entries, open);
    if (!prepare) return;
    const target = { ...keyOf(`${label} prepared`), ...idAndVersion(unit, periodId) };
    updateVersion(unit, periodId, await caller.prepare(target));
  }

  async function explain(
    step: Of<"fill">,
    entries: readonly EntryInput[],
    open: readonly Issue[],
  ): Promise<void> {
    const { unit, periodId, at } = step;
    const worded = entries.flatMap((entry) => {
      const issue = open.find((one) => lineKey(one) === lineKey(entry));
      if (issue === undefined) return [];
      const note = entry.note || (issueTexts[issue.kind] ?? "已核实");
      return [{ ...entry, note, attachmentIds: [] }];
    });
    const key = keyOf(`form ${nameOf(unit, periodId)} ${at} words`);
    const { version } = stateOf(unit, periodId);
    const caller = as(step).submission;
    updateVersion(
      unit,
      periodId,
      await caller.save({ ...key, periodId, version, entries: worded }),
    );
  }

  const idAndVersion = (unit: string, periodId: PeriodId) => {
    const { id, version } = stateOf(unit, periodId);
    return { id, version };
  };

  async function sign(step: Of<"sign">): Promise<void> {
    const { unit, periodId, at } = step;
    const key = keyOf(`form ${nameOf(unit, periodId)} ${at} signed`);
    updateVersion(
      unit,
      periodId,
      await as(step).submission.sign({ ...key, ...idAndVersion(unit, periodId) }),
    );
    const year = yearOf(unit, periodId);
    settled.set(year, [...(settled.get(year) ?? []), ...stateOf(unit, periodId).done]);
  }

  /** All at once; those with a word of explanation are read and accepted one by one. */
  async function accept(step: Of<"accept">): Promise<void> {
    const { periodId, units, at } = step;
    const unitById = new Map(units.map((unit) => [stateOf(unit, periodId).id, unit]));
    const items = units.map((unit) => idAndVersion(unit, periodId));
    const caller = as(step).submission;
    const { accepted, left } = await caller.acceptMany({
      ...keyOf(`accept ${periodId} ${at}`),
      items,
    });
    for (const result of accepted) updateVersion(unitById.get(result.id) ?? "", periodId, result);
    for (const { id } of left) {
      const unit = unitById.get(id) ?? "";
      const key = keyOf(`accept ${nameOf(unit, periodId)} ${at}`);
      updateVersion(
        unit,
        periodId,
        await caller.accept({ ...key, ...idAndVersion(unit, periodId) }),
      );
    }
  }

  async function sendBack(step: Of<"sendBack">): Promise<void> {
    const { unit, periodId, code, reason, at } = step;
    const key = keyOf(`form ${nameOf(unit, periodId)} ${at} returned`);
    const reasons = [{ code, item: 0, reason }];
    const target = { ...key, ...idAndVersion(unit, periodId), reasons };
    updateVersion(unit, periodId, await as(step).submission.return(target));
    const year = yearOf(unit, periodId);
    const own = new Set(stateOf(unit, periodId).done.map(lineKey));
    settled.set(
      year,
      (settled.get(year) ?? []).filter((line) => !own.has(lineKey(line))),
    );
  }

  /** A list has stated the figure of some units: their submissions no longer ask. */
  function state(units: readonly string[], periodId: PeriodId, code: string): void {
    for (const unit of units) {
      const name = nameOf(unit, periodId);
      listed.set(name, [...(listed.get(name) ?? []), code]);
    }
  }

  return { fill, sign, accept, sendBack, state };
}
