import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import { currentVisit } from "./stored-visit.ts";
import type { DeviceVisit, QueuedPicture, QueueEntry } from "./types.ts";

interface Stores extends DBSchema {
  visits: { key: string; value: DeviceVisit };
  queue: { key: number; value: QueueEntry };
  pictures: { key: string; value: QueuedPicture };
}

/** What one account keeps on this device. */
export type Device = IDBPDatabase<Stores>;

/** One database per account: another person on the same machine opens another one. */
const nameOf = (accountId: string) => `xianlan-field-${accountId}`;

export function openDevice(accountId: string): Promise<Device> {
  return openDB<Stores>(nameOf(accountId), 1, {
    upgrade(database) {
      database.createObjectStore("visits", { keyPath: "id" });
      database.createObjectStore("queue", { keyPath: "seq" });
      database.createObjectStore("pictures", { keyPath: "key" });
    },
    blocking(_current, _blocked, event) {
      // Another tab wipes the database: this one closes it.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** How many answers of an account wait here. */
export async function waitingOn(accountId: string): Promise<number> {
  const device = await openDevice(accountId);
  const waiting = await device.count("queue");
  device.close();
  return waiting;
}

/** Everything of one account, and the page kept for it. */
export async function wipeDevice(accountId: string, device: Device): Promise<void> {
  device.close();
  await deleteDB(nameOf(accountId));
  // Over plain http a browser keeps no pages, and has no list of them either.
  if ("caches" in globalThis) {
    for (const name of await caches.keys()) await caches.delete(name);
  }
  const worker = await navigator.serviceWorker?.getRegistration("/field");
  await worker?.unregister();
}

/** All that the screen shows. */
export async function readDevice(device: Device) {
  const [visits, queue, pictures] = await Promise.all([
    device.getAll("visits"),
    device.getAll("queue"),
    device.getAll("pictures"),
  ]);
  return { visits: visits.map(currentVisit), queue, pictures };
}
export type OnDevice = Awaited<ReturnType<typeof readDevice>>;

/** What is to be queued: the entry, its pictures, and the `seq` of an entry it replaces. */
export type QueueAddition = {
  entry: Omit<QueueEntry, "seq" | "tried" | "state" | "reason" | "asksNumbers" | "current">;
  pictures?: readonly QueuedPicture[];
  instead?: number | undefined;
};

/**
 * Adds to the end of the queue, with its pictures, in one transaction, so that no answer is lost. `compose`
 * sees the queue of that moment, since sending goes on behind the screen; null keeps nothing.
 */
export async function enqueue(
  device: Device,
  compose: (queue: readonly QueueEntry[]) => QueueAddition | null,
): Promise<void> {
  const change = device.transaction(["queue", "pictures"], "readwrite");
  const queue = change.objectStore("queue");
  const waiting = await queue.getAll();
  const addition = compose(waiting);
  if (addition !== null) {
    const seq = (waiting.at(-1)?.seq ?? 0) + 1;
    for (const picture of addition.pictures ?? [])
      await change.objectStore("pictures").put(picture);
    if (addition.instead !== undefined) await queue.delete(addition.instead);
    await queue.put({
      ...addition.entry,
      seq,
      tried: false,
      state: "waiting",
      reason: "",
      asksNumbers: false,
      current: null,
    });
  }
  await change.done;
}

/** Takes an entry off the queue, with its pictures; `after` goes into the visit in the same transaction. */
export async function removeFromQueue(
  device: Device,
  entry: QueueEntry,
  after?: DeviceVisit,
): Promise<void> {
  const change = device.transaction(["queue", "pictures", "visits"], "readwrite");
  await change.objectStore("queue").delete(entry.seq);
  if (entry.deed.kind === "answer") {
    for (const key of entry.deed.pictures) await change.objectStore("pictures").delete(key);
  }
  if (after !== undefined) await change.objectStore("visits").put(after);
  await change.done;
}
