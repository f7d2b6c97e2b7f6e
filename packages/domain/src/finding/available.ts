import { can, permissions } from "../account/permissions.ts";
import { roleLabels } from "../account/roles.ts";
import type { ActionQuestion, AnyAction, Guard } from "./define-action.ts";
import type { Refusal } from "./refusal.ts";
import { findingStateLabels } from "./state.ts";

/** The first guard that refuses, with what it says. */
function refusingGuard(
  { guards }: Pick<AnyAction, "guards">,
  question: ActionQuestion,
): { guard: Guard; message: string } | null {
  for (const guard of guards) {
    const message = guard.refuse(question);
    if (message !== null) return { guard, message };
  }
  return null;
}

/** Whether only a guard may stand between this person and the action. */
export function isNear(action: AnyAction, { finding, actor }: ActionQuestion): boolean {
  return can(actor, action.permission) && action.from.includes(finding.state);
}

/**
 * Why this person may not take the action now, whatever they would enter; null when they may.
 * Order: permission, state, then the guards.
 */
export function refusalFor(action: AnyAction, question: ActionQuestion): Refusal | null {
  const { finding, actor } = question;
  const { label, permission, from } = action;
  if (!can(actor, permission)) {
    const holders = permissions[permission].roles.map((role) => roleLabels[role]).join("、");
    return { code: "permission", message: `您没有“${label}”的权限，该操作由${holders}办理。` };
  }
  if (!from.includes(finding.state)) {
    const allowed = from.map((state) => findingStateLabels[state]).join("、");
    return {
      code: "state",
      message: `该问题目前为“${findingStateLabels[finding.state]}”，只有“${allowed}”的问题可以${label}；请刷新后按现状办理。`,
    };
  }
  const refusing = refusingGuard(action, question);
  return refusing === null ? null : { code: refusing.guard.code, message: refusing.message };
}

/** Those of the actions that this person may take now, in their order. */
export function availableIn<Action extends AnyAction>(
  actions: readonly Action[],
  question: ActionQuestion,
): Action[] {
  return actions.filter((action) => refusalFor(action, question) === null);
}

/** Why an action of this person's post has to be another's here, each reason once. */
export function leftToOthers(actions: readonly AnyAction[], question: ActionQuestion): string[] {
  const messages = actions.flatMap((action) => {
    const refusing = isNear(action, question) ? refusingGuard(action, question) : null;
    return refusing?.guard.personal ? [refusing.message] : [];
  });
  return [...new Set(messages)];
}
