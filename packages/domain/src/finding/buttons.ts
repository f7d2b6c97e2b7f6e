import type { ActionButton, AnyAction } from "./define-action.ts";

/** The actions whose buttons stand in a place, in their order there. */
export function actionsAt<Action extends AnyAction>(
  actions: readonly Action[],
  place: ActionButton["place"],
): Action[] {
  return actions
    .filter(({ button }) => button.place === place)
    .toSorted((a, b) => a.button.order - b.button.order);
}

/** Yes and no to each kind of request, the kinds in the order of the list. */
export function decisionPairs<Action extends AnyAction>(actions: readonly Action[]): Action[][] {
  const pairs = new Map<string, Action[]>();
  for (const action of actionsAt(actions, "decision")) {
    const kind = action.settles?.request ?? action.code;
    pairs.set(kind, [...(pairs.get(kind) ?? []), action]);
  }
  return [...pairs.values()];
}

/** The actions by which a finding moves to another column of the board. */
export function boardActions<Action extends AnyAction>(actions: readonly Action[]): Action[] {
  return actions.filter(({ to, onBoard }) => onBoard ?? to !== "same");
}
