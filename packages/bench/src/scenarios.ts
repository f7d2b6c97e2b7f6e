import { randomUUID } from "node:crypto";
import { sessionCookie } from "@xianlan/api";
import type { Actor } from "@xianlan/domain/account";
import { capture, type Statement } from "./capture.ts";
import { type Session, searchTerms } from "./fill.ts";
import { scoredYear } from "./fill-scores.ts";
import type { BenchRequest } from "./load.ts";

/** What is measured: a call of the product, and the statements the bare handler repeats. */
export type Scenario = {
  name: string;
  label: string;
  next: () => BenchRequest;
  statements: Statement[];
};

/** Where the product runs, and the sessions to call it with. */
export type Target = {
  url: string;
  appUrl: string;
  secret: string;
  leader: Session;
  /** Uploads what is read in. */
  office: Session;
  clerk: Session;
  /** A finding of the clerk's unit in 整改中, to read. */
  findingId: string;
  /** Others like it, to write to in turn, as several clerks would. */
  written: readonly string[];
};

const actorOf = (session: Session, role: "leader" | "unit_clerk"): Actor => ({
  accountId: session.accountId,
  countyId: session.countyId,
  unitId: session.unitId,
  roles: [role],
  name: "测试",
});

/** What a request of a signed-in person carries. */
export function personHeaders({ url, secret }: Target, session: Session): Record<string, string> {
  const { host, origin } = new URL(url);
  const cookie = sessionCookie(secret, session.token, host).split(";")[0] ?? "";
  return { cookie, origin, "content-type": "application/json" };
}

/** The scenarios that have a budget, with the statements each one sends today. */
export async function scenariosOf(target: Target): Promise<Scenario[]> {
  const leader = actorOf(target.leader, "leader");
  const headers = personHeaders(target, target.leader);
  const query = (path: string, input: unknown) => (): BenchRequest => ({
    url: `${target.url}/api/trpc/${path}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
    method: "GET",
    headers,
  });
  const year = { year: scoredYear() };
  const list = { limit: 50 };
  const two = { ...list, q: searchTerms.two };
  const five = { ...list, q: searchTerms.five };
  const { findingId } = target;
  const captured = (capturing: Parameters<typeof capture>[2]) =>
    capture(target.appUrl, leader, capturing);
  return [
    {
      name: "list",
      label: "问题列表 50 条",
      next: query("finding.list", list),
      statements: await captured((caller) => caller.finding.list(list)),
    },
    {
      name: "two",
      label: "按两个字查找",
      next: query("finding.list", two),
      statements: await captured((caller) => caller.finding.list(two)),
    },
    {
      name: "five",
      label: "按五个字查找",
      next: query("finding.list", five),
      statements: await captured((caller) => caller.finding.list(five)),
    },
    {
      name: "overview",
      label: "总览",
      next: query("overview.read", undefined),
      statements: await captured((caller) => caller.overview.read()),
    },
    {
      name: "matrix",
      label: "指标矩阵",
      next: query("score.matrix", year),
      statements: await captured((caller) => caller.score.matrix(year)),
    },
    {
      name: "page",
      label: "问题页",
      next: query("finding.byId", { id: findingId }),
      statements: await captured((caller) => caller.finding.byId({ id: findingId })),
    },
    {
      name: "write",
      label: "填报进展",
      next: progress(target),
      statements: [insertProgress(target)],
    },
  ];
}

function progress(target: Target): () => BenchRequest {
  const headers = personHeaders(target, target.clerk);
  let calls = 0;
  return () => ({
    url: `${target.url}/api/trpc/finding.addProgress`,
    method: "POST",
    headers,
    body: JSON.stringify({
      idempotencyKey: randomUUID(),
      text: "按计划推进",
      id: target.written[calls++ % target.written.length],
      happenedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
      measureId: null,
      measureDone: false,
      attachmentIds: [],
    }),
  });
}

/** The bare write: one row, no checks, no audit, its own implicit transaction. */
function insertProgress({ leader, written }: Target): Statement {
  return {
    text: `insert into finding_progress (county_id, id, finding_id, text, happened_on, recorded_at,
        recorded_by, recorded_by_name)
      values ($1, gen_random_uuid(), $2, '按计划推进', current_date, now(), $3, '测试') returning id`,
    values: [leader.countyId, written[0], leader.accountId],
  };
}
