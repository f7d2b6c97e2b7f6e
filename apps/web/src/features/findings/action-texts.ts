import { definitionOf, type FindingAction, storedAction } from "@xianlan/domain/finding";
import type { PageAction } from "./finding-types.ts";

/** What is added to a finding beside its lifecycle: its name, and what it brings about. */
const additions = {
  progress: { label: "填报进展", purpose: "发生一次填报一次，可以附照片或文件。" },
  measure: { label: "增加措施", purpose: "整改中需要补充的措施。" },
  note: { label: "内部备注", purpose: "记在办理经过里。" },
} as const satisfies Record<Exclude<PageAction, FindingAction>, object>;

function isAddition(action: PageAction): action is keyof typeof additions {
  return action in additions;
}

/** The name of an action, on its button and over its form. */
export function actionLabel(action: PageAction): string {
  return isAddition(action) ? additions[action].label : definitionOf(action).label;
}

/** What an action brings about, under the title of its form. */
export function actionPurpose(action: PageAction): string {
  return isAddition(action) ? additions[action].purpose : definitionOf(action).purpose;
}

/** An action as its button needs it: code and name. */
export type Offered = { action: PageAction; label: string };

/** Actions with their names, for the island that has neither the lifecycle nor its texts. */
export function offered(actions: readonly PageAction[]): Offered[] {
  return actions.map((action) => ({ action, label: actionLabel(action) }));
}

/** The action an address names, under today's code or a former one; null for any other text. */
export function pageActionOf(text: string): PageAction | null {
  const addition = (Object.keys(additions) as (keyof typeof additions)[]).find(
    (one) => one === text,
  );
  return addition ?? storedAction(text);
}
