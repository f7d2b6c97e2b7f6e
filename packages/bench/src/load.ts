import { Agent, request } from "node:http";

/** One request of a measurement; called again for each, so that writes differ. */
export type BenchRequest = {
  url: string;
  method: "GET" | "POST";
  headers: Record<string, string>;
  body?: string;
};

/** Milliseconds at the median and the 95th percentile, and responses a second. */
export type Measured = { p50: number; p95: number; perSecond: number; failed: number };

function send(agent: Agent, call: BenchRequest): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const { url, method, headers, body } = call;
    const sent = request(url, { agent, method, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode === 200));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The bytes of one answer, as text. */
export async function bodyOf({ url, method, headers }: BenchRequest): Promise<string> {
  return (await fetch(url, { method, headers })).text();
}

/** Milliseconds one call takes, alone and on a connection of its own. */
export async function timed(call: BenchRequest): Promise<number> {
  const agent = new Agent();
  const started = performance.now();
  await send(agent, call);
  agent.destroy();
  return performance.now() - started;
}

/**
 * Sends calls over so many connections, each waiting for its response before the next, for some
 * seconds after a second of warming up.
 */
export async function measure(
  next: () => BenchRequest,
  options: { connections: number; seconds: number },
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const times: number[] = [];
  let failed = 0;
  const begin = performance.now() + 1_000;
  const end = begin + options.seconds * 1_000;
  const worker = async () => {
    while (performance.now() < end) {
      const started = performance.now();
      const good = await send(agent, next());
      if (started < begin) continue;
      times.push(performance.now() - started);
      if (!good) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: options.connections }, worker));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), perSecond: times.length / options.seconds, failed };
}
