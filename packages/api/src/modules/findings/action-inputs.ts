import { type ActionOf, definitionOf, type FindingAction } from "@xianlan/domain/finding";
import { confirmedNumbers, hasFreeText, versionedInput } from "@xianlan/domain/input";
import type { z } from "zod";

type Schema<Code extends FindingAction> = ActionOf<Code>["input"];
/** What an action's procedure is given. */
export type ActionRequest<Code extends FindingAction> = z.output<Schema<Code>> &
  z.output<typeof versionedInput> & { confirmPersonalNumbers?: boolean };
/** What its caller sends. */
export type SentAction<Code extends FindingAction> = z.input<Schema<Code>> &
  z.input<typeof versionedInput> & { confirmPersonalNumbers?: boolean | undefined };

/**
 * The action's own schema, with id, version and idempotency key around it. Only one with free text has
 * a warning to confirm: the body of the others stays what it was, or a repeat would count as another.
 */
export function actionInput<Code extends FindingAction>(
  code: Code,
): z.ZodType<ActionRequest<Code>, SentAction<Code>> {
  const { input } = definitionOf(code);
  const warned = hasFreeText(input) ? confirmedNumbers : {};
  return versionedInput.extend({ ...warned, ...input.shape }) as unknown as z.ZodType<
    ActionRequest<Code>,
    SentAction<Code>
  >;
}
