import type { TRPCClient } from "@trpc/client";
import type { AppRouter, UploadedFile } from "@xianlan/api";
import { visitStateLabels } from "@xianlan/domain";
import { sendFile } from "../send-file.ts";
import { type VerbError, verbError } from "../trpc/use-verb.ts";
import { type Device, settle } from "./device.ts";
import type { CheckView, HeldVisit, Waiting } from "./types.ts";

/** Why sending stopped before the end of the queue: no network, no session, a server in trouble. */
export type Stop = "offline" | "signed_out" | "other_account" | "failed";

/** What came of a run: why it stopped, and what the server told besides. */
export type Sent = { stop: Stop | null; told: string[] };

/**
 * Sends the queue in order, each entry once. What the server refuses, or what somebody else has
 * answered meanwhile, stays with its reason, and holds up only what rests on it.
 */
export async function sendQueue(
  device: Device,
  accountId: string,
  client: TRPCClient<AppRouter>,
): Promise<Sent> {
  const told: string[] = [];
  try {
    let stop: Stop | null = null;
    for (const { seq } of await device.getAll("queue")) {
      // Asked before each: somebody else may sign in in another tab while pictures are on their way.
      const { actor } = await client.session.me.query();
      if (actor.accountId !== accountId) return { stop: "other_account", told };
      const entry = await taken(device, seq);
      if (entry === null) continue;
      try {
        const words = await sendOne(device, client, entry);
        if (words !== "") told.push(words);
      } catch (error) {
        const trouble = verbError(error);
        if (await keepRefusal(device, seq, trouble)) continue;
        // What the server stumbles over is tried again next time, and keeps nothing else from going.
        if (trouble?.kind !== "failed") throw error;
        stop = "failed";
      }
    }
    return { stop, told };
  } catch (error) {
    return { stop: stopOf(verbError(error)), told };
  }
}

function stopOf(error: VerbError | null): Stop {
  if (error?.kind === "unauthenticated") return "signed_out";
  return error?.kind === "unavailable" ? "offline" : "failed";
}

/** A visit's beginning holds up all of it, an item its later answers, anything open its end. */
function isHeldUp(entry: Waiting, queue: readonly Waiting[]): boolean {
  return queue.some((other) => {
    if (other.seq >= entry.seq || other.visitId !== entry.visitId) return false;
    if (other.deed.kind === "start" || entry.deed.kind === "finish") return true;
    if (other.deed.kind !== "answer" || entry.deed.kind !== "answer") return false;
    return other.deed.answer.itemCode === entry.deed.answer.itemCode;
  });
}

/**
 * Takes an entry up for sending, if it is still there and nothing holds it up. From its first try on it
 * is the same to the letter; its key stands for exactly that.
 */
async function taken(device: Device, seq: number): Promise<Waiting | null> {
  const change = device.transaction(["queue", "visits"], "readwrite");
  const waiting = await change.objectStore("queue").getAll();
  const entry = waiting.find((one) => one.seq === seq);
  if (entry === undefined || entry.state !== "waiting" || isHeldUp(entry, waiting)) return null;
  let { deed } = entry;
  if (deed.kind === "answer" && deed.version === "after") {
    const { itemCode } = deed.answer;
    const held = await change.objectStore("visits").get(entry.visitId);
    const seen = held?.bundle.checks.find((check) => check.itemCode === itemCode);
    deed = { ...deed, version: seen?.version ?? null };
  }
  const now = { ...entry, deed, tried: true };
  await change.objectStore("queue").put(now);
  await change.done;
  return now;
}

