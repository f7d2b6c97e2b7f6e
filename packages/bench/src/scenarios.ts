import { randomUUID } from "node:crypto";
import { sessionCookie } from "@xianlan/api";
import type { Actor } from "@xianlan/domain/account";
import {
  type BareScenario,
  findingInOneStatement,
  progressRows,
  sessionLookup,
} from "./bare-scenario.ts";
import { capture } from "./capture.ts";
import { type Session, searchTerms } from "./fill.ts";
import { scoredYear } from "./fill-scores.ts";
import type { BenchRequest } from "./load.ts";

/** What is measured: a call of the product, and what the bare handler does in its place. */
export type Scenario = {
  name: string;
  label: string;
  next: () => BenchRequest;
  bare: BareScenario;
  /** The bare handler sends the product's own bytes. */
  sameBytes?: true;
};

/** Where the product runs, and the sessions to call it with. */
export type Target = {
  url: string;
  appUrl: string;
  secret: string;
  leader: Session;
  /** Uploads what is read in. */
  office: Session;
  /** A finding in 整改中, to read. */
  findingId: string;
  /** Clerks of ten units, each with findings in 整改中 of the own unit to write to in turn. */
  clerks: readonly { session: Session; written: readonly string[] }[];
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
  const captured = async (capturing: Parameters<typeof capture>[2]): Promise<BareScenario> => ({
    statements: [
      sessionLookup(target.leader),
      ...(await capture(target.appUrl, leader, capturing)),
    ],
  });
  const remembered: BareScenario = { statements: [sessionLookup(target.leader)] };
  const ownFinding = findingInOneStatement(leader.countyId, findingId);
  return [
    {
      name: "list",
      label: "问题列表 50 条",
      next: query("finding.list", list),
      bare: await captured((caller) => caller.finding.list(list)),
    },
    {
      name: "two",
      label: "按两个字查找",
      next: query("finding.list", two),
      bare: await captured((caller) => caller.finding.list(two)),
    },
    {
      name: "five",
      label: "按五个字查找",
      next: query("finding.list", five),
      bare: await captured((caller) => caller.finding.list(five)),
    },
    {
      name: "overview",
      label: "总览（无人写入时）",
      next: query("overview.read", undefined),
      bare: remembered,
      sameBytes: true,
    },
    {
      name: "matrix",
      label: "指标矩阵（无人写入时）",
      next: query("score.matrix", year),
      bare: remembered,
      sameBytes: true,
    },
    {
      name: "page",
      label: "问题页",
      next: query("finding.byId", { id: findingId }),
      bare: { statements: [sessionLookup(target.leader), ownFinding] },
    },
    ...writesOf(target),
  ];
}

/** Ten clerks of ten units writing at once, and ten of one unit. */
function writesOf(target: Target): Scenario[] {
  const [first] = target.clerks;
  if (first === undefined) throw new Error("no clerk");
  const rows = progressRows(first.session, first.written[0] ?? "");
  const bare = { statements: [sessionLookup(first.session), ...rows], transaction: true };
  return [
    { name: "write", label: "填报进展：十个单位", next: progress(target, target.clerks), bare },
    { name: "writeOne", label: "填报进展：一个单位", next: progress(target, [first]), bare },
  ];
}

/** A call that writes for the clerks in turn, and for each on the own findings in turn. */
export function progress(target: Target, clerks: Target["clerks"]): () => BenchRequest {
  const all = clerks.map(({ session, written }) => ({
    headers: personHeaders(target, session),
    written,
  }));
  let calls = 0;
  return () => {
    const { headers = {}, written = [] } = all[calls % all.length] ?? {};
    const id = written[Math.floor(calls / all.length) % written.length];
    calls += 1;
    return {
      url: `${target.url}/api/trpc/finding.addProgress`,
      method: "POST",
      headers,
      body: JSON.stringify({
        idempotencyKey: randomUUID(),
        text: "按计划推进",
        id,
        happenedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
        measureId: null,
        measureDone: false,
        attachmentIds: [],
      }),
    };
  };
}
