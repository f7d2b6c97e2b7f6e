import type { TRPCClient } from "@trpc/client";
import type { AppRouter, UploadedFile } from "@xianlan/api";
import { visitStateLabels } from "@xianlan/domain/visit";
import { sendFile } from "../send-file.ts";
import { type ActionError, actionError } from "../trpc/use-action.ts";
import { type Device, removeFromQueue } from "./device.ts";
import type { CheckView, DeviceVisit, QueueEntry } from "./types.ts";

/** Why sending stopped before the end of the queue: no network, no session, a server in trouble. */
export type StopReason = "offline" | "signed_out" | "other_account" | "failed";

/** What came of a run: why it stopped, and the messages the server returned. */
export type QueueOutcome = { stop: StopReason | null; messages: string[] };

/**
 * Sends the queue in order, each entry once. What the server refuses, or what somebody else has
 * answered meanwhile, stays with its reason, and holds up only what rests on it.
 */
export async function sendQueue(
  device: Device,
  accountId: string,
  client: TRPCClient<AppRouter>,
): Promise<QueueOutcome> {
  const messages: string[] = [];
  try {
    let stop: StopReason | null = null;
    for (const { seq } of await device.getAll("queue")) {
      // Asked before each: somebody else may sign in in another tab while pictures are on their way.
      const { actor } = await client.session.me.query();
      if (actor.accountId !== accountId) return { stop: "other_account", messages };
      const entry = await taken(device, seq);
      if (entry === null) continue;
      try {
        const refusal = await sendOne(device, client, entry);
        if (refusal) messages.push(refusal);
      } catch (error) {
        const trouble = actionError(error);
        if (await storeRefusal(device, seq, trouble)) continue;
        // What the server fails on is tried again next time and does not stop the others.
        if (trouble?.kind !== "failed") throw error;
        stop = "failed";
      }
    }
    return { stop, messages };
  } catch (error) {
    return { stop: stopOf(actionError(error)), messages };
  }
}

function stopOf(error: ActionError | null): StopReason {
  if (error?.kind === "unauthenticated") return "signed_out";
  return error?.kind === "unavailable" ? "offline" : "failed";
}

/** A queued start blocks the whole visit, an answer the later answers of its item, anything the finish. */
function isBlocked(entry: QueueEntry, queue: readonly QueueEntry[]): boolean {
  return queue.some((other) => {
    if (other.seq >= entry.seq || other.visitId !== entry.visitId) return false;
    if (other.deed.kind === "start" || entry.deed.kind === "finish") return true;
    if (other.deed.kind !== "answer" || entry.deed.kind !== "answer") return false;
    return other.deed.answer.itemCode === entry.deed.answer.itemCode;
  });
}

/**
 * Takes an entry up for sending, if it is still queued and nothing blocks it. From its first try on it
 * does not change, because its idempotency key stands for exactly this content.
 */
async function taken(device: Device, seq: number): Promise<QueueEntry | null> {
  const change = device.transaction(["queue", "visits"], "readwrite");
  const waiting = await change.objectStore("queue").getAll();
  const entry = waiting.find((one) => one.seq === seq);
  if (entry === undefined || entry.state !== "waiting" || isBlocked(entry, waiting)) return null;
  let { deed: action } = entry;
  if (action.kind === "answer" && action.version === "after") {
    const { itemCode } = action.answer;
    const stored = await change.objectStore("visits").get(entry.visitId);
    const knownCheck = stored?.bundle.checks.find((check) => check.itemCode === itemCode);
    action = { ...action, version: knownCheck?.version ?? null };
  }
  const now = { ...entry, deed: action, tried: true };
  await change.objectStore("queue").put(now);
  await change.done;
  return now;
}

/** A repeat of what arrived before the upgrade is answered as it was then, with `told` for `message`. */
type RecordedCheck = { check: CheckView; message?: string; told?: string };

