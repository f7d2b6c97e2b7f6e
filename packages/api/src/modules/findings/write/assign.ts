import { account, accountRole, type Transaction } from "@xianlan/db";
import { permissions } from "@xianlan/domain/account";
import type { FindingState } from "@xianlan/domain/finding";
import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { refused } from "../../../errors.ts";
import { read, type TxContext, write } from "../../../transaction.ts";
import { notify } from "../../notices/index.ts";
import { staleFinding } from "../conflict.ts";
import { recordEvents } from "../events.ts";
import type { AssignInput } from "../inputs.ts";
import { loadFindingForUpdate } from "../load.ts";
import { type FindingResult, resultOf } from "../result.ts";
import { changesOf } from "./changes.ts";
import { guardedUpdate, type Target } from "./perform-action.ts";

/** A colleague who may verify. */
export type Verifier = { id: string; name: string; post: string };

function verifiersIn(tx: Transaction, countyId: string, which?: SQL): Promise<Verifier[]> {
  const openFindings = tx
    .select({ one: sql`1` })
    .from(accountRole)
    .where(
      and(
        eq(accountRole.countyId, account.countyId),
        eq(accountRole.accountId, account.id),
        inArray(accountRole.role, [...permissions["finding.verify"].roles]),
      ),
    );
  return tx
    .select({ id: account.id, name: account.name, post: account.post })
    .from(account)
    .where(
      and(
        eq(account.countyId, countyId),
        isNull(account.unitId),
        isNull(account.disabledAt),
        sql`exists ${openFindings}`,
        which,
      ),
    )
    .orderBy(asc(account.name), asc(account.id));
}

/** Who may be named 核查人. */
export function listVerifiers(context: Context): Promise<Verifier[]> {
  const grant = authorize(context, "finding.assign");
  return read(context, grant, (tx) => verifiersIn(tx, grant.actor.countyId));
}

/** @throws AppError `refused` for an account that may not verify. */
export async function loadVerifier(
  txContext: TxContext,
  id: string | null,
): Promise<Verifier | null> {
  if (id === null) return null;
  const { countyId } = txContext.grant.actor;
  const [found] = await verifiersIn(txContext.tx, countyId, eq(account.id, id));
  if (found === undefined) throw refused("所选的人不能核查或账号已停用，请重新选择", "verifierId");
  return found;
}

/** States in which the verification is still to come. */
const unverified = [
  "issued",
  "disputed",
  "rectifying",
  "closure_requested",
  "long_term",
] as const satisfies FindingState[];

/** Names the verifier of one finding; null takes the name back. */
export async function applyAssign(
  txContext: TxContext,
  target: Target,
  verifier: Verifier | null,
): Promise<FindingResult> {
  const { tx, grant } = txContext;
  const before = await loadFindingForUpdate(tx, grant.actor, target.id);
  if (before.version !== target.version) throw await staleFinding(tx, grant.actor, target.id);
  if (before.state === "verifying") {
    throw refused(`已由${before.verificationStartedByName}受理核查，不再指定核查人`, "verifierId");
  }
  if (!(unverified as readonly FindingState[]).includes(before.state)) {
    throw refused("只对已交办、尚未核查的问题指定核查人", "verifierId");
  }
  const after = await guardedUpdate(txContext, before, {
    verifierId: verifier?.id ?? null,
    verifierName: verifier?.name ?? "",
  });
  const text = verifier === null ? "取消指定" : `指定${verifier.name}`;
  await recordEvents(txContext, [{ findingId: before.id, action: "assign", text, internal: true }]);
  if (verifier !== null) {
    const title = `${before.number} 指定由您核查`;
    const href = `/findings/${before.id}`;
    await notify(txContext, [{ kind: "assigned", to: { accountId: verifier.id }, title, href }]);
  }
  txContext.audit({
    action: "finding.assign",
    entity: "finding",
    entityId: before.id,
    units: [before.unitId],
    ...changesOf(before, after),
  });
  return resultOf(after);
}

/** 指定核查人. */
export async function assignFinding(context: Context, input: AssignInput): Promise<FindingResult> {
  const grant = authorize(context, "finding.assign");
  return write(context, grant, "finding.assign", input, async (txContext) =>
    applyAssign(txContext, input, await loadVerifier(txContext, input.verifierId)),
  );
}
