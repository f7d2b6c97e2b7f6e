import { Agent, request } from "node:http";
import { hostileWorkbooks, largeLedger } from "@xianlan/office/testing";
import { personHeaders, type Target } from "./scenarios.ts";

/** Milliseconds the event loop may be blocked, and where uploads are read. */
const blockedBudgetMs = 100;

type Upload = { label: string; path: string; bytes: Uint8Array };

/** The largest legal ledger of the budget, and every hostile workbook wherever one is uploaded. */
function uploads(): Upload[] {
  const path = "/api/imports/ledger";
  const hostile = hostileWorkbooks.map(({ name, bytes }) => ({
    label: `恶意：${name}`,
    path,
    bytes: bytes(),
  }));
  const [shared] = hostile;
  const elsewhere = [
    ["考核细则", "/api/imports/scheme"],
    ["名单", "/api/imports/county-list"],
  ].map(([label = "", place = ""]) => ({
    label: `恶意：同一文字，作为${label}`,
    path: place,
    bytes: shared?.bytes ?? new Uint8Array(),
  }));
  const large = { label: "台账 5000 行", path, bytes: largeLedger(5000, "第1镇") };
  const longest = { label: "台账 19000 行", path, bytes: largeLedger(19_000, "第1镇") };
  return [large, longest, ...hostile, ...elsewhere];
}

function send(target: Target, { path, bytes }: Upload): Promise<number> {
  const headers = {
    ...personHeaders(target, target.office),
    "content-type": "application/octet-stream",
    "content-length": bytes.length,
  };
  const url = `${target.url}${path}?kind=appeals&name=${encodeURIComponent("表.xlsx")}`;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    });
    sent.on("error", reject);
    sent.end(bytes);
  });
}

/** The longest the product's event loop was blocked since this was last called, as it says itself. */
async function blockedMs({ url }: Target): Promise<number> {
  const text = await (await fetch(`${url}/api/metrics`)).text();
  const seconds = /^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(text)?.[1];
  if (seconds === undefined) throw new Error("the product does not say how long it was blocked");
  return Number(seconds) * 1000;
}

/** Asks for the product's health over a connection of its own, one request after the other. */
function prober({ url }: Target) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let slowestMs = 0;
  let running = true;
  const done = (async () => {
    while (running) {
      const started = performance.now();
      await new Promise<void>((resolve, reject) => {
        request(`${url}/api/health`, { agent }, (response) => {
          response.resume();
          response.on("end", resolve);
        })
          .on("error", reject)
          .end();
      });
      slowestMs = Math.max(slowestMs, performance.now() - started);
    }
    agent.destroy();
  })();
  return async () => {
    running = false;
    await done;
    return slowestMs;
  };
}

async function measured(target: Target, label: string, sent: readonly Upload[]): Promise<string> {
  await blockedMs(target);
  const stop = prober(target);
  const started = performance.now();
  const statuses = await Promise.all(sent.map((upload) => send(target, upload)));
  const took = performance.now() - started;
  const probe = await stop();
  const blocked = await blockedMs(target);
  const size = ((sent[0]?.bytes.length ?? 0) / 1024).toFixed(0);
  const verdict = blocked <= blockedBudgetMs ? "" : "  超出预算";
  return `${label}\t${size} kB\t${[...new Set(statuses)].join("、")}\t用时 ${took.toFixed(0)} ms\t事件循环阻塞 ${blocked.toFixed(0)} ms（预算 ≤ ${blockedBudgetMs} ms）${verdict}\t另一连接最慢 ${probe.toFixed(0)} ms`;
}

/** How long large and hostile uploads keep every other request waiting, a line each. */
export async function readingLines(target: Target): Promise<string[]> {
  const all = uploads();
  const lines: string[] = [];
  for (const upload of all) lines.push(await measured(target, upload.label, [upload]));
  const hostile = all.find(({ label }) => label.startsWith("恶意"));
  if (hostile === undefined) return lines;
  for (const count of [2, 10]) {
    const sent = Array.from({ length: count }, () => hostile);
    lines.push(await measured(target, `同时${count}份${hostile.label}`, sent));
  }
  return lines;
}
