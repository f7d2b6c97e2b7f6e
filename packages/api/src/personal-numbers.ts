import { type FreeText, findPersonalNumbers, personalNumberLabels } from "@xianlan/domain/input";
import type { Context } from "./context.ts";
import { AppError, type FieldError } from "./errors.ts";

/**
 * Refuses once: text with an ID-card or mobile number is saved only when the writer says again that
 * it has to stay: the product holds no data about residents. The refusal names `confirmPersonalNumbers` beside the fields.
 * @throws AppError `refused`
 */
export function warnOfPersonalNumbers(texts: FreeText, confirmed: boolean): void {
  if (confirmed) return;
  const fields = Object.entries(texts).flatMap(([path, text]): FieldError[] => {
    const [found] = findPersonalNumbers(text);
    if (found === undefined) return [];
    const label = personalNumberLabels[found.kind];
    return [{ path, message: `文字中有疑似${label} ${found.masked}，请删去个人号码` }];
  });
  const [first] = fields;
  if (first === undefined) return;
  const askToConfirm = "确需保留个人号码的，请确认后再次提交";
  throw new AppError("refused", `${first.message}；${askToConfirm}`, {
    fields: [...fields, { path: "confirmPersonalNumbers", message: askToConfirm }],
  });
}

/**
 * The same for the texts that the schema of the request's input marks. `write` calls it for every
 * mutation; an action itself only when it has to know before it waits for something.
 */
export function warnOfMarkedText({ unconfirmedText = {} }: Pick<Context, "unconfirmedText">): void {
  warnOfPersonalNumbers(unconfirmedText, false);
}
