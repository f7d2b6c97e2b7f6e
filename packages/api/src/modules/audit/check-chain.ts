import { auditHead, auditLog, type Transaction, withScope } from "@xianlan/db";
import { and, asc, eq, gt } from "drizzle-orm";
import { chainMac, chainStart, formerChain } from "../../audit.ts";
import type { Services } from "../../context.ts";

/** What the check of one county's chains found. */
export type ChainReport = {
  countyId: string;
  county: string;
  /** Rows in order, from the first one of each chain on. */
  intact: number;
  /** The first row that is not as it was written; null when all chains are whole. */
  broken: BrokenChain | null;
};

/** Where a chain breaks; `owner` names whose it is, unless it is the county's own. */
export type BrokenChain = { seq: number; problem: ChainProblem; owner?: string };

export type ChainProblem = "missing" | "altered" | "unlinked" | "head";

const batch = 2_000;

/**
 * Walks every audit chain of every county from its first row and recomputes each MAC, on one snapshot
 * a county, so that it can run beside the product. A chain that was cut off at its end together with
 * its head looks whole: compare the last row's number with an export kept elsewhere.
 */
export async function* checkAuditChains(
  services: Pick<Services, "database" | "auth" | "auditKey">,
): AsyncGenerator<ChainReport> {
  const { rows } = await services.auth.pool.query<{ countyId: string; county: string }>(
    `select county_id as "countyId", name as county from county order by name, county_id`,
  );
  for (const { countyId, county } of rows) {
    // The auditor's role reads the log and nothing else, also not the units.
    const units = await services.auth.pool.query<Chain>(
      `select id as chain, name as owner from unit where county_id = $1 order by name`,
      [countyId],
    );
    const scope = { role: "xianlan_auditor", countyId, unitId: null, accountId: null } as const;
    const found = await withScope(services.database, scope, "read", (tx) =>
      walkAll(tx, countyId, units.rows, services.auditKey),
    );
    yield { countyId, county, ...found };
  }
}

type Found = Pick<ChainReport, "intact" | "broken">;

/** The county's chains: those before units had theirs first, then its own, then its units'. */
async function walkAll(
  tx: Transaction,
  countyId: string,
  units: readonly Chain[],
  key: Uint8Array,
): Promise<Found> {
  let intact = 0;
  for (const { chain, owner } of await chainsOf(tx, countyId, units)) {
    const found = await walk(tx, { countyId, chain }, key);
    intact += found.intact;
    if (found.broken === null) continue;
    return { intact, broken: { ...found.broken, ...(owner === null ? {} : { owner }) } };
  }
  return { intact, broken: null };
}

type Chain = { chain: string; owner: string | null };

/** Chains with a head and chains with rows: neither can be taken out without the other showing it. */
async function chainsOf(
  tx: Transaction,
  countyId: string,
  units: readonly Chain[],
): Promise<Chain[]> {
  const heads = tx
    .select({ chain: auditHead.chain })
    .from(auditHead)
    .where(eq(auditHead.countyId, countyId));
  const logged = tx
    .selectDistinct({ chain: auditLog.chain })
    .from(auditLog)
    .where(eq(auditLog.countyId, countyId));
  const ids = new Set((await heads.union(logged)).map(({ chain }) => chain));
  const named: Chain[] = [
    { chain: formerChain, owner: "早期记录" },
    { chain: countyId, owner: null },
    ...units,
  ];
  const unnamed = [...ids].filter((id) => !named.some(({ chain }) => chain === id));
  return [
    ...named.filter(({ chain }) => ids.has(chain)),
    ...unnamed.map((chain) => ({ chain, owner: chain })),
  ];
}

async function walk(
  tx: Transaction,
  { countyId, chain }: { countyId: string; chain: string },
  key: Uint8Array,
): Promise<Found> {
  const format = chain === formerChain ? 1 : 2;
  let seq = 0;
  let mac = chainStart;
  for (;;) {
    const rows = await tx
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.countyId, countyId), eq(auditLog.chain, chain), gt(auditLog.seq, seq)))
      .orderBy(asc(auditLog.seq))
      .limit(batch);
    for (const { mac: stored, ...row } of rows) {
      if (row.seq !== seq + 1) return broken(seq, seq + 1, "missing");
      if (row.previousMac !== mac) return broken(seq, row.seq, "unlinked");
      if (row.format !== format || chainMac(key, row) !== stored) {
        return broken(seq, row.seq, "altered");
      }
      seq = row.seq;
      mac = stored;
    }
    if (rows.length < batch) break;
  }
  // The head knows how long the chain is: rows removed from its end are missed here.
  const [head] = await tx
    .select()
    .from(auditHead)
    .where(and(eq(auditHead.countyId, countyId), eq(auditHead.chain, chain)));
  const { seq: last, mac: lastMac } = head ?? { seq: 0, mac: chainStart };
  if (last > seq) return broken(seq, seq + 1, "missing");
  return last === seq && lastMac === mac ? { intact: seq, broken: null } : broken(seq, seq, "head");
}

function broken(intact: number, seq: number, problem: ChainProblem): Found {
  return { intact, broken: { seq, problem } };
}
