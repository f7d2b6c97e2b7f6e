import {
  actionsAt,
  decisionPairs,
  definitionOf,
  type FindingAction,
  type FindingState,
  lifecycle,
} from "@xianlan/domain/finding";
import type { FindingPage, PageAction } from "./finding-types.ts";

/** What the buttons of a finding follow from. */
type PageFacts = Pick<
  FindingPage,
  "state" | "available" | "canAddProgress" | "canAddMeasure" | "canNote"
> & { measures: readonly { doneOn: string | null }[] };

const codesOf = (actions: readonly { code: FindingAction }[]) => actions.map(({ code }) => code);

/** Decisions on a pending request: always shown as buttons, whatever else may be done. */
export const decisions: readonly (readonly PageAction[])[] = decisionPairs(lifecycle).map(codesOf);

const steps = codesOf(actionsAt(lifecycle, "step"));

/** The next action in a state, and the one shown beside it. */
function stepsIn(state: FindingState): readonly PageAction[] {
  const own = steps.filter((action) => definitionOf(action).from.some((from) => from === state));
  return state === "rectifying" ? [...own, "progress"] : own;
}

/** What is not the next step, in the order of the menu. A step that is allowed elsewhere is never lost. */
const others: readonly PageAction[] = [
  ...(["progress", "measure"] as const),
  ...steps,
  ...codesOf(actionsAt(lifecycle, "further")),
  "note",
];

/** Actions that end a finding or weigh on the unit's year: never shown as buttons. */
const severe: readonly PageAction[] = codesOf(actionsAt(lifecycle, "grave"));

/** How many buttons are shown where no next action is this person's. */
const maxButtons = 2;

/** Everything this person may do with the finding now. */
export function actionsFor(page: PageFacts): Set<PageAction> {
  const may = new Set<PageAction>(page.available);
  if (page.canAddProgress) may.add("progress");
  if (page.canAddMeasure) may.add("measure");
  if (page.canNote) may.add("note");
  return may;
}

/** The one or two actions to show as buttons, the first as the main one, and those under 更多. */
export function groupActions(page: PageFacts): {
  main: PageAction[];
  more: PageAction[];
  step: boolean;
} {
  const may = actionsFor(page);
  const offered = (group: readonly PageAction[]) => group.filter((action) => may.has(action));
  const decided = decisions.flatMap(offered);
  // A cycle without measures begins with them; while one is open the next step is progress.
  const bare = page.state === "rectifying" && page.measures.length === 0;
  const open = bare || page.measures.some(({ doneOn }) => doneOn === null);
  const later = (action: PageAction) => (open && action === "request_closure" ? 1 : 0);
  const first: readonly PageAction[] = bare ? ["measure"] : [];
  const next = offered([...first, ...stepsIn(page.state)]).toSorted((a, b) => later(a) - later(b));
  const lead = decided.length > 0 ? decided : next;
  const rest = [...new Set([...next, ...offered(others)])].filter(
    (action) => !lead.includes(action),
  );
  const main = lead.length > 0 ? lead : rest.slice(0, maxButtons);
  const more = [...rest.filter((action) => !main.includes(action)), ...offered(severe)];
  return { main, more, step: lead.length > 0 };
}
