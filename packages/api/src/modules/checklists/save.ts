import { isDeepStrictEqual } from "node:util";
import { duties } from "@xianlan/domain/scheme";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { SaveInput } from "./inputs.ts";
import { loadChecklistForUpdate, updateRevision } from "./load.ts";
import { type ChecklistResult, resultOf } from "./result.ts";

/** 保存清单: the whole of a draft. */
export function saveChecklist(context: Context, input: SaveInput): Promise<ChecklistResult> {
  const grant = authorize(context, "checklist.manage");
  return write(context, grant, "checklist.save", input, async (txContext) => {
    const { year, title, items } = input;
    refuseUnknownDuties(items);
    const before = await loadChecklistForUpdate(txContext, input, "draft");
    const after = await updateRevision(txContext, before, { year, title, items });
    const earlier = new Map(before.items.map((item) => [item.code, item]));
    const remainingCodes = new Set(items.map(({ code }) => code));
    txContext.audit({
      action: "checklist.save",
      entity: "checklist",
      entityId: before.id,
      units: [],
      before: { year: before.year, title: before.title, items: before.items.length },
      after: {
        year,
        title,
        items: items.length,
        changed: items
          .filter((item) => !isDeepStrictEqual(item, earlier.get(item.code)))
          .map(({ code }) => code),
        removed: [...earlier.keys()].filter((code) => !remainingCodes.has(code)),
      },
    });
    return resultOf(after);
  });
}

/** A failed item becomes a finding, whose duty must be one of the scheme's. */
function refuseUnknownDuties(items: SaveInput["items"]): void {
  const codes = new Set(duties.map(({ code }) => code));
  const at = items.findIndex(({ dutyCode }) => dutyCode !== null && !codes.has(dutyCode));
  if (at < 0) return;
  throw refused(
    `第${at + 1}项的指标不在考核方案中，请重新选择，或只写责任条款`,
    `items.${at}.dutyCode`,
  );
}
