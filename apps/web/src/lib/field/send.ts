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
    const { actor } = await client.session.me.query();
    if (actor.accountId !== accountId) return { stop: "other_account", told };
    for (const { seq } of await device.getAll("queue")) {
      const queue = await device.getAll("queue");
      const entry = queue.find((one) => one.seq === seq);
      if (entry === undefined || entry.state !== "waiting" || isHeldUp(entry, queue)) continue;
      try {
        const words = await sendOne(device, client, await fixed(device, entry));
        if (words !== "") told.push(words);
      } catch (error) {
        if (!(await keepRefusal(device, seq, verbError(error)))) throw error;
      }
    }
    return { stop: null, told };
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

/** From its first try on an entry is the same to the letter; its key stands for exactly that. */
async function fixed(device: Device, entry: Waiting): Promise<Waiting> {
  let { deed } = entry;
  if (deed.kind === "answer" && deed.version === "after") {
    const { itemCode } = deed.answer;
    const held = await device.get("visits", entry.visitId);
    const seen = held?.bundle.checks.find((check) => check.itemCode === itemCode);
    deed = { ...deed, version: seen?.version ?? null };
  }
  const now = { ...entry, deed, tried: true };
  await device.put("queue", now);
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
  const attachmentIds = [];
  for (const key of deed.pictures) attachmentIds.push(await uploaded(device, key));
  const { check, told } = await client.visit.answer.mutate({
    ...{ idempotencyKey, id, version: version === "after" ? null : version, answer, finding },
    ...{ answeredAt, confirmPersonalNumbers, attachmentIds },
  });
  await settle(device, entry, held && withCheck(held, check));
  return told;
}

/** Uploads a picture unless the server has it already; its own key makes sure it has it once. */
async function uploaded(device: Device, key: string): Promise<string> {
  const picture = await device.get("pictures", key);
  if (picture === undefined) throw new Error("the picture is gone");
  if (picture.attachmentId !== null) return picture.attachmentId;
  const address = `/api/files?name=${encodeURIComponent(picture.name)}`;
  const { id } = await sendFile<UploadedFile>(address, picture.blob, { key });
  await device.put("pictures", { ...picture, attachmentId: id });
  return id;
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
  const entry = await device.get("queue", seq);
  if (entry === undefined || error === null) return false;
  const { kind, message: reason, fields, current } = error;
  if (kind === "conflict") {
    const check = entry.deed.kind === "answer" ? (current as CheckView | null) : null;
    await device.put("queue", { ...entry, state: "conflict", reason, current: check });
    return true;
  }
  if (!lasting.includes(kind)) return false;
  const asksNumbers = fields.some(({ path }) => path === "confirmPersonalNumbers");
  await device.put("queue", { ...entry, state: "refused", reason, asksNumbers });
  return true;
}

function withVisit(held: HeldVisit, now: Partial<HeldVisit["bundle"]["visit"]>): HeldVisit {
  return { ...held, bundle: { ...held.bundle, visit: { ...held.bundle.visit, ...now } } };
}

/** The visit as seen with this answer in it. */
export function withCheck(held: HeldVisit, check: CheckView): HeldVisit {
  const others = held.bundle.checks.filter(({ itemCode }) => itemCode !== check.itemCode);
  return { ...held, bundle: { ...held.bundle, checks: [...others, check] } };
}
