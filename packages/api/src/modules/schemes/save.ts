import { isDeepStrictEqual } from "node:util";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import type { SaveInput } from "./inputs.ts";
import { loadDraftForUpdate, updateRevision } from "./load.ts";
import { resultOf, type SchemeResult } from "./result.ts";

/** 保存草稿: the whole of a draft. A changed draft has to be proposed anew. */
export function saveScheme(context: Context, input: SaveInput): Promise<SchemeResult> {
  const grant = authorize(context, "scheme.manage");
  return write(context, grant, "scheme.save", input, async (txContext) => {
    const before = await loadDraftForUpdate(txContext, input);
    const { title, rules } = input;
    const after = await updateRevision(txContext, before, {
      title,
      rules,
      proposedAt: null,
      proposedByName: "",
    });
    const changed = input.rules.indicators.filter(
      (one) =>
        !isDeepStrictEqual(
          one,
          before.rules.indicators.find(({ code }) => code === one.code),
        ),
    );
    const remainingCodes = new Set(rules.indicators.map(({ code }) => code));
    const removedIndicators = before.rules.indicators.filter(
      ({ code }) => !remainingCodes.has(code),
    );
    txContext.audit({
      action: "scheme.save",
      entity: "scheme",
      entityId: before.id,
      units: [],
      before: {
        title: before.title,
        proposed: before.proposedAt !== null,
        indicators: before.rules.indicators.length,
      },
      after: {
        title,
        proposed: false,
        indicators: rules.indicators.length,
        changed: changed.map(({ code }) => code),
        removed: removedIndicators.map(({ code }) => code),
      },
    });
    return resultOf(after);
  });
}
