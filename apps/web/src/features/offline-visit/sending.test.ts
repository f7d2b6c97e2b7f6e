import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import type { TRPCClient } from "@trpc/client";
import type { AppRouter } from "@xianlan/api";
import { afterEach, expect, it } from "vitest";
import { type Device, openDevice, waitingOn, wipeDevice } from "../../lib/offline-visit/device.ts";
import { sendQueue } from "../../lib/offline-visit/send.ts";
import type { CheckView, DeviceVisit, VisitItem } from "../../lib/offline-visit/types.ts";
import { queueCheckResult, queueFinish, queueStart } from "./queue-actions.ts";

const opened: Device[] = [];
afterEach(() => {
  for (const device of opened.splice(0)) device.close();
});

/** A refusal of the server, as the client throws it. */
class Refusal extends Error {
  readonly data: unknown;
  constructor(kind: string, current?: unknown) {
    super(kind);
    this.data = { kind, message: `因为${kind}`, fields: [], current };
  }
}

type Call = { id: string; version: number | null; answer?: { itemCode: string; text: string } };
type Handle = (action: string, call: Call) => unknown;

const accountId = randomUUID();

/** A device with one visit, and a server with scripted answers. */
async function field(state: "planned" | "under_way" = "under_way") {
  const device = await openDevice(randomUUID());
  opened.push(device);
  const id = randomUUID();
  const bundle = { visit: { id, state, stateLabel: "", version: 3 }, checks: [], items: [] };
  await device.put("visits", { id, bundle } as unknown as DeviceVisit);
  const stored = async () => (await device.get("visits", id)) as DeviceVisit;
  const calls: string[] = [];
  const send = (handle: Handle, signedIn = () => accountId) => {
    const action = (name: string) => ({
      mutate: async (call: Call) => {
        calls.push(`${name} ${call.answer?.itemCode ?? ""} ${call.version} ${call.answer?.text}`);
        return handle(name, call);
      },
    });
    const visit = {
      start: action("start"),
      recordCheck: action("answer"),
      finish: action("finish"),
    };
    const session = { me: { query: async () => ({ actor: { accountId: signedIn() } }) } };
    return sendQueue(device, accountId, { session, visit } as unknown as TRPCClient<AppRouter>);
  };
  const check = async (code: string, text: string) =>
    queueCheckResult(device, await stored(), {
      item: { code } as VisitItem,
      answer: { itemCode: code, result: "pass", checked: null, failed: null, text },
      finding: null,
      files: [],
    });
  return { device, stored, calls, send, answer: check, queue: () => device.getAll("queue") };
}

const checkOf = ({ answer: check, version }: Call) =>
  ({ ...check, version: (version ?? 0) + 1, files: [], findings: [] }) as unknown as CheckView;
const takes: Handle = (_, call) => ({ check: checkOf(call), message: "" });

it("an answer changed while it is on its way follows it, and is no conflict with itself", async () => {
  const { calls, send, answer: check, queue } = await field();
  await check("A1", "第一次");
  let changed: Promise<void> | undefined;
  await send(async (action, call) => {
    changed ??= check("A1", "改过");
    await changed;
    return takes(action, call);
  });
  await send(takes);
  expect(calls).toEqual(["answer A1 null 第一次", "answer A1 1 改过"]);
  expect(await queue()).toEqual([]);
});

it("an answer refused on its second try gives way to the newer one that waited for it", async () => {
  const { calls, send, answer: check, queue } = await field();
  await check("A1", "第一次");
  await send(() => {
    throw new Refusal("unavailable");
  });
  await check("A1", "改过");
  const other = checkOf({ id: "", version: null, answer: { itemCode: "A1", text: "别人的" } });
  await send(() => {
    throw new Refusal("conflict", other);
  });
  expect(await queue()).toMatchObject([
    { state: "conflict", current: { text: "别人的" }, deed: { answer: { text: "改过" } } },
  ]);
  await check("A1", "再改");
  await send(takes);
  expect(calls.at(-1)).toBe("answer A1 null 再改");
  expect(await queue()).toEqual([]);
});

