import type { TRPCMutationProcedure } from "@trpc/server";
import {
  type FindingAction,
  findingActions,
  type ProcedureName,
  procedureName,
} from "@xianlan/domain/finding";
import { procedure } from "../../trpc.ts";
import { actionInput, type SentAction } from "./action-inputs.ts";
import { type ActionResult, actOnFinding } from "./write/perform-action.ts";

type ActionProcedures = {
  [Code in FindingAction as ProcedureName<Code>]: TRPCMutationProcedure<{
    input: SentAction<Code>;
    output: ActionResult<Code>;
    meta: object;
  }>;
};

/** A procedure for each action of the lifecycle, under the action's name. */
export const actionProcedures = Object.fromEntries(
  findingActions.map((code) => [
    procedureName(code),
    procedure.input(actionInput(code)).mutation(({ ctx, input }) => actOnFinding(ctx, code, input)),
  ]),
) as unknown as ActionProcedures;
