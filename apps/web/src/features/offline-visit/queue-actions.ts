import type { Day } from "@xianlan/domain/calendar";
import type { CheckFinding, CheckInput } from "@xianlan/domain/visit";
import { v7 as uuidv7 } from "uuid";
import {
  type Device,
  enqueue,
  type OnDevice,
  removeFromQueue,
} from "../../lib/offline-visit/device.ts";
import { withCheck } from "../../lib/offline-visit/send.ts";
import type {
  Action,
  CheckView,
  DeviceVisit,
  QueuedPicture,
  QueueEntry,
  VisitItem,
} from "../../lib/offline-visit/types.ts";

export type CheckAction = Extract<Action, { kind: "answer" }>;
export type QueuedCheck = QueueEntry & { deed: CheckAction };

/** The answers of one item that wait, oldest first. */
export function waitingFor(
  queue: readonly QueueEntry[],
  visitId: string,
  itemCode: string,
): QueuedCheck[] {
  return queue.filter((entry): entry is QueuedCheck => {
    const { deed: action } = entry;
    return (
      entry.visitId === visitId && action.kind === "answer" && action.answer.itemCode === itemCode
    );
  });
}

/** A finding of the item that still stands; no second one is drafted beside it. */
export function openFinding(check: CheckView | null) {
  return check?.findings.find(({ state }) => state !== "withdrawn" && state !== "merged") ?? null;
}

/** Queues an answer. It takes the place of one that cannot have arrived yet, and follows one that may have. */
export async function queueCheckResult(
  device: Device,
  stored: DeviceVisit,
  result: {
    item: VisitItem;
    answer: CheckInput;
    finding: CheckFinding | null;
    files: readonly File[];
    confirmPersonalNumbers?: boolean;
  },
): Promise<void> {
  const { item, answer: check, finding, files } = result;
  const knownCheck = stored.bundle.checks.find(({ itemCode }) => itemCode === item.code);
  const pictures = files.map(
    (file): QueuedPicture => ({
      key: uuidv7(),
      visitId: stored.id,
      name: file.name || "照片.jpg",
      blob: file,
      attachmentId: null,
    }),
  );
  await enqueue(device, (queue) => {
    const last = waitingFor(queue, stored.id, item.code).at(-1);
    const mayHaveArrived = last?.tried === true && last.state === "waiting";
    const instead = last === undefined || mayHaveArrived ? undefined : last;
    const action: CheckAction = {
      kind: "answer",
      answer: check,
      finding,
      answeredAt: new Date().toISOString(),
      version: mayHaveArrived ? "after" : (instead?.deed.version ?? knownCheck?.version ?? null),
      confirmPersonalNumbers: result.confirmPersonalNumbers ?? false,
      pictures: [...(instead?.deed.pictures ?? []), ...pictures.map(({ key }) => key)],
    };
    return {
      entry: { key: uuidv7(), visitId: stored.id, deed: action },
      pictures,
      instead: instead?.seq,
    };
  });
}

/** Whether an action of the whole visit is queued already, so that pressing twice does it once. */
const waits = (queue: readonly QueueEntry[], id: string, kind: "start" | "finish") =>
  queue.some(({ visitId, deed: action }) => visitId === id && action.kind === kind);

/** 开始检查, as of the device's own day. */
export function queueStart(device: Device, { id, bundle }: DeviceVisit, visitedOn: Day) {
  const action: Action = { kind: "start", version: bundle.visit.version, visitedOn };
  return enqueue(device, (queue) =>
    waits(queue, id, "start") ? null : { entry: { key: uuidv7(), visitId: id, deed: action } },
  );
}

/** 结束检查. A queued start raises the visit's version by one before it. */
export function queueFinish(device: Device, { id, bundle }: DeviceVisit, note: string) {
  const { state, version } = bundle.visit;
  return enqueue(device, (queue) => {
    if (waits(queue, id, "finish")) return null;
    const starts = state === "planned" && waits(queue, id, "start");
    const action: Action = { kind: "finish", version: version + (starts ? 1 : 0), note };
    return { entry: { key: uuidv7(), visitId: id, deed: action } };
  });
}

/** Replaces a stuck entry by an action; an entry no longer queued has been decided already. */
function instead(device: Device, { seq, visitId }: QueuedCheck, action: CheckAction) {
  return enqueue(device, (queue) =>
    queue.some((one) => one.seq === seq)
      ? { entry: { key: uuidv7(), visitId, deed: action }, instead: seq }
      : null,
  );
}

/** 以本机为准: sends the same answer again, on the version of the other one. */
export async function resendOver(device: Device, stored: DeviceVisit, entry: QueuedCheck) {
  const { deed: action, current } = entry;
  // A finding that the other answer opened already is not drafted twice.
  const finding = openFinding(current) === null ? action.finding : null;
  if (current !== null) await device.put("visits", withCheck(stored, current));
  await instead(device, entry, { ...action, finding, version: current?.version ?? null });
}

/** 以对方为准: removes the own answer with its pictures. */
export function yieldTo(device: Device, stored: DeviceVisit, entry: QueuedCheck) {
  const { current } = entry;
  return removeFromQueue(device, entry, current === null ? undefined : withCheck(stored, current));
}

/** Sends the refused answer again, with the personal number confirmed. */
export function confirmNumbers(device: Device, entry: QueuedCheck) {
  return instead(device, entry, { ...entry.deed, confirmPersonalNumbers: true });
}

/** “3项、2张照片待发送”; "" when nothing waits. */
export function waitingText({ queue }: OnDevice): string {
  if (queue.length === 0) return "";
  const pictures = queue.flatMap(({ deed: action }) =>
    action.kind === "answer" ? action.pictures : [],
  );
  const counts = [
    `${queue.length}项`,
    ...(pictures.length > 0 ? [`${pictures.length}张照片`] : []),
  ];
  return `${counts.join("、")}待发送`;
}
