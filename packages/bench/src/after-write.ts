import type { Client } from "pg";
import { type BenchRequest, timed } from "./load.ts";
import { progress, type Target } from "./scenarios.ts";

const repeats = 15;

const medianOf = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/**
 * What a leader waits for when somebody has just written: median milliseconds of a page's query after
 * a write of one unit, and with nothing remembered; each time the first request that comes.
 * @param scoringMs what the scoring engine takes for the same county, alone in this process
 */
export async function afterWriteLines(
  admin: Client,
  target: Target,
  pages: readonly { label: string; next: () => BenchRequest }[],
  scoringMs: number,
): Promise<string[]> {
  const { countyId } = target.leader;
  const write = progress(target, target.clerks);
  // As a write does that changes every unit's figures.
  const changeScheme = () =>
    admin.query(
      `update audit_head set seq = seq + 1, revision = revision + 1
       where county_id = $1 and chain = $1`,
      [countyId],
    );
  // The county's own chain begins with its first row that belongs to no unit.
  await admin.query(
    "insert into audit_head (county_id, chain, seq, mac) values ($1, $1, 0, '') on conflict do nothing",
    [countyId],
  );
  const lines: string[] = [];
  for (const { label, next } of pages) {
    const fromScratch: number[] = [];
    const afterOne: number[] = [];
    for (let at = 0; at < repeats; at += 1) {
      await changeScheme();
      fromScratch.push(await timed(next()));
      await timed(write());
      afterOne.push(await timed(next()));
    }
    const [all, one] = [medianOf(fromScratch), medianOf(afterOne)];
    lines.push(
      `${label}\t一个单位刚写入 ${one.toFixed(1)} ms\t从头 ${all.toFixed(0)} ms\t` +
        `前者 ÷ 后者 ${(one / all).toFixed(2)}（预算 ≤ 0.10）\t` +
        `从头 ÷ 计分 ${(all / scoringMs).toFixed(1)}（预算 ≤ 2.5）`,
    );
  }
  return lines;
}

/** Writes of units in turn, one a second, until stopped: nobody reads in a county at rest. */
export function writeBeside(target: Target): () => void {
  const write = progress(target, target.clerks);
  const timer = setInterval(() => {
    void timed(write()).catch(() => undefined);
  }, 1_000);
  return () => clearInterval(timer);
}

/** Reads every page's query over so many connections for some minutes; resident memory each minute. */
export async function memoryLines(
  target: Target,
  pages: readonly (() => BenchRequest)[],
  { connections, minutes }: { connections: number; minutes: number },
  residentMiB: () => number | null,
): Promise<string[]> {
  const stop = writeBeside(target);
  const end = performance.now() + minutes * 60_000;
  const lines: string[] = [];
  const readers = Array.from({ length: connections }, async (_, nth) => {
    for (let call = nth; performance.now() < end; call += 1) {
      const next = pages[call % pages.length];
      if (next !== undefined) await timed(next()).catch(() => undefined);
    }
  });
  const sampled = (async () => {
    while (performance.now() < end) {
      const wait = Math.min(60_000, end - performance.now());
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
      lines.push(`${lines.length + 1} 分钟后常驻内存 ${residentMiB() ?? "—"} MiB（预算 512 MiB）`);
    }
  })();
  await Promise.all([...readers, sampled]);
  stop();
  return lines;
}
