import { type Actor, can } from "@xianlan/domain/account";
import type { Clock, WorkCalendar } from "@xianlan/domain/calendar";
import {
  availableActions,
  type FindingAction,
  type FindingContent,
  leftToOthers,
  lifecycle,
  missingForIssue,
  type Refusal,
} from "@xianlan/domain/finding";
import type { FindingRow } from "../result.ts";
import { activeStates } from "../write/active-states.ts";

/** What this person may do with a finding, and why not. */
export type PageActions = {
  /** Lifecycle actions this person may take now. */
  available: FindingAction[];
  canEditDraft: boolean;
  canAddProgress: boolean;
  canAddMeasure: boolean;
  canNote: boolean;
  /** Why an action of this person's post has to be another's here; empty where there is none. */
  leftToOthers: string[];
  /** What a draft still lacks before it may be issued; empty otherwise. */
  missing: Refusal[];
};

type Question = { actor: Actor; clock: Clock; calendar: WorkCalendar; content: FindingContent };

/** Exactly what this person may do with the finding: each entry is a procedure that would accept them. */
export function pageActions(row: FindingRow, question: Question): PageActions {
  const { actor, clock, calendar, content } = question;
  const own = actor.unitId !== null && actor.unitId === row.unitId;
  const isActive = own && can(actor, "finding.record_progress") && activeStates.includes(row.state);
  return {
    available: availableActions(row, actor, clock, calendar, content),
    canEditDraft: row.state === "draft" && can(actor, "finding.draft"),
    canAddProgress: isActive,
    canAddMeasure: isActive,
    canNote: can(actor, "finding.note"),
    leftToOthers: leftToOthers(lifecycle, { finding: row, actor, clock, calendar }),
    missing: row.state === "draft" ? lackingForIssue(row, content) : [],
  };
}

function lackingForIssue(row: FindingRow, content: FindingContent): Refusal[] {
  const lacking = missingForIssue(content);
  if (row.unitId !== null) return lacking;
  return [{ code: "has_unit", field: "unitId", message: "请选择责任单位" }, ...lacking];
}