async function sendOne(
  device: Device,
  client: TRPCClient<AppRouter>,
  entry: Waiting,
): Promise<string> {
  const { deed, key: idempotencyKey, visitId: id } = entry;
  const held = await device.get("visits", id);
  if (deed.kind === "start") {
    const { version, visitedOn } = deed;
    const answer = await client.visit.start.mutate({ idempotencyKey, id, version, visitedOn });
    const { state } = answer;
    const now = { state, stateLabel: visitStateLabels[state], version: answer.version, visitedOn };
    await settle(device, entry, held && withVisit(held, now));
    return "";
  }
  if (deed.kind === "finish") {
    const { version, note } = deed;
    const answer = await client.visit.finish.mutate({ idempotencyKey, id, version, note });
    const { state } = answer;
    const now = { state, stateLabel: visitStateLabels[state], version: answer.version, note };
    await settle(device, entry, held && withVisit(held, now));
    return "";
  }
  const { answer, finding, answeredAt, confirmPersonalNumbers, version } = deed;
  const attachmentIds: string[] = [];
  for (const key of deed.pictures) attachmentIds.push(...(await uploaded(device, key)));
  const lost = deed.pictures.length - attachmentIds.length;
  const { check, told } = await client.visit.answer.mutate({
    ...{ idempotencyKey, id, version: version === "after" ? null : version, answer, finding },
    ...{ answeredAt, confirmPersonalNumbers, attachmentIds },
  });
  await settle(device, entry, held && withCheck(held, check));
  return lost === 0
    ? told
    : `${told}${told && "；"}第${answer.itemCode}项有${lost}张照片已不在本机`;
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

const lasting: readonly VerbError["kind"][] = [
  "refused",
  "invalid",
  "not_found",
  "forbidden",
  "key_reused",
  "too_large",
];

/** Writes down what the server said no to. False for what only has to be tried again. */
async function keepRefusal(device: Device, seq: number, error: VerbError | null): Promise<boolean> {
  if (error === null || !(error.kind === "conflict" || lasting.includes(error.kind))) return false;
  const { kind, message: reason, fields, current } = error;
  const change = device.transaction(["queue", "visits"], "readwrite");
  const queue = change.objectStore("queue");
  const entry = await queue.get(seq);
  if (entry === undefined) return true;
  const { deed } = entry;
  const stuck: Waiting =
    kind === "conflict"
      ? {
          ...{ ...entry, state: "conflict", reason },
          current: deed.kind === "answer" ? (current as CheckView | null) : null,
        }
      : {
          ...{ ...entry, state: "refused", reason },
          asksNumbers: fields.some(({ path }) => path === "confirmPersonalNumbers"),
        };
  const later = deed.kind === "answer" && (await queue.getAll()).find(isLaterThan(entry));
  if (later && later.deed.kind === "answer" && deed.kind === "answer") {
    // This one certainly did not arrive, and a newer answer of the item waits behind it: that one
    // takes its place, the conflict with it.
    const pictures = [...deed.pictures, ...later.deed.pictures];
    const instead = { ...later.deed, pictures, version: deed.version };
    await queue.delete(seq);
    const { state, current: other } = stuck;
    const asks = kind === "conflict" ? { state, reason, current: other } : {};
    await queue.put({ ...later, ...asks, deed: instead });
  } else {
    await queue.put(stuck);
  }
  const held = await change.objectStore("visits").get(entry.visitId);
  if (kind === "conflict" && deed.kind !== "answer" && held && current) {
    // What stands now is what the screen goes on from.
    const { state, stateLabel, version } = current as HeldVisit["bundle"]["visit"];
    await change.objectStore("visits").put(withVisit(held, { state, stateLabel, version }));
  }
  await change.done;
  return true;
}

const isLaterThan = (entry: Waiting) => (other: Waiting) =>
  other.seq > entry.seq &&
  other.visitId === entry.visitId &&
  other.deed.kind === "answer" &&
  entry.deed.kind === "answer" &&
  other.deed.answer.itemCode === entry.deed.answer.itemCode;

function withVisit(held: HeldVisit, now: Partial<HeldVisit["bundle"]["visit"]>): HeldVisit {
  return { ...held, bundle: { ...held.bundle, visit: { ...held.bundle.visit, ...now } } };
}

/** The visit as seen with this answer in it. */
export function withCheck(held: HeldVisit, check: CheckView): HeldVisit {
  const others = held.bundle.checks.filter(({ itemCode }) => itemCode !== check.itemCode);
  return { ...held, bundle: { ...held.bundle, checks: [...others, check] } };
}
