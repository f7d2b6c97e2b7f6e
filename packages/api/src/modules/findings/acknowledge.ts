import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { advance } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { AcknowledgeCall } from "./inputs.ts";
import { insertMeasures } from "./measures.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 签收: the unit names who is responsible and what will be done by when. */
export async function acknowledgeFinding(
  context: Context,
  input: AcknowledgeCall,
): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.acknowledge");
  const { responsibleLeader, responsiblePerson, measures } = input;
  const texts = measures.map(({ text }, at) => [`measures.${at}.text`, text]);
  warnOfPersonalNumbers(
    { responsibleLeader, responsiblePerson, ...Object.fromEntries(texts) },
    input.confirmPersonalNumbers,
  );
  return write(context, grant, "finding.acknowledge", input, (work) =>
    advance(
      work,
      input,
      { action: "acknowledge", input: { responsibleLeader, responsiblePerson, measures } },
      {
        columns: { responsibleLeader, responsiblePerson },
        text: `责任领导${responsibleLeader}，责任人${responsiblePerson}，整改措施${measures.length}条`,
        children: async (_, row) => {
          await insertMeasures(work, row, measures);
          return { measures };
        },
      },
    ),
  );
}
