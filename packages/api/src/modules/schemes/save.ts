import { isDeepStrictEqual } from "node:util";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { answerOf, type SchemeAnswer } from "./answer.ts";
import type { SaveCall } from "./inputs.ts";
import { holdDraft, updateHeld } from "./load.ts";

/** 保存草稿: the whole of a draft. A changed draft has to be proposed anew. */
export function saveScheme(context: Context, input: SaveCall): Promise<SchemeAnswer> {
  const grant = authorize(context, "scheme.manage");
  return write(context, grant, "scheme.save", input, async (work) => {
    const before = await holdDraft(work, input);
    const { title, rules } = input;
    const after = await updateHeld(work, before, {
      ...{ title, rules, proposedAt: null, proposedByName: "" },
    });
    const changed = input.rules.indicators.filter(
      (one) =>
        !isDeepStrictEqual(
          one,
          before.rules.indicators.find(({ code }) => code === one.code),
        ),
    );
    const kept = new Set(rules.indicators.map(({ code }) => code));
    const gone = before.rules.indicators.filter(({ code }) => !kept.has(code));
    work.audit({
      action: "scheme.save",
      entity: "scheme",
      entityId: before.id,
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
        removed: gone.map(({ code }) => code),
      },
    });
    return answerOf(after);
  });
}
