import { dayField } from "@xianlan/domain/calendar";
import {
  confirmedNumbers,
  idInput,
  mutationInput,
  rowVersion,
  versionedInput,
} from "@xianlan/domain/input";
import { checkFinding, checkInput } from "@xianlan/domain/visit";
import { z } from "zod";

export const startVisitInput = versionedInput.extend({
  /** The day on the device, which may send it later. */
  visitedOn: dayField("检查日期"),
});
export type StartVisitInput = z.infer<typeof startVisitInput>;

/** One item's result, as the device keeps it until it is sent. */
export const recordCheckInput = mutationInput.extend({
  id: idInput,
  /** Version of the item's result last seen; null where there was none. */
  version: rowVersion.nullable(),
  answer: checkInput,
  /** The draft a failure opens; null where none is wanted, or one is there already. */
  finding: checkFinding.nullable(),
  attachmentIds: z.array(z.uuid()).max(10, "一项最多附10个文件"),
  answeredAt: z.iso.datetime({ offset: true, error: "回答时间不正确" }),
  ...confirmedNumbers,
});
export type RecordCheckInput = z.infer<typeof recordCheckInput>;

export const finishVisitInput = versionedInput.extend({
  /** Why items were left open; required where some were. */
  note: z.string().trim().max(500, "说明不超过500个字"),
});
export type FinishVisitInput = z.infer<typeof finishVisitInput>;

export const reopenVisitInput = versionedInput.extend({
  reason: z.string().trim().min(4, "请写明理由，至少4个字").max(200, "理由不超过200个字"),
});
export type ReopenVisitInput = z.infer<typeof reopenVisitInput>;
