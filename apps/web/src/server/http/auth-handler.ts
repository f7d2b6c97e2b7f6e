import type { IncomingMessage, ServerResponse } from "node:http";
import {
  type Context,
  endedCookie,
  httpFailure,
  mutationRefusal,
  sessionCookie,
  signIn,
  signInDemo,
  signOut,
  tokenOf,
} from "@xianlan/api";
import { signInInput } from "@xianlan/domain/account";
import { z } from "zod";
import type { ApiHandler } from "./handlers.ts";
import { headersOf } from "./trpc-handler.ts";

const MAX_BODY_BYTES = 8_000;

const demoInput = z.object({ username: z.string().max(100) });

type Action = (request: IncomingMessage, context: Context, body: unknown) => Promise<string>;

/** What may be posted under `/api/auth/`; each answers with the cookie to set. */
const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries<Action>({
    "sign-in": (request, context, body) =>
      opened(request, context, (previous) => signIn(context, signInInput.parse(body), previous)),
    "sign-in-demo": (request, context, body) =>
      opened(request, context, (previous) =>
        signInDemo(context, demoInput.parse(body).username, previous),
      ),
    "sign-out": async (request, context) => {
      await signOut(context);
      return endedCookie(request.headers.host);
    },
  }),
);

async function opened(
  request: IncomingMessage,
  { services }: Context,
  open: (previousToken: string | null) => Promise<string>,
): Promise<string> {
  const { cookie, host } = request.headers;
  const { secret } = services.auth;
  return sessionCookie(secret, await open(tokenOf(secret, { cookie, host })), host);
}

/** `/api/auth/*`: sign-in and sign-out; nothing else of the sign-in library is reachable. */
export const authHandler: ApiHandler = async (request, response, about) => {
  const { path, requestId, runtime } = about;
  const action = actions.get(path.replace(/^\/api\/auth\//, ""));
  if (action === undefined || request.method !== "POST") return false;
  const refusal = mutationRefusal(request.headers);
  if (refusal !== null) {
    reply(response, 403, { error: { message: refusal, requestId } });
    return true;
  }
  try {
    const context = await runtime.createContext(headersOf(request));
    response.setHeader("Set-Cookie", await action(request, context, await jsonOf(request)));
    reply(response, 200, { ok: true });
  } catch (error) {
    const { status, data } = httpFailure(error, about, path);
    reply(response, status, { error: data });
  }
  return true;
};

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(JSON.stringify(body));
}

/** The body; null for what is no JSON or longer than any sign-in, which no input accepts. */
async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return null;
  }
}