it("a refused first answer does not hold up a corrected one", async () => {
  const { send, answer: check, queue } = await field();
  await check("A1", "第一次");
  await send(() => {
    throw new Refusal("unavailable");
  });
  await check("A1", "改过");
  await send((action, call) => {
    if (call.answer?.text === "第一次") throw new Refusal("refused");
    return takes(action, call);
  });
  expect(await queue()).toEqual([]);
});

it("an answer the server fails on does not hold up the others", async () => {
  const { calls, send, answer: check, queue } = await field();
  await check("A1", "绊脚");
  await check("A2", "好");
  const { stop } = await send((action, call) => {
    if (call.answer?.itemCode === "A1") throw new Refusal("failed");
    return takes(action, call);
  });
  expect(stop).toBe("failed");
  expect(calls).toHaveLength(2);
  expect(await queue()).toMatchObject([{ state: "waiting", deed: { answer: { text: "绊脚" } } }]);
});

it.each([
  ["unauthenticated", "signed_out"],
  ["unavailable", "offline"],
])("%s loses nothing and tries no further", async (kind, stop) => {
  const { calls, send, answer: check, queue } = await field();
  await check("A1", "一");
  await check("A2", "二");
  const refuse = () => {
    throw new Refusal(kind);
  };
  expect(await send(refuse)).toMatchObject({ stop });
  expect(calls).toHaveLength(1);
  expect(await queue()).toHaveLength(2);
});

it("an answer whose picture the browser dropped is sent, with a message", async () => {
  const { device, send, answer: check, queue } = await field();
  await check("A1", "一");
  const [entry] = await queue();
  if (entry?.deed.kind !== "answer") throw new Error("nothing waits");
  await device.put("queue", { ...entry, deed: { ...entry.deed, pictures: ["gone"] } });
  const { stop, messages } = await send(takes);
  expect([stop, messages]).toEqual([null, ["第A1项有1张照片已不在本机"]]);
  expect(await queue()).toEqual([]);
});

it("tells what a repeat of an answer from before the upgrade says", async () => {
  const { send, answer: check, queue } = await field();
  await check("A1", "一");
  const { messages } = await send((_, call) => ({ check: checkOf(call), told: "先前的问题仍在" }));
  expect(messages).toEqual(["先前的问题仍在"]);
  expect(await queue()).toEqual([]);
});

it("a visit somebody else started shows its current state", async () => {
  const { device, stored, send, queue } = await field("planned");
  await queueStart(device, await stored(), "2026-11-20");
  await queueStart(device, await stored(), "2026-11-20");
  await queueFinish(device, await stored(), "");
  await queueFinish(device, await stored(), "");
  expect((await queue()).map(({ deed: action }) => action.kind)).toEqual(["start", "finish"]);
  await send(() => {
    throw new Refusal("conflict", { state: "done", stateLabel: "已检查", version: 6 });
  });
  expect((await stored()).bundle.visit).toMatchObject({ state: "done", version: 6 });
});

it("sending stops once another account has signed in", async () => {
  const { calls, send, answer: check, queue } = await field();
  await check("A1", "一");
  await check("A2", "二");
  const { stop } = await send(takes, () => (calls.length === 0 ? accountId : randomUUID()));
  expect([stop, calls.length]).toEqual(["other_account", 1]);
  expect(await queue()).toHaveLength(1);
});

it("the device is wiped where the browser has no cache", async () => {
  expect("caches" in globalThis).toBe(false);
  const owner = randomUUID();
  const device = await openDevice(owner);
  await queueStart(
    device,
    { id: owner, bundle: { visit: { version: 1 } } } as DeviceVisit,
    "2026-11-20",
  );
  await wipeDevice(owner, device);
  expect(await waitingOn(owner)).toBe(0);
});
