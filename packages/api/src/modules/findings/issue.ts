import { dayWords, recurrenceOf } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { type Write, write } from "../../transaction.ts";
import { apply, type Prepared, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import { recordEvents } from "./events.ts";
import type { IssueCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 交办: hands a draft to its unit and starts the clock. */
export async function issueFinding(context: Context, input: IssueCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.issue");
  const { separateReason } = input;
  warnOfPersonalNumbers({ separateReason }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.issue", input, async (work) => {
    const step = {
      action: "issue",
      input: { dueOn: input.dueOn, separateReason },
    } as const;
    return applyIssue(work, await prepare(work, input, step), separateReason);
  });
}

/**
 * Writes a prepared issue; the timeline names the due date, and for the county side why it is no
 * return of the like finding. One closed longer ago is linked: the matter has come again.
 */
export function applyIssue(
  work: Write,
  prepared: Prepared,
  separateReason = "",
): Promise<FindingAnswer> {
  const { today } = work.context.clock;
  const { dueOn } = prepared.decision.patch;
  const { prior } = prepared;
  const again = prior !== null && recurrenceOf(prior, today) === "link";
  const until = dueOn ? `整改时限${dayWords(dueOn, today)}` : "";
  return apply(work, prepared, {
    columns: again ? { recursFrom: prior.id } : {},
    text: again ? `${until}；${prior.number}曾销号，同一条款、同一点位再次发生` : until,
    tells: [{ kind: "issued", to: "unit", what: `交办，${until}` }],
    children: async (_, { id: findingId }) => {
      if (separateReason === "" || prior === null || again) return {};
      const text = `与${prior.number}不是同一件事：${separateReason}`;
      await recordEvents(work, [{ findingId, action: "note", text, internal: true }]);
      return { separateFrom: prior.number, separateReason };
    },
  });
}
