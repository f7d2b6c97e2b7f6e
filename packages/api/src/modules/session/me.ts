import { account, authUser, county, unit } from "@xianlan/db";
import { can, maskMobile, type Permission, permissions } from "@xianlan/domain/account";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { read } from "../../transaction.ts";

/** Who is signed in, with what the frame and the account page show and the navigation asks. */
export async function me(context: Context) {
  const grant = authorize(context, "account.self");
  const { actor } = grant;
  const [row] = await read(context, grant, (tx) =>
    tx
      .select({
        post: account.post,
        noticeEmail: account.noticeEmail,
        version: account.version,
        username: authUser.username,
        mobile: authUser.mobile,
        countyName: county.name,
        unitName: unit.name,
      })
      .from(account)
      .innerJoin(authUser, eq(authUser.id, account.id))
      .innerJoin(county, eq(county.countyId, account.countyId))
      .leftJoin(unit, and(eq(unit.countyId, account.countyId), eq(unit.id, account.unitId)))
      .where(and(eq(account.countyId, actor.countyId), eq(account.id, actor.accountId))),
  );
  if (row === undefined) throw notFound("个账号");
  const ownPermissions = (Object.keys(permissions) as Permission[]).filter((each) =>
    can(actor, each),
  );
  return {
    actor,
    post: row.post,
    noticeEmail: row.noticeEmail,
    version: row.version,
    username: row.username ?? "",
    mobile: row.mobile && maskMobile(row.mobile),
    countyName: row.countyName,
    unitName: row.unitName,
    permissions: ownPermissions,
    mustChangePassword: context.session?.mustChangePassword ?? false,
  };
}