async function sendOne(
  device: Device,
  client: TRPCClient<AppRouter>,
  entry: QueueEntry,
): Promise<string> {
  const { deed: action, key: idempotencyKey, visitId: id } = entry;
  const stored = await device.get("visits", id);
  if (action.kind === "start") {
    const { version, visitedOn } = action;
    const result = await client.visit.start.mutate({ idempotencyKey, id, version, visitedOn });
    const { state } = result;
    const now = { state, stateLabel: visitStateLabels[state], version: result.version, visitedOn };
    await removeFromQueue(device, entry, stored && withVisit(stored, now));
    return "";
  }
  if (action.kind === "finish") {
    const { version, note } = action;
    const result = await client.visit.finish.mutate({ idempotencyKey, id, version, note });
    const { state } = result;
    const now = { state, stateLabel: visitStateLabels[state], version: result.version, note };
    await removeFromQueue(device, entry, stored && withVisit(stored, now));
    return "";
  }
  const { answer, finding, answeredAt, confirmPersonalNumbers, version } = action;
  const attachmentIds: string[] = [];
  for (const key of action.pictures) attachmentIds.push(...(await uploaded(device, key)));
  const lost = action.pictures.length - attachmentIds.length;
  const recorded: RecordedCheck = await client.visit.recordCheck.mutate({
    idempotencyKey,
    id,
    version: version === "after" ? null : version,
    answer,
    finding,
    answeredAt,
    confirmPersonalNumbers,
    attachmentIds,
  });
  const message = recorded.message ?? recorded.told ?? "";
  await removeFromQueue(device, entry, stored && withCheck(stored, recorded.check));
  return lost === 0
    ? message
    : `${message}${message && "；"}第${answer.itemCode}项有${lost}张照片已不在本机`;
}

/**
 * Uploads a picture unless the server has it already; its own key makes sure it has it once. None
 * where the browser has dropped it: the answer still counts.
 */
async function uploaded(device: Device, key: string): Promise<[id: string] | []> {
  const picture = await device.get("pictures", key);
  if (picture === undefined) return [];
  if (picture.attachmentId !== null) return [picture.attachmentId];
  const address = `/api/files?name=${encodeURIComponent(picture.name)}`;
  const { id } = await sendFile<UploadedFile>(address, picture.blob, { key });
  await device.put("pictures", { ...picture, attachmentId: id });
  return [id];
}

const permanentKinds: readonly ActionError["kind"][] = [
  "refused",
  "invalid",
  "not_found",
  "forbidden",
  "key_reused",
  "too_large",
];

/** Stores why the server refused an entry. False for what only has to be tried again. */
async function storeRefusal(
  device: Device,
  seq: number,
  error: ActionError | null,
): Promise<boolean> {
  if (error === null || !(error.kind === "conflict" || permanentKinds.includes(error.kind)))
    return false;
  const { kind, message: reason, fields, current } = error;
  const change = device.transaction(["queue", "visits"], "readwrite");
  const queue = change.objectStore("queue");
  const entry = await queue.get(seq);
  if (entry === undefined) return true;
  const { deed: action } = entry;
  const stuck: QueueEntry =
    kind === "conflict"
      ? {
          ...entry,
          state: "conflict",
          reason,
          current: action.kind === "answer" ? (current as CheckView | null) : null,
        }
      : {
          ...entry,
          state: "refused",
          reason,
          asksNumbers: fields.some(({ path }) => path === "confirmPersonalNumbers"),
        };
  const later = action.kind === "answer" && (await queue.getAll()).find(isLaterThan(entry));
  if (later && later.deed.kind === "answer" && action.kind === "answer") {
    // This one certainly did not arrive, and a newer answer of the item waits behind it: that one
    // takes its place, the conflict with it.
    const pictures = [...action.pictures, ...later.deed.pictures];
    const instead = { ...later.deed, pictures, version: action.version };
    await queue.delete(seq);
    const { state, current: other } = stuck;
    const details = kind === "conflict" ? { state, reason, current: other } : {};
    await queue.put({ ...later, ...details, deed: instead });
  } else {
    await queue.put(stuck);
  }
  const stored = await change.objectStore("visits").get(entry.visitId);
  if (kind === "conflict" && action.kind !== "answer" && stored && current) {
    // The page goes on from the state the server has now.
    const { state, stateLabel, version } = current as DeviceVisit["bundle"]["visit"];
    await change.objectStore("visits").put(withVisit(stored, { state, stateLabel, version }));
  }
  await change.done;
  return true;
}

const isLaterThan = (entry: QueueEntry) => (other: QueueEntry) =>
  other.seq > entry.seq &&
  other.visitId === entry.visitId &&
  other.deed.kind === "answer" &&
  entry.deed.kind === "answer" &&
  other.deed.answer.itemCode === entry.deed.answer.itemCode;

function withVisit(stored: DeviceVisit, now: Partial<DeviceVisit["bundle"]["visit"]>): DeviceVisit {
  return { ...stored, bundle: { ...stored.bundle, visit: { ...stored.bundle.visit, ...now } } };
}

/** The visit as seen with this answer in it. */
export function withCheck(stored: DeviceVisit, check: CheckView): DeviceVisit {
  const others = stored.bundle.checks.filter(({ itemCode }) => itemCode !== check.itemCode);
  return { ...stored, bundle: { ...stored.bundle, checks: [...others, check] } };
}
