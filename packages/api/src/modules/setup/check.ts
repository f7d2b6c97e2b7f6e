import { setupToken, withScope } from "@xianlan/db";
import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "../../context.ts";
import { foundingLock, nilUuid, tokenHash } from "./create-link.ts";

export const checkSetupInput = z.object({ token: z.string().min(1).max(100) });

/** Whether a link still works, so that nobody fills in a form for nothing. */
export function checkSetup(
  context: Context,
  input: { token: string },
): Promise<{ valid: boolean }> {
  const { database } = context.services;
  return withScope(database, foundingLock(nilUuid), "read", async (tx) => {
    const alive = and(
      eq(setupToken.tokenHash, tokenHash(input.token)),
      isNull(setupToken.usedAt),
      gt(setupToken.expiresAt, context.clock.now),
    );
    const found = await tx.select({ hash: setupToken.tokenHash }).from(setupToken).where(alive);
    return { valid: found.length === 1 };
  });
}
