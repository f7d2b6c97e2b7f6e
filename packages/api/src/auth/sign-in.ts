import { setTimeout as wait } from "node:timers/promises";
import { foldMobile, foldSignInName, type SignInInput } from "@xianlan/domain/account";
import type { Clock } from "@xianlan/domain/calendar";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { Auth } from "./create-auth.ts";
import { noUser } from "./library.ts";
import { firstPasswordDays } from "./limits.ts";
import { attemptPassword, type PasswordAttempt } from "./lockout.ts";
import { adoptSession, type Holder, recordSignIn, recordSignOut } from "./sign-in-records.ts";

/** What a sign-in needs of its request: no actor yet. */
export type SignInContext = Pick<Context, "services" | "clock" | "requestId" | "address">;

// The one answer to an unknown name, a wrong password, a locked, disabled or expired account.
const refusal = "用户名或密码不正确；连续5次错误将锁定15分钟";

// No refusal is quicker than this, so that its time reveals nothing of what was looked up or written.
const refusalMilliseconds = 350;

type Found = Holder & { email: string; usable: boolean };

const findOwner = `select u.email, a.id as "accountId", a.county_id as "countyId", a.name,
    a.disabled_at is null and not (a.must_change_password
      and c.updated_at < $3::timestamptz - interval '${firstPasswordDays} days') as usable
  from auth_user u
    join account a on a.id = u.id
    join auth_credential c on c.user_id = u.id and c.provider_id = 'credential'
  where u.username = $1 or u.mobile = $2`;

async function holderOf(auth: Auth, name: string, clock: Clock): Promise<Found | undefined> {
  const values = [foldSignInName(name), foldMobile(name), clock.now];
  const { rows } = await auth.pool.query<Found>(findOwner, values);
  return rows[0];
}

/**
 * Signs in by username or mobile number. Returns the new session's token and ends `previousToken`,
 * the session this browser had.
 * @throws AppError `unauthenticated`, in the same words and time for every cause; `too_many` when
 *   one address tries too often. A database that is away throws its own error and counts for nothing.
 */
export async function signIn(
  context: SignInContext,
  input: SignInInput,
  previousToken: string | null,
): Promise<string> {
  const noSooner = wait(refusalMilliseconds);
  const holder = await holderOf(context.services.auth, input.name, context.clock);
  const attempt = holder?.usable
    ? await attemptSignIn(context, holder, input.password, previousToken)
    : ({ kind: "locked" } as const);
  if (attempt.kind === "right") return attempt.value;
  if (attempt.kind === "locked") {
    // A name that may not sign in costs the same hash as one that may.
    await lookAt(context, noUser, input.password);
    // Not audited: what is locked out already could otherwise fill the county's chain.
    context.services.logger.warn(
      { requestId: context.requestId, address: context.address },
      "sign-in refused",
    );
  }
  await noSooner;
  throw new AppError("unauthenticated", refusal);
}

/** One attempt at the password; when it is right, the session is opened in the same transaction. */
async function attemptSignIn(
  context: SignInContext,
  holder: Found,
  password: string,
  previousToken: string | null,
): Promise<PasswordAttempt<string>> {
  let token: string | null = null;
  try {
    return await attemptPassword(context, holder, "sign_in_failed", async (tx) => {
      token = await lookAt(context, holder.email, password);
      if (token !== null) await adoptSession(tx, context, holder, token, previousToken);
      return token;
    });
  } catch (error) {
    if (token !== null) await dropSession(context, token);
    throw error;
  }
}

/**
 * The session that the right password opens; null for a wrong one.
 * @throws AppError `too_many` when the address tries too often.
 */
async function lookAt(
  { services, address }: SignInContext,
  email: string,
  password: string,
): Promise<string | null> {
  const response = await services.auth.library.signIn(email, password, address);
  if (response.kind === "limited") {
    throw new AppError("too_many", "这个网络地址登录过于频繁，请一分钟后再试");
  }
  return response.kind === "signed_in" ? response.token : null;
}

/** Removes a session that nobody was given. Where the database is away it dies of its age. */
async function dropSession({ services }: SignInContext, token: string): Promise<void> {
  await services.auth.pool
    .query("delete from auth_session where token = $1", [token])
    .catch((error: unknown) => services.logger.warn({ err: error }, "unused session left"));
}

/**
 * Signs in as a demo account, by its button.
 * @throws AppError `not_found` outside demo mode and for names that are not the demo's.
 */
export async function signInDemo(
  context: SignInContext,
  username: string,
  previousToken: string | null,
): Promise<string> {
  const { auth, demo } = context.services;
  const offered = demo?.some((account) => account.username === username) ?? false;
  const holder = offered ? await holderOf(auth, username, context.clock) : undefined;
  if (!holder?.usable) throw new AppError("not_found", "没有这个演示账号，请用用户名和密码登录");
  const token = await auth.library.openSession(holder.accountId);
  try {
    await recordSignIn(context, holder, token, previousToken);
  } catch (error) {
    await dropSession(context, token);
    throw error;
  }
  return token;
}

/** Ends the session of this browser. */
export async function signOut(
  context: SignInContext & Pick<Context, "actor" | "session">,
): Promise<void> {
  const { actor, session } = context;
  if (actor === null || session === null) return;
  await recordSignOut(context, actor, session.id);
}
