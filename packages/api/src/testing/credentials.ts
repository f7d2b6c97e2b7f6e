import { account, authCredential, authUser } from "@xianlan/db";
import { type Clock, clockAt } from "@xianlan/domain/calendar";
import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { type SessionHeaders, sessionCookie } from "../auth/cookie.ts";
import { hashPassword } from "../auth/passwords.ts";
import { sessionActor } from "../auth/sessions.ts";
import { signIn } from "../auth/sign-in.ts";
import type { Context } from "../context.ts";
import { appRouter } from "../root.ts";
import { createCallerFactory } from "../trpc.ts";
import type { AccountName } from "./directory.ts";
import type { World } from "./world.ts";

export const testPassword = "Lantern-River-42";
const host = "127.0.0.1:3000";

/** Lets a test account sign in: by its key in this county as username, and by a number if given. */
export async function giveCredential(
  world: World,
  who: AccountName,
  options: { mobile?: string; mustChange?: boolean } = {},
): Promise<string> {
  const { accountId } = world.accounts[who];
  const username = `${who}.${accountId.slice(-6)}`;
  await world.admin
    .update(authUser)
    .set({ username, mobile: options.mobile ?? null })
    .where(eq(authUser.id, accountId));
  await world.admin.insert(authCredential).values({
    id: uuid(),
    accountId,
    providerId: "credential",
    userId: accountId,
    password: await hashPassword(testPassword),
    updatedAt: world.clock.now,
  });
  await world.admin
    .update(account)
    .set({ mustChangePassword: options.mustChange ?? false })
    .where(eq(account.id, accountId));
  return username;
}

/** The world's clock, moved on by minutes. */
export function later(world: World, minutes: number): Clock {
  return clockAt(Date.parse(world.clock.now) + minutes * 60_000);
}

/** Signs in and returns the headers of a browser that holds the session. */
export async function browserOf(
  world: World,
  name: string,
  options: { password?: string; clock?: Clock; address?: string } = {},
): Promise<SessionHeaders> {
  const context = {
    ...world.context(null, options.clock),
    address: options.address ?? "10.1.2.3",
  };
  const password = options.password ?? testPassword;
  const token = await signIn(context, { name, password }, null);
  const cookie = sessionCookie(world.services.auth.secret, token, host).split(";")[0];
  return { host, cookie };
}

/** Who a browser's session belongs to at a given time, on a request a person made; null once it has ended. */
export function holderOf(world: World, browser: SessionHeaders, clock = world.clock) {
  return sessionActor(world.services.auth, browser, clock, false);
}

/** The same, on a request an open page made by itself. */
export function polledHolderOf(world: World, browser: SessionHeaders, clock = world.clock) {
  return sessionActor(world.services.auth, browser, clock, true);
}

/** Calls procedures in a context of the test's making: with a session, another address. */
export function callerIn(context: Context) {
  return createCallerFactory(appRouter)(context);
}
