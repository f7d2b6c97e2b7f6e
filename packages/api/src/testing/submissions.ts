import { randomUUID } from "node:crypto";
import { type SchemeRules, templateRules } from "@xianlan/domain/scheme";
import type { EntryInput } from "@xianlan/domain/submission";
import type { AccountName } from "./directory.ts";
import type { World } from "./world.ts";

/** The default scheme with October's figures due on 25 November: a submission to fill on a test's day. */
export function lateCalendar(changes: Partial<SchemeRules> = {}): SchemeRules {
  const rules = templateRules();
  const open = { dueDay: 25, lockDay: 28 };
  return { ...rules, calendar: { ...rules.calendar, month: open }, ...changes };
}

/** One line's entry, blank unless stated otherwise. */
export function entryInput(code: string, changes: Partial<EntryInput> = {}): EntryInput {
  return {
    code,
    item: 0,
    value: null,
    notApplicable: "",
    note: "",
    evidence: "",
    attachmentIds: [],
    ...changes,
  };
}

/** Typed figures of a line. */
export function figures(code: string, values: Record<string, string>): EntryInput {
  return entryInput(code, { value: { type: "figures", figures: values } });
}

/** October's submission as a quiet month has it: every line filled in, nothing to explain. */
export function quietMonth(): EntryInput[] {
  const notOurs = (code: string) => entryInput(code, { notApplicable: "由县里统一办理" });
  return [
    figures("C4", { received: "12", on_time: "12" }),
    figures("D1", { villages: "10", working: "10" }),
    ...["A3", "A4", "B4", "E2"].map(notOurs),
    entryInput("F1", { value: { type: "duty", done: true, on: "2026-02-20" } }),
  ];
}

/** The state to which a test brings a submission. */
export type SeedSubmissionState = "draft" | "prepared" | "submitted" | "accepted";

type People = { clerk: AccountName; lead: AccountName };
const qingshi: People = { clerk: "unit_clerk", lead: "unit_lead" };

/** A submission of 青石镇 brought to a state, each action by the people who may do it. */
export async function submissionAt(
  world: World,
  seedState: SeedSubmissionState,
  { periodId = "2026-M10", entries = quietMonth(), people = qingshi } = {},
): Promise<{ id: string; version: number }> {
  const key = () => ({ idempotencyKey: randomUUID() });
  const { submission } = world.caller(people.clerk);
  let saved: { id: string; version: number } = await submission.save({
    ...key(),
    periodId,
    version: null,
    entries,
  });
  const target = () => ({ ...key(), id: saved.id, version: saved.version });
  if (seedState !== "draft") saved = await submission.prepare(target());
  if (seedState === "submitted" || seedState === "accepted") {
    saved = await world.caller(people.lead).submission.sign(target());
  }
  if (seedState === "accepted") saved = await world.caller("office").submission.accept(target());
  return { id: saved.id, version: saved.version };
}
