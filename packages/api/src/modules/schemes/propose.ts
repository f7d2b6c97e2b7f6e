import { schemeProblems } from "@xianlan/domain/scheme";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { write } from "../../transaction.ts";
import type { SchemeActionInput } from "./inputs.ts";
import { loadDraftForUpdate, updateRevision } from "./load.ts";
import { refuseMovedItems } from "./moved-items.ts";
import { resultOf, type SchemeResult, type SchemeRow } from "./result.ts";

/** @throws AppError `refused` with every error that keeps the rules from coming into force. */
export function refuseProblems({ rules }: Pick<SchemeRow, "rules">): void {
  const errors = schemeProblems(rules).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return;
  const more = errors.length > 1 ? `（另有${errors.length - 1}处）` : "";
  throw new AppError("refused", `${first.message}${more}`, {
    fields: errors.map(({ path, message }) => ({
      path: ["rules", ...path].join("."),
      message,
    })),
  });
}

/** 提请批准: asks the leader. What is edited afterwards has to be proposed anew. */
export function proposeScheme(context: Context, input: SchemeActionInput): Promise<SchemeResult> {
  const grant = authorize(context, "scheme.manage");
  return write(context, grant, "scheme.propose", input, async (txContext) => {
    const before = await loadDraftForUpdate(txContext, input);
    refuseProblems(before);
    const { countyId } = grant.actor;
    const current = await schemeInForce(txContext.tx, countyId, before.year);
    if (current !== undefined) refuseMovedItems(current.rules, before.rules);
    const after = await updateRevision(txContext, before, {
      proposedAt: context.clock.now,
      proposedByName: grant.actor.name,
      sentBackReason: "",
    });
    txContext.audit({
      action: "scheme.propose",
      entity: "scheme",
      entityId: before.id,
      units: [],
      before: { sentBackReason: before.sentBackReason },
      after: { year: before.year, revision: before.revision, title: before.title },
    });
    return resultOf(after);
  });
}
