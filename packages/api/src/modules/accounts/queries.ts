import { account, accountRole, authLockout, authUser, type Transaction, unit } from "@xianlan/db";
import { maskMobile, type Role } from "@xianlan/domain/account";
import { and, eq, gt, ilike, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { escapeLike } from "../../like.ts";
import { read } from "../../transaction.ts";
import type { AccountListInput } from "./inputs.ts";

const roleArray = sql<Role[]>`array(select ${accountRole.role} from ${accountRole}
  where ${accountRole.countyId} = ${account.countyId} and ${accountRole.accountId} = ${account.id}
  order by 1)`;

const columns = {
  id: account.id,
  name: account.name,
  post: account.post,
  unitId: account.unitId,
  roles: roleArray,
  username: authUser.username,
  mobile: authUser.mobile,
  mustChangePassword: account.mustChangePassword,
  disabledAt: account.disabledAt,
  version: account.version,
};

type Row = {
  id: string;
  name: string;
  post: string;
  unitId: string | null;
  roles: Role[];
  username: string | null;
  mobile: string | null;
  mustChangePassword: boolean;
  disabledAt: string | null;
  version: number;
};

/** An account as administrators and the audit log see it: the number masked, never a password. */
export type AccountView = Omit<Row, "username"> & { username: string };

function shown<Found extends Row>(row: Found): Omit<Found, "username"> & { username: string } {
  return { ...row, username: row.username ?? "", mobile: row.mobile && maskMobile(row.mobile) };
}

function wanted(input: AccountListInput): (SQL | undefined)[] {
  const { query, unitId, role, state } = input;
  const like = `%${escapeLike(query ?? "")}%`;
  return [
    query
      ? or(
          ...[account.name, account.post, authUser.username, unit.name].map((at) =>
            ilike(at, like),
          ),
        )
      : undefined,
    unitId ? eq(account.unitId, unitId) : undefined,
    role
      ? sql`exists (select 1 from ${accountRole} where ${accountRole.countyId} = ${account.countyId}
          and ${accountRole.accountId} = ${account.id} and ${accountRole.role} = ${role})`
      : undefined,
    state === "active" ? isNull(account.disabledAt) : undefined,
    state === "disabled" ? isNotNull(account.disabledAt) : undefined,
  ];
}

/** The county's accounts, county level first, then by unit and name in pinyin. */
export async function listAccounts(context: Context, input: AccountListInput) {
  const grant = authorize(context, "admin.accounts");
  const { countyId } = grant.actor;
  const locked = and(
    eq(authLockout.userId, account.id),
    gt(authLockout.lockedUntil, context.clock.now),
  );
  const rows = await read(context, grant, (tx) =>
    tx
      .select({ ...columns, unitName: unit.name, lockedUntil: authLockout.lockedUntil })
      .from(account)
      .innerJoin(authUser, eq(authUser.id, account.id))
      .leftJoin(unit, and(eq(unit.countyId, account.countyId), eq(unit.id, account.unitId)))
      .leftJoin(authLockout, locked)
      .where(and(eq(account.countyId, countyId), ...wanted(input)))
      .orderBy(
        sql`${unit.name} collate "zh-x-icu" nulls first`,
        sql`${account.name} collate "zh-x-icu"`,
      ),
  );
  return rows.map(shown);
}

/** One account of the county; undefined where there is none. */
export async function findAccount(
  tx: Transaction,
  countyId: string,
  id: string,
): Promise<AccountView | undefined> {
  const [row] = await tx
    .select(columns)
    .from(account)
    .innerJoin(authUser, eq(authUser.id, account.id))
    .where(and(eq(account.countyId, countyId), eq(account.id, id)));
  return row && shown(row);
}

/** @throws AppError `not_found` for an account that is not the county's. */
export async function requireAccount(tx: Transaction, countyId: string, id: string) {
  const found = await findAccount(tx, countyId, id);
  if (found === undefined) throw notFound("个账号");
  return found;
}
