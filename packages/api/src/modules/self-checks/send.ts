import { selfCheck, unit } from "@xianlan/db";
import { formatDay } from "@xianlan/domain/calendar";
import { revealedTextIn } from "@xianlan/domain/self-check";
import { and, eq, inArray } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type TxContext, write } from "../../transaction.ts";
import { violatedUnique } from "../../unique-violation.ts";
import { type FindingRow, loadFindingForUpdate, recordEvents } from "../findings/index.ts";
import { notify } from "../notices/index.ts";
import type { SendInput } from "./inputs.ts";
import { sourceOf } from "./source.ts";

/**
 * 发出举一反三: asks the chosen units to look for the like of a closed finding at their own places,
 * each once a finding.
 * @throws AppError `refused` for a finding that is not closed, a text that gives the other unit away,
 *   and a unit that has received it already.
 */
export async function sendSelfChecks(
  context: Context,
  input: SendInput,
): Promise<{ sent: number }> {
  const grant = authorize(context, "self_check.send");
  const { text, dueOn } = input;
  const unitIds = [...new Set(input.unitIds)];
  return write(context, grant, "selfCheck.send", input, async (txContext) => {
    const { tx } = txContext;
    // Locked: it is not reopened meanwhile, and two senders to the same units wait for each other.
    const row = await loadFindingForUpdate(tx, grant.actor, input.findingId);
    if (row.state !== "closed") {
      throw refused(`${row.number} 还没有销号，销号后再发举一反三自查`, "findingId");
    }
    if (dueOn < context.clock.today) throw refused("回复期限早于今天，请重新确定", "dueOn");
    await refuseRevealing(txContext, row, unitIds, text);
    const receivers = await receiversOf(txContext, unitIds);
    await insertAll(txContext, row, receivers, { text, dueOn });
    const names = receivers.map(({ name }) => name).join("、");
    await recordEvents(txContext, [
      // Which units received it is not for the finding's own unit to read.
      { findingId: row.id, action: "self_check", text: `请${names}自查`, internal: true },
    ]);
    return { sent: receivers.length };
  });
}

/** A text for another unit names the duty, not the unit that broke it. */
async function refuseRevealing(
  { tx }: TxContext,
  row: FindingRow,
  unitIds: readonly string[],
  text: string,
): Promise<void> {
  if (unitIds.every((id) => id === row.unitId)) return;
  const revealed = revealedTextIn(text, await sourceOf(tx, row));
  if (revealed === null) return;
  const message = `文字中的“${revealed}”会让其他单位看出问题出在哪里，请只写责任要求和自查内容`;
  throw refused(message, "text");
}

type Receiver = { id: string; name: string };

async function receiversOf({ tx, grant }: TxContext, ids: readonly string[]): Promise<Receiver[]> {
  const found = await tx
    .select({ id: unit.id, name: unit.name, active: unit.active })
    .from(unit)
    .where(and(eq(unit.countyId, grant.actor.countyId), inArray(unit.id, [...ids])));
  return ids.map((id) => {
    const receiver = found.find((one) => one.id === id);
    if (!receiver?.active) throw refused("所选单位不存在或已停用，请重新选择", "unitIds");
    return receiver;
  });
}

async function insertAll(
  txContext: TxContext,
  row: FindingRow,
  receivers: readonly Receiver[],
  { text, dueOn }: Pick<SendInput, "text" | "dueOn">,
): Promise<void> {
  const { tx, grant, context } = txContext;
  const { countyId, accountId, name: sentByName } = grant.actor;
  const { now, today } = context.clock;
  for (const receiver of receivers) {
    const id = uuid();
    const sent = { sentAt: now, sentBy: accountId, sentByName };
    const about = { findingId: row.id, unitId: receiver.id, dutyCode: row.dutyCode, text, dueOn };
    await tx
      .insert(selfCheck)
      .values({ countyId, id, ...about, ...sent })
      .catch((error: unknown) => {
        if (violatedUnique(error) !== "self_check_once") throw error;
        throw refused(`${receiver.name}已收到过这件问题的自查通知，请不再选它`, "unitIds");
      });
    await notify(txContext, [
      {
        kind: "self_check",
        to: { unitId: receiver.id, roles: ["unit_lead", "unit_clerk"] },
        title: `收到举一反三自查通知，请于${formatDay(dueOn, today)}前回复`,
        href: `/self-checks?id=${id}`,
      },
    ]);
    txContext.audit({
      action: "selfCheck.send",
      entity: "self_check",
      entityId: id,
      units: [receiver.id],
      after: about,
    });
  }
}
