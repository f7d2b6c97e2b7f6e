import { findingExtension } from "@xianlan/db";
import { dayWords } from "@xianlan/domain";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { RequestExtensionCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";
import { askedColumns } from "./petitions.ts";

/** 申请延期: before the due date; the first goes to the office, the second to a leader. */
export async function requestExtension(
  context: Context,
  input: RequestExtensionCall,
): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.request_extension");
  const { reason, progress, wishedDueOn, attachmentIds } = input;
  warnOfPersonalNumbers({ reason, progress }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.requestExtension", input, async (work) => {
    const asked = { reason, progress, wishedDueOn };
    const step = { action: "request_extension", input: { ...asked, attachmentIds } } as const;
    const prepared = await prepare(work, input, step);
    const ordinal = prepared.before.extensionsGranted + 1;
    const until = dayWords(wishedDueOn, context.clock.today);
    return apply(work, prepared, {
      text: `申请第${ordinal}次延期至${until}：${reason}`,
      tells: [
        { kind: "asked", to: ordinal === 1 ? "office" : "leader", what: `申请延期至${until}` },
      ],
      children: async (tx, { countyId, id: findingId }) => {
        const extensionId = uuid();
        await tx.insert(findingExtension).values({
          ...{ countyId, id: extensionId, findingId, ordinal },
          ...{ ...asked, ...askedColumns(work) },
        });
        const files = await attachFiles(work, attachmentIds, { findingId, extensionId });
        return { extensionId, ordinal, ...asked, files };
      },
    });
  });
}
