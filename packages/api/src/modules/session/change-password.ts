import { createHmac } from "node:crypto";
import { account, authCredential, authSession, authUser, type Transaction } from "@xianlan/db";
import { type Actor, type ChangePasswordInput, passwordProblem } from "@xianlan/domain/account";
import { and, eq, ne } from "drizzle-orm";
import { authorize } from "../../access.ts";
import { attemptPassword } from "../../auth/lockout.ts";
import { hashPassword, verifyPassword } from "../../auth/passwords.ts";
import type { Context } from "../../context.ts";
import { notFound, refused } from "../../errors.ts";
import { write } from "../../transaction.ts";

const wrong = "原密码不正确；连续5次错误将锁定账号15分钟";

async function ownCredential(tx: Transaction, actor: Actor) {
  const [row] = await tx
    .select({
      credentialId: authCredential.id,
      hash: authCredential.password,
      username: authUser.username,
      mobile: authUser.mobile,
    })
    .from(authUser)
    .innerJoin(authCredential, eq(authCredential.userId, authUser.id))
    .where(and(eq(authUser.id, actor.accountId), eq(authCredential.providerId, "credential")))
    .for("update", { of: authCredential });
  if (row?.hash == null) throw notFound("个账号的密码");
  return { ...row, hash: row.hash, username: row.username ?? "" };
}

/** Changes one's own password; every other session of the account ends. */
export async function changePassword(
  context: Context,
  input: ChangePasswordInput,
): Promise<{ changed: true }> {
  const grant = authorize(context, "account.self");
  const { actor } = grant;
  const { auditKey } = context.services;
  // A key remembers its body's hash; a plain hash of passwords could be guessed at.
  const fingerprint = createHmac("sha256", auditKey)
    .update(JSON.stringify([input.currentPassword, input.newPassword]))
    .digest("hex");
  const intent = { idempotencyKey: input.idempotencyKey, fingerprint };
  return write(context, grant, "session.changePassword", intent, async ({ tx, audit }) => {
    const stored = await ownCredential(tx, actor);
    const owner = { name: actor.name, username: stored.username, mobile: stored.mobile };
    const problem = passwordProblem(input.newPassword, owner);
    if (problem !== null) throw refused(problem, "newPassword");
    // Before the try is counted: a right password used once more is no guess.
    if (input.newPassword === input.currentPassword) {
      throw refused("新密码不能与原密码相同", "newPassword");
    }
    // In a transaction of its own: a refusal undoes this one.
    const attempt = await attemptPassword(context, actor, "password_refused", async () =>
      (await verifyPassword({ hash: stored.hash, password: input.currentPassword })) ? true : null,
    );
    if (attempt.kind !== "right") throw refused(wrong, "currentPassword");
    await tx
      .update(authCredential)
      .set({ password: await hashPassword(input.newPassword), updatedAt: context.clock.now })
      .where(eq(authCredential.id, stored.credentialId));
    await tx
      .update(account)
      .set({ mustChangePassword: false })
      .where(and(eq(account.countyId, actor.countyId), eq(account.id, actor.accountId)));
    const others = eq(authSession.userId, actor.accountId);
    await tx
      .delete(authSession)
      .where(context.session ? and(others, ne(authSession.id, context.session.id)) : others);
    audit({
      action: "account.change_password",
      entity: "account",
      entityId: actor.accountId,
      units: [],
    });
    return { changed: true };
  });
}
