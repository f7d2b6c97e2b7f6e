import { account, accountRole, authCredential, authUser, unit } from "@xianlan/db";
import type { CreateAccountInput } from "@xianlan/domain/account";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import { firstPassword, hashPassword } from "../../auth/passwords.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { type TxContext, write } from "../../transaction.ts";
import { type AccountView, requireAccount } from "./queries.ts";
import { refuseTakenUsername } from "./refuse-taken-username.ts";

/** The account, and its first password for the one time it is shown; null when the key is repeated. */
export type WithFirstPassword = { account: AccountView; password: string | null };

/** Makes an account with a random first password, which is kept nowhere but as a hash. */
export async function createAccount(
  context: Context,
  input: CreateAccountInput,
): Promise<WithFirstPassword> {
  const grant = authorize(context, "admin.accounts");
  const { name, username, mobile } = input;
  let password: string | null = null;
  const made = await write(context, grant, "account.create", input, async (txContext) => {
    password = firstPassword({ name, username, mobile });
    const id = await insert(txContext, grant.actor.countyId, input, await hashPassword(password));
    const after = await requireAccount(txContext.tx, grant.actor.countyId, id);
    txContext.audit({
      action: "account.create",
      entity: "account",
      entityId: id,
      units: [],
      after,
    });
    return after;
  });
  return { account: made, password };
}

async function insert(
  { tx, context }: TxContext,
  countyId: string,
  input: CreateAccountInput,
  hash: string,
): Promise<string> {
  const { name, username, mobile, post, unitId, roles } = input;
  const id = uuid();
  if (unitId !== null) await requireActiveUnit(tx, countyId, unitId);
  const email = `${id}@xianlan.invalid`;
  await tx
    .insert(authUser)
    .values({ id, name, username, displayUsername: username, mobile, email })
    .catch(refuseTakenUsername);
  await tx.insert(authCredential).values({
    id: uuid(),
    accountId: id,
    providerId: "credential",
    userId: id,
    password: hash,
    updatedAt: context.clock.now,
  });
  await tx.insert(account).values({ countyId, id, unitId, name, post });
  const distinct = [...new Set(roles)];
  await tx.insert(accountRole).values(distinct.map((role) => ({ countyId, accountId: id, role })));
  return id;
}

/** @throws AppError `not_found` for a unit that is not the county's or no longer in use. */
export async function requireActiveUnit(
  tx: TxContext["tx"],
  countyId: string,
  unitId: string,
): Promise<void> {
  const own = and(eq(unit.countyId, countyId), eq(unit.id, unitId), eq(unit.active, true));
  const found = await tx.select({ id: unit.id }).from(unit).where(own);
  if (found.length === 0) throw notFound("个单位");
}
