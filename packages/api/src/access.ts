import { finding, type Mode, type Scope, type ScopeRole } from "@xianlan/db";
import { type Actor, can, type Permission, permissions } from "@xianlan/domain/account";
import { and, eq, ne, type SQL } from "drizzle-orm";
import type { Context } from "./context.ts";
import { AppError } from "./errors.ts";

/** Proof that the action was authorised: the only way to open a transaction. */
export type Grant = { actor: Actor; permission: Permission };

/**
 * First lock: may this person do this action at all?
 * @throws AppError `unauthenticated` without a session, `password_change_required` until the first
 *   password is changed, `forbidden` without the permission.
 */
export function authorize(context: Context, permission: Permission): Grant {
  const { actor } = context;
  if (actor === null) throw new AppError("unauthenticated", "请先登录");
  if (context.session?.mustChangePassword && permissions[permission].area !== "self") {
    throw new AppError("password_change_required", "首次登录请先修改密码，再继续使用");
  }
  if (!can(actor, permission)) {
    throw new AppError("forbidden", `您的角色不能“${permissions[permission].description}”`);
  }
  return { actor, permission };
}

function roleFor(grant: Grant, mode: Mode): ScopeRole {
  switch (permissions[grant.permission].area) {
    case "administration":
      return "xianlan_admin";
    case "audit":
      return "xianlan_auditor";
    case "self":
      return "xianlan_auth";
    case "content":
      if (grant.actor.unitId !== null) return "xianlan_unit";
      return mode === "write" ? "xianlan_writer" : "xianlan_reader";
  }
}

/** The database scope of a grant: role by the permission's area, county and unit from the session. */
export function scopeOf(grant: Grant, mode: Mode): Scope {
  const { actor } = grant;
  return {
    role: roleFor(grant, mode),
    countyId: actor.countyId,
    unitId: actor.unitId,
    accountId: actor.accountId,
  };
}

/** Second lock: the findings this person may see. The third is the database's own policy. */
export function visibleFindings(actor: Actor): SQL | undefined {
  const county = eq(finding.countyId, actor.countyId);
  if (actor.unitId === null) return county;
  return and(county, eq(finding.unitId, actor.unitId), ne(finding.state, "draft"));
}
