import type { WorkCalendar } from "../calendar.ts";
import type { Clock } from "../clock.ts";
import { findingStateLabels } from "../finding.ts";
import { can, permissions } from "../permissions.ts";
import { type Actor, roleLabels } from "../roles.ts";
import { type FindingAction, findingActionLabels, findingActions } from "./actions.ts";
import type { FindingContent, FindingFacts } from "./facts.ts";
import { type GuardQuestion, guards } from "./guards.ts";
import type { Refusal } from "./refusal.ts";
import { transitionOf } from "./table.ts";

/**
 * Why this person may not take this action now, whatever they would enter; null when they may.
 * Order: permission, state, then the guards of the table row.
 */
export function refusalOf(question: GuardQuestion): Refusal | null {
  const { action, finding, actor } = question;
  const row = transitionOf(action);
  const label = findingActionLabels[action];
  if (!can(actor, row.permission)) {
    const holders = permissions[row.permission].roles.map((role) => roleLabels[role]).join("、");
    return { code: "permission", message: `您没有“${label}”的权限，该操作由${holders}办理。` };
  }
  if (!row.from.includes(finding.state)) {
    const allowed = row.from.map((state) => findingStateLabels[state]).join("、");
    return {
      code: "state",
      message: `该问题目前为“${findingStateLabels[finding.state]}”，只有“${allowed}”的问题可以${label}；请刷新后按现状办理。`,
    };
  }
  for (const guard of row.guards) {
    const message = guards[guard](question);
    if (message !== null) return { code: guard, message };
  }
  return null;
}

/**
 * What this person may do with the finding right now, in the order of the lifecycle table. Without
 * its `content` a split is offered whatever its measures.
 */
export function availableActions(
  finding: FindingFacts,
  actor: Actor,
  clock: Clock,
  calendar: WorkCalendar,
  content?: Pick<FindingContent, "openMeasureIds" | "measureIds">,
): FindingAction[] {
  const known = content === undefined ? {} : { content: { ...content, prior: null } };
  return findingActions.filter(
    (action) => refusalOf({ action, finding, actor, clock, calendar, ...known }) === null,
  );
}
