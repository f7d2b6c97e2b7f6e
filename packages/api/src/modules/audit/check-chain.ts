import { auditHead, auditLog, type Transaction, withScope } from "@xianlan/db";
import { and, asc, eq, gt } from "drizzle-orm";
import { chainMac, chainStart } from "../../audit.ts";
import type { Services } from "../../context.ts";

/** What the check of one county's chain found. */
export type ChainReport = {
  countyId: string;
  county: string;
  /** Rows in order, from the first one on. */
  intact: number;
  /** The first row that is not as it was written; null when the whole chain is. */
  broken: { seq: number; problem: ChainProblem } | null;
};

export type ChainProblem = "missing" | "altered" | "unlinked" | "head";

const batch = 2_000;

/**
 * Walks every county's audit chain from its first row and recomputes each MAC, on one snapshot a
 * county, so that it can run beside the product. A chain that was cut off at its end together with
 * its head looks whole: compare the last row's number with an export kept elsewhere.
 */
export async function* checkAuditChains(
  services: Pick<Services, "database" | "auth" | "auditKey">,
): AsyncGenerator<ChainReport> {
  const { rows } = await services.auth.pool.query<{ countyId: string; county: string }>(
    `select county_id as "countyId", name as county from county order by name, county_id`,
  );
  for (const { countyId, county } of rows) {
    const scope = { role: "xianlan_auditor", countyId, unitId: null, accountId: null } as const;
    const found = await withScope(services.database, scope, "read", (tx) =>
      walk(tx, countyId, services.auditKey),
    );
    yield { countyId, county, ...found };
  }
}

type Found = Pick<ChainReport, "intact" | "broken">;

async function walk(tx: Transaction, countyId: string, key: Uint8Array): Promise<Found> {
  let seq = 0;
  let mac = chainStart;
  for (;;) {
    const rows = await tx
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.countyId, countyId), gt(auditLog.seq, seq)))
      .orderBy(asc(auditLog.seq))
      .limit(batch);
    for (const { mac: stored, ...row } of rows) {
      if (row.seq !== seq + 1) return broken(seq, seq + 1, "missing");
      if (row.previousMac !== mac) return broken(seq, row.seq, "unlinked");
      if (chainMac(key, row) !== stored) return broken(seq, row.seq, "altered");
      seq = row.seq;
      mac = stored;
    }
    if (rows.length < batch) return atHead(tx, countyId, seq, mac);
  }
}

/** The head knows how long the chain is: rows removed from its end are missed here. */
async function atHead(tx: Transaction, countyId: string, seq: number, mac: string): Promise<Found> {
  const [head] = await tx.select().from(auditHead).where(eq(auditHead.countyId, countyId));
  const { seq: last, mac: lastMac } = head ?? { seq: 0, mac: chainStart };
  if (last > seq) return broken(seq, seq + 1, "missing");
  return last === seq && lastMac === mac ? { intact: seq, broken: null } : broken(seq, seq, "head");
}

function broken(intact: number, seq: number, problem: ChainProblem): Found {
  return { intact, broken: { seq, problem } };
}
