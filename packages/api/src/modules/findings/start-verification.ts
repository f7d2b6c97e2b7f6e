import { verificationMethodLabels } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { advance } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { StartVerificationCall } from "./inputs.ts";
import { openVerification } from "./verification.ts";

/** 受理核查: one person takes the closure request and says how it will be checked. */
export async function startVerification(
  context: Context,
  input: StartVerificationCall,
): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.verify");
  const { method } = input;
  return write(context, grant, "finding.startVerification", input, (work) =>
    advance(
      work,
      input,
      { action: "start_verification", input: { method } },
      {
        columns: { verificationStartedByName: grant.actor.name },
        text: verificationMethodLabels[method],
        children: (_, { id }) => openVerification(work, id, method),
      },
    ),
  );
}
