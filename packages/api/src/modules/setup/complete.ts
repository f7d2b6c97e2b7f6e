import { createHmac } from "node:crypto";
import {
  account,
  accountRole,
  authCredential,
  authUser,
  county,
  setupToken,
  type Transaction,
  withScope,
} from "@xianlan/db";
import { type CompleteSetupInput, passwordProblem } from "@xianlan/domain/account";
import { and, eq, gt, isNull } from "drizzle-orm";
import { v7 as uuid, stringify as uuidStringify } from "uuid";
import { recordAudit } from "../../audit.ts";
import { hashPassword } from "../../auth/passwords.ts";
import { canonicalJson } from "../../canonical.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { foundingLock, tokenHash } from "./create-link.ts";

const dead = "这个链接已失效或已用过。请在服务器上运行 npx -y pnpm@12 xl admin-link 取得新链接";

/**
 * Founds a county with its first administrator. The link works once: of two at the same time one
 * waits, then finds it used. A repeat by the person who just succeeded gets the same result.
 */
export async function completeSetup(
  context: Context,
  input: CompleteSetupInput,
): Promise<{ username: string }> {
  const problem = passwordProblem(input.password, { ...input, mobile: null });
  if (problem !== null) throw refused(problem, "password");
  const countyId = countyIdOf(context.services.auditKey, input);
  const done = await withScope(
    context.services.database,
    foundingLock(countyId),
    "write",
    async (tx) => {
      if (await spend(tx, input.token, context.clock.now)) {
        await found(tx, context, countyId, input);
        return true;
      }
      const own = eq(county.countyId, countyId);
      const made = await tx.select({ name: county.name }).from(county).where(own);
      return made.length === 1;
    },
  );
  if (!done) throw refused(dead, "token");
  return { username: input.username };
}

async function spend(tx: Transaction, token: string, now: string): Promise<boolean> {
  const spent = await tx
    .update(setupToken)
    .set({ usedAt: now })
    .where(
      and(
        eq(setupToken.tokenHash, tokenHash(token)),
        isNull(setupToken.usedAt),
        gt(setupToken.expiresAt, now),
      ),
    )
    .returning({ hash: setupToken.tokenHash });
  return spent.length === 1;
}

async function found(
  tx: Transaction,
  context: Context,
  countyId: string,
  input: CompleteSetupInput,
): Promise<void> {
  const { name, username } = input;
  const id = uuid();
  const { now } = context.clock;
  await tx.insert(county).values({ countyId, name: input.countyName, readyAt: now });
  const [made] = await tx
    .insert(authUser)
    .values({ id, name, username, displayUsername: username, email: `${id}@xianlan.invalid` })
    .onConflictDoNothing()
    .returning({ id: authUser.id });
  if (made === undefined) throw refused("这个用户名已被使用，请换一个", "username");
  await tx.insert(authCredential).values({
    id: uuid(),
    accountId: id,
    providerId: "credential",
    userId: id,
    password: await hashPassword(input.password),
  });
  await tx.insert(account).values({ countyId, id, name, mustChangePassword: false });
  await tx.insert(accountRole).values({ countyId, accountId: id, role: "admin" });
  await recordAudit(
    tx,
    context,
    { countyId, unitId: null, accountId: id, name },
    {
      action: "county.found",
      entity: "county",
      entityId: countyId,
      units: "every",
      after: { county: input.countyName, administrator: username },
    },
  );
}

/**
 * The county's id follows from link, key and answers (a UUID of version 8), so that a repeat finds
 * what its first try made without the key or the password being kept anywhere.
 */
function countyIdOf(auditKey: Uint8Array, input: CompleteSetupInput): string {
  const mac = createHmac("sha256", auditKey).update(canonicalJson(input)).digest();
  return uuidStringify(mac.subarray(0, 16).with(6, 0x80).with(8, 0x80));
}
