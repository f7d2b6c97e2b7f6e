import { z } from "zod";
import { stopClock, stoppedColumns } from "../../clock-rules.ts";
import { defineAction } from "../../define-action.ts";
import { invalid, type Refusal } from "../../refusal.ts";
import { type FindingState, openStates } from "../../state.ts";
import { keepsVetoed } from "./withdraw.ts";

type MergeEnd = { id: string; unitId: string | null; state: FindingState };

/**
 * Whether `finding` may be merged into `target`: another finding, 在办, of the same unit (a draft
 * without a unit fits any). Null when it may.
 */
export function mergeRefusal(finding: Omit<MergeEnd, "state">, target: MergeEnd): Refusal | null {
  if (finding.id === target.id) {
    return invalid("targetId", "不能并入问题自身，请选择另一件问题。");
  }
  if (!(openStates as readonly FindingState[]).includes(target.state)) {
    return invalid("targetId", "并入的问题须在办，请选择一件已交办、未销号的问题。");
  }
  if (finding.unitId !== null && finding.unitId !== target.unitId) {
    return invalid("targetId", "只能并入同一责任单位的问题，请重新选择。");
  }
  return null;
}

/** 并案: the finding ends in another open one of the same unit. */
export const merge = defineAction({
  code: "merge",
  label: "并案",
  purpose: "同一单位同一件事重复登记的，并入另一件。",
  button: { place: "grave", order: 2 },
  from: ["draft", "issued"],
  to: "merged",
  permission: "finding.merge",
  guards: [keepsVetoed],
  input: z.object({ targetId: z.uuid("请选择并入的问题") }),
  writes: [...stoppedColumns, "mergedInto"],
  effect: (question) => ({
    ...stopClock(question.finding, question),
    mergedInto: question.input.targetId,
  }),
  lapses: ["veto"],
  timeline: ({ otherNumber }) => `并入${otherNumber}`,
  notify: ({ otherNumber }) => [{ kind: "decided", to: "unit", text: `并入${otherNumber}` }],
  onBoard: false,
});
