import {
  type Actor,
  availableActions,
  type Clock,
  can,
  type FindingAction,
  type FindingContent,
  missingRequirements,
  type Refusal,
  refusalOf,
  type WorkCalendar,
} from "@xianlan/domain";
import type { FindingRow } from "./answer.ts";
import { statesInWork } from "./in-work.ts";

export type FindingDeeds = {
  /** Lifecycle actions this person may take now. */
  available: FindingAction[];
  canEditDraft: boolean;
  canAddProgress: boolean;
  canAddMeasure: boolean;
  canNote: boolean;
  /** Why a deed of this person's post has to be another's here; empty where there is none. */
  barred: string[];
  /** What a draft still lacks before it may be issued; empty otherwise. */
  missing: Refusal[];
};

type Question = { actor: Actor; clock: Clock; calendar: WorkCalendar; content: FindingContent };

/** Exactly what this person may do with the finding: each entry is a procedure that would accept them. */
export function deedsOf(row: FindingRow, question: Question): FindingDeeds {
  const { actor, clock, calendar, content } = question;
  const own = actor.unitId !== null && actor.unitId === row.unitId;
  const works = own && can(actor, "finding.record_progress") && statesInWork.includes(row.state);
  return {
    available: availableActions(row, actor, clock, calendar, content),
    canEditDraft: row.state === "draft" && can(actor, "finding.draft"),
    canAddProgress: works,
    canAddMeasure: works,
    canNote: can(actor, "finding.note"),
    barred: barredBy(row, question),
    missing: row.state === "draft" ? lackingForIssue(row, content) : [],
  };
}

/** Deeds refused for who this person is, not for their post: the finder, the asker, the first signer. */
function barredBy(row: FindingRow, { actor, clock, calendar }: Question): string[] {
  const me = actor.accountId;
  const avoided: [FindingAction, string, boolean][] = [
    ["uphold", "not_the_finder", row.state === "disputed"],
    ["start_verification", "named_verifier", row.state === "closure_requested"],
    ["close", "signed_by_two", row.closureProposedBy === me],
    ["reopen", "was_asked", row.reopenRequestedBy === me],
    ["confirm_veto", "was_asked", row.vetoRequestedBy === me],
  ];
  return avoided.flatMap(([action, guard, concerns]) => {
    if (!concerns) return [];
    const refusal = refusalOf({ action, finding: row, actor, clock, calendar });
    return refusal?.code === guard ? [refusal.message] : [];
  });
}

function lackingForIssue(row: FindingRow, content: FindingContent): Refusal[] {
  const lacking = missingRequirements(
    { action: "issue", input: { dueOn: null, separateReason: "" } },
    content,
  );
  if (row.unitId !== null) return lacking;
  return [{ code: "has_unit", field: "unitId", message: "请选择责任单位" }, ...lacking];
}
