import { type ActionOf, definitionOf, type FindingAction, versionedInput } from "@xianlan/domain";
import { z } from "zod";

/** Set once the writer has seen the warning that the text holds a personal number. */
export const confirmed = { confirmPersonalNumbers: z.boolean().default(false) };

const around = versionedInput.extend(confirmed);

type Schema<Code extends FindingAction> = ActionOf<Code>["input"];
/** What an action's procedure is given. */
export type ActionRequest<Code extends FindingAction> = z.output<Schema<Code>> &
  z.output<typeof around>;
/** What its caller sends. */
export type SentAction<Code extends FindingAction> = z.input<Schema<Code>> & z.input<typeof around>;

/** The action's own schema, with id, version and idempotency key around it. */
export function actionInput<Code extends FindingAction>(
  code: Code,
): z.ZodType<ActionRequest<Code>, SentAction<Code>> {
  const { shape } = definitionOf(code).input;
  return around.extend(shape) as unknown as z.ZodType<ActionRequest<Code>, SentAction<Code>>;
}
