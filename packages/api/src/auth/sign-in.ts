import { setTimeout as wait } from "node:timers/promises";
import { type Clock, foldMobile, foldSignInName, type SignInInput } from "@xianlan/domain";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { Auth } from "./create-auth.ts";
import { nobody } from "./library.ts";
import { firstPasswordDays } from "./limits.ts";
import { releaseAttempt, reserveAttempt } from "./lockout.ts";
import { type Holder, recordDeed, recordSignIn } from "./sign-in-records.ts";

/** What a sign-in needs of its request: no actor yet. */
export type SignInContext = Pick<Context, "services" | "clock" | "requestId" | "address">;

// The one answer to an unknown name, a wrong password, a locked, disabled or expired account.
const refusal = "用户名或密码不正确；连续5次错误将锁定15分钟";

// No refusal is quicker than this, so that its time tells nothing of what was looked up or written.
const refusalMilliseconds = 350;

type Found = Holder & { email: string; usable: boolean };

const findHolder = `select u.email, a.id as "accountId", a.county_id as "countyId", a.name,
    a.disabled_at is null and not (a.must_change_password
      and c.updated_at < $3::timestamptz - interval '${firstPasswordDays} days') as usable
  from auth_user u
    join account a on a.id = u.id
    join auth_credential c on c.user_id = u.id and c.provider_id = 'credential'
  where u.username = $1 or u.mobile = $2`;

async function holderOf(auth: Auth, name: string, clock: Clock): Promise<Found | undefined> {
  const values = [foldSignInName(name), foldMobile(name), clock.now];
  const { rows } = await auth.pool.query<Found>(findHolder, values);
  return rows[0];
}

/**
 * Signs in by username or mobile number. Returns the new session's token and ends `previousToken`,
 * the session this browser had.
 * @throws AppError `unauthenticated`, in the same words and time for every cause; `too_many` when
 *   one address tries too often.
 */
export async function signIn(
  context: SignInContext,
  input: SignInInput,
  previousToken: string | null,
): Promise<string> {
  const noSooner = wait(refusalMilliseconds);
  const { auth } = context.services;
  const holder = await holderOf(auth, input.name, context.clock);
  const attempt = holder?.usable
    ? await reserveAttempt(auth, holder.accountId, context.clock)
    : { allowed: false as const };
  // A name that may not sign in costs the same hash as one that may.
  const email = attempt.allowed && holder ? holder.email : nobody;
  const answer = await auth.library.signIn(email, input.password, context.address);
  if (answer.kind === "limited") {
    if (holder && attempt.allowed) await releaseAttempt(auth, holder.accountId);
    throw new AppError("too_many", "这个网络地址登录过于频繁，请一分钟后再试");
  }
  if (answer.kind === "signed_in" && holder) {
    await recordSignIn(context, holder, answer.token, previousToken);
    return answer.token;
  }
  if (holder && attempt.allowed) {
    await recordDeed(
      context,
      holder,
      attempt.last ? ["sign_in_failed", "lock"] : ["sign_in_failed"],
    );
  } else {
    // Not audited: what is locked out already could otherwise fill the county's chain.
    context.services.logger.warn(
      { requestId: context.requestId, address: context.address },
      "sign-in refused",
    );
  }
  await noSooner;
  throw new AppError("unauthenticated", refusal);
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
  await recordSignIn(context, holder, token, previousToken);
  return token;
}

/** Ends the session of this browser. */
export async function signOut(
  context: SignInContext & Pick<Context, "actor" | "session">,
): Promise<void> {
  const { actor, session, services } = context;
  if (actor === null || session === null) return;
  await services.auth.pool.query("delete from auth_session where id = $1", [session.id]);
  await recordDeed(context, actor, ["sign_out"]);
}
