import type { CheckAnswer, CheckFinding, Day } from "@xianlan/domain";
import { v7 as uuidv7 } from "uuid";
import { type Device, enqueue, type OnDevice, settle } from "../../lib/field/device.ts";
import { withCheck } from "../../lib/field/send.ts";
import type {
  CheckView,
  Deed,
  HeldPicture,
  HeldVisit,
  VisitItem,
  Waiting,
} from "../../lib/field/types.ts";

export type AnswerDeed = Extract<Deed, { kind: "answer" }>;
export type WaitingAnswer = Waiting & { deed: AnswerDeed };

/** The answers of one item that wait, oldest first. */
export function waitingFor(
  queue: readonly Waiting[],
  visitId: string,
  itemCode: string,
): WaitingAnswer[] {
  return queue.filter((entry): entry is WaitingAnswer => {
    const { deed } = entry;
    return entry.visitId === visitId && deed.kind === "answer" && deed.answer.itemCode === itemCode;
  });
}

/** A finding of the item that still stands; no second one is drafted beside it. */
export function standingFinding(check: CheckView | null) {
  return check?.findings.find(({ state }) => state !== "withdrawn" && state !== "merged") ?? null;
}

/** Keeps an answer. It takes the place of one that cannot have arrived yet, and follows one that may have. */
export async function keepAnswer(
  device: Device,
  held: HeldVisit,
  said: {
    item: VisitItem;
    answer: CheckAnswer;
    finding: CheckFinding | null;
    files: readonly File[];
    confirmPersonalNumbers?: boolean;
  },
): Promise<void> {
  const { item, answer, finding, files } = said;
  const seen = held.bundle.checks.find(({ itemCode }) => itemCode === item.code);
  const pictures = files.map(
    (file): HeldPicture => ({
      ...{ key: uuidv7(), visitId: held.id, name: file.name || "照片.jpg" },
      ...{ blob: file, attachmentId: null },
    }),
  );
  await enqueue(device, (queue) => {
    const last = waitingFor(queue, held.id, item.code).at(-1);
    const mayHaveArrived = last?.tried === true && last.state === "waiting";
    const instead = last === undefined || mayHaveArrived ? undefined : last;
    const deed: AnswerDeed = {
      ...{ kind: "answer", answer, finding, answeredAt: new Date().toISOString() },
      version: mayHaveArrived ? "after" : (instead?.deed.version ?? seen?.version ?? null),
      confirmPersonalNumbers: said.confirmPersonalNumbers ?? false,
      pictures: [...(instead?.deed.pictures ?? []), ...pictures.map(({ key }) => key)],
    };
    return {
      entry: { key: uuidv7(), visitId: held.id, deed },
      ...{ pictures, instead: instead?.seq },
    };
  });
}

/** Whether a deed of the whole visit waits already: pressed twice, it is done once. */
const waits = (queue: readonly Waiting[], id: string, kind: "start" | "finish") =>
  queue.some(({ visitId, deed }) => visitId === id && deed.kind === kind);

/** 开始检查, as of the device's own day. */
export function keepStart(device: Device, { id, bundle }: HeldVisit, visitedOn: Day) {
  const deed: Deed = { kind: "start", version: bundle.visit.version, visitedOn };
  return enqueue(device, (queue) =>
    waits(queue, id, "start") ? null : { entry: { key: uuidv7(), visitId: id, deed } },
  );
}

/** 结束检查. A start that waits counts the visit's version on by one before it. */
export function keepFinish(device: Device, { id, bundle }: HeldVisit, note: string) {
  const { state, version } = bundle.visit;
  return enqueue(device, (queue) => {
    if (waits(queue, id, "finish")) return null;
    const starts = state === "planned" && waits(queue, id, "start");
    const deed: Deed = { kind: "finish", version: version + (starts ? 1 : 0), note };
    return { entry: { key: uuidv7(), visitId: id, deed } };
  });
}

/** Puts a deed in the place of an entry that is stuck; one that is gone has been decided already. */
function instead(device: Device, { seq, visitId }: WaitingAnswer, deed: AnswerDeed) {
  return enqueue(device, (queue) =>
    queue.some((one) => one.seq === seq)
      ? { entry: { key: uuidv7(), visitId, deed }, instead: seq }
      : null,
  );
}

/** 以本机为准: the same answer again, now knowing of the other one. */
export async function insistOn(device: Device, held: HeldVisit, entry: WaitingAnswer) {
  const { deed, current } = entry;
  // A finding that the other answer opened already is not drafted twice.
  const finding = standingFinding(current) === null ? deed.finding : null;
  if (current !== null) await device.put("visits", withCheck(held, current));
  await instead(device, entry, { ...deed, finding, version: current?.version ?? null });
}

/** 以对方为准: the own answer goes, with its pictures. */
export function yieldTo(device: Device, held: HeldVisit, entry: WaitingAnswer) {
  const { current } = entry;
  return settle(device, entry, current === null ? undefined : withCheck(held, current));
}

/** The refused answer once more, with the number that was asked about. */
export function confirmNumbers(device: Device, entry: WaitingAnswer) {
  return instead(device, entry, { ...entry.deed, confirmPersonalNumbers: true });
}

/** “3项、2张照片待发送”; "" when nothing waits. */
export function waitingWords({ queue }: OnDevice): string {
  if (queue.length === 0) return "";
  const pictures = queue.flatMap(({ deed }) => (deed.kind === "answer" ? deed.pictures : []));
  const words = [`${queue.length}项`, ...(pictures.length > 0 ? [`${pictures.length}张照片`] : [])];
  return `${words.join("、")}待发送`;
}
