import { createHmac, timingSafeEqual } from "node:crypto";

/** Headers of a request that sessions depend on. */
export type SessionHeaders = { cookie: string | undefined; host: string | undefined };

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

const secure = (host: string | undefined) => !loopback.test(host ?? "");

// `__Host-` makes browsers refuse the cookie from a sister domain; it demands `Secure`, which plain
// HTTP on this machine cannot have.
const cookieName = (host: string | undefined) => (secure(host) ? "__Host-xianlan" : "xianlan");

function macOf(secret: string, token: string): string {
  return createHmac("sha256", secret).update(token).digest("base64");
}

/** The token as the cookie holds it, signed the way the sign-in library signs its own. */
export function signToken(secret: string, token: string): string {
  return encodeURIComponent(`${token}.${macOf(secret, token)}`);
}

/** The token of a signed value; null when the signature is not ours. */
function verifiedToken(secret: string, value: string): string | null {
  let signed: string;
  try {
    signed = decodeURIComponent(value);
  } catch {
    return null;
  }
  const dot = signed.lastIndexOf(".");
  if (dot < 1) return null;
  const token = signed.slice(0, dot);
  const given = Buffer.from(signed.slice(dot + 1));
  const expected = Buffer.from(macOf(secret, token));
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/** The session token a request brought, or null. Costs one HMAC, no database. */
export function tokenOf(secret: string, headers: SessionHeaders): string | null {
  const prefix = `${cookieName(headers.host)}=`;
  for (const part of (headers.cookie ?? "").split(";")) {
    const pair = part.trim();
    if (pair.startsWith(prefix)) return verifiedToken(secret, pair.slice(prefix.length));
  }
  return null;
}

function attributes(host: string | undefined): string {
  // Lax, not Strict: a link in a message must open the page signed in. What changes anything is
  // guarded by `mutationRefusal` besides.
  return `Path=/; HttpOnly; SameSite=Lax${secure(host) ? "; Secure" : ""}`;
}

/** `Set-Cookie` of a new session. Without an age it ends with the browser, as shared desks need. */
export function sessionCookie(secret: string, token: string, host: string | undefined): string {
  return `${cookieName(host)}=${signToken(secret, token)}; ${attributes(host)}`;
}

/** `Set-Cookie` that removes the session. */
export function endedCookie(host: string | undefined): string {
  return `${cookieName(host)}=; Max-Age=0; ${attributes(host)}`;
}
