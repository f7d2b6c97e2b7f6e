import { createHash, randomBytes } from "node:crypto";
import { setupToken, withScope } from "@xianlan/db";
import type { Clock } from "@xianlan/domain/calendar";
import { isNull } from "drizzle-orm";
import type { Services } from "../../context.ts";

const lifeHours = 24;

// No county yet, and no account: settings that match no row.
export const nilUuid = "00000000-0000-0000-0000-000000000000";

/** A one-time link; `path` goes after the product's address. */
export type SetupLink = { path: string; expiresAt: string };

/** SHA-256 of the token, hex: all that is kept of it. */
export const tokenHash = (token: string) => createHash("sha256").update(token).digest("hex");

/** The scope of whoever holds the link: may found a county, and sees nothing of the others. */
export const foundingLock = (countyId: string) =>
  ({ role: "xianlan_jobs", countyId, unitId: null, accountId: null }) as const;

/** Whether any county has an administrator who can sign in. */
export async function hasAdministrator(services: Pick<Services, "auth">): Promise<boolean> {
  const { rows } = await services.auth.pool.query<{ exists: boolean }>(
    `select exists(select 1 from account_role r
       join account a on a.county_id = r.county_id and a.id = r.account_id
       where r.role = 'admin' and a.disabled_at is null) as "exists"`,
  );
  return rows[0]?.exists ?? false;
}

/**
 * Makes the one-time link that founds a county with its first administrator; earlier links die. The
 * caller decides when: on a start without administrator, or by the operator's command. The token
 * stands behind `#`, so that it reaches no log.
 */
export function createSetupLink(
  services: Pick<Services, "database">,
  clock: Clock,
): Promise<SetupLink> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.parse(clock.now) + lifeHours * 3_600_000).toISOString();
  return withScope(services.database, foundingLock(nilUuid), "write", async (tx) => {
    await tx.delete(setupToken).where(isNull(setupToken.usedAt));
    await tx.insert(setupToken).values({ tokenHash: tokenHash(token), expiresAt });
    return { path: `/setup#${token}`, expiresAt };
  });
}
