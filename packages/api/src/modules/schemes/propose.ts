import { schemeProblems } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { answerOf, type SchemeAnswer, type SchemeRow } from "./answer.ts";
import { schemeInForce } from "./in-force.ts";
import type { StepCall } from "./inputs.ts";
import { holdDraft, updateHeld } from "./load.ts";
import { refuseMovedItems } from "./moved-items.ts";

/** @throws AppError `refused` with every error that keeps the rules from coming into force. */
export function refuseProblems({ rules }: Pick<SchemeRow, "rules">): void {
  const errors = schemeProblems(rules).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return;
  const more = errors.length > 1 ? `（另有${errors.length - 1}处）` : "";
  throw new AppError("refused", `${first.message}${more}`, {
    fields: errors.map(({ path, message }) => ({ path: ["rules", ...path].join("."), message })),
  });
}

/** 提请批准: asks the leader. What is edited afterwards has to be proposed anew. */
export function proposeScheme(context: Context, input: StepCall): Promise<SchemeAnswer> {
  const grant = authorize(context, "scheme.manage");
  return write(context, grant, "scheme.propose", input, async (work) => {
    const before = await holdDraft(work, input);
    refuseProblems(before);
    const { countyId } = grant.actor;
    const held = await schemeInForce(work.tx, countyId, before.year);
    if (held !== undefined) refuseMovedItems(held.rules, before.rules);
    const after = await updateHeld(work, before, {
      ...{ proposedAt: context.clock.now, proposedByName: grant.actor.name, sentBackReason: "" },
    });
    work.audit({
      ...{ action: "scheme.propose", entity: "scheme", entityId: before.id },
      before: { sentBackReason: before.sentBackReason },
      after: { year: before.year, revision: before.revision, title: before.title },
    });
    return answerOf(after);
  });
}
