import { initTRPC, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { freeTextOf, hasFreeText } from "@xianlan/domain/input";
import { z } from "zod";
import type { Context } from "./context.ts";
import { AppError, type ErrorKind, type FieldError } from "./errors.ts";
import { assertStorable } from "./storable-input.ts";

z.config(z.locales.zhCN());

const codes = {
  unauthenticated: "UNAUTHORIZED",
  password_change_required: "FORBIDDEN",
  too_many: "TOO_MANY_REQUESTS",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  refused: "UNPROCESSABLE_CONTENT",
  key_reused: "UNPROCESSABLE_CONTENT",
  too_large: "PAYLOAD_TOO_LARGE",
  unavailable: "SERVICE_UNAVAILABLE",
} as const satisfies Record<ErrorKind, TRPCError["code"]>;

/** What the interface gets of an error: a message, the fields to correct, the other's change, an id to quote. */
export type ErrorData = {
  kind: ErrorKind | "invalid" | "failed";
  message: string;
  fields: readonly FieldError[];
  current: unknown;
  requestId: string;
};

// PostgreSQL is starting, stopping, unreachable or out of room; the process restarts it by itself.
const unavailableCodes =
  /^(?:ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE|57P0[123]|08\d{3}|53\d{3})$/;
const unavailablePattern =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error)/;
// It is there and gave up: a statement or a lock took too long, two transactions were in each other's way.
const busyCodes = /^(?:57014|25P03|55P03|40001|40P01)$/;

/** What an error goes back to. The query builder's own message holds what people typed; this one does not. */
function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? rootOf(error.cause) : error;
}

/** What keeps the database from answering; null when the error is none of the database's state. */
function databaseState(root: unknown): "正在恢复" | "正忙" | null {
  if (!(root instanceof Error)) return null;
  const code = String(Reflect.get(root, "code"));
  if (busyCodes.test(code)) return "正忙";
  return unavailableCodes.test(code) || unavailablePattern.test(root.message) ? "正在恢复" : null;
}

function explain(error: TRPCError, requestId: string): ErrorData {
  const cause = error.cause;
  const base = { fields: [], current: undefined, requestId };
  if (cause instanceof AppError) {
    const { kind, message, fields, current } = cause;
    return { kind, message, fields, current, requestId };
  }
  if (cause instanceof z.ZodError) {
    const fields = cause.issues.map((issue) => ({
      path: issue.path.join("."),
      message: issue.message,
    }));
    return { ...base, kind: "invalid", fields, message: fields[0]?.message ?? "填写有误" };
  }
  if (error.code === "SERVICE_UNAVAILABLE") {
    return { ...base, kind: "unavailable", message: error.message };
  }
  if (error.code === "NOT_FOUND") {
    // No such procedure: the page is older than the server. Not `invalid`, which a device's queue
    // takes for the last word on what it sent; the reloaded page sends it again.
    return { ...base, kind: "failed", message: "页面已更新，请刷新后重试。" };
  }
  if (error.code !== "INTERNAL_SERVER_ERROR") {
    return { ...base, kind: "invalid", message: "请求格式不正确，请刷新页面后重试" };
  }
  return {
    ...base,
    kind: "failed",
    message: `系统出错，未保存任何内容。请重试；仍不成功时请把编号 ${requestId} 告诉管理员`,
  };
}

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error, ctx }) => {
    const early = error.cause instanceof ContextFailure ? error.cause.requestId : "-";
    const data = explain(error, ctx?.requestId ?? early);
    // The stack and the library's own message stay in the log.
    return {
      code: shape.code,
      message: data.message,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, ...data },
    };
  },
});

/** The one error mapper: product errors become codes, everything else is logged under the request's id. */
const mapErrors = t.middleware(async ({ ctx, next, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause, code } = result.error;
  if (!(cause instanceof AppError) && code !== "INTERNAL_SERVER_ERROR") return result;
  const failure = failureOf(cause, ctx, path);
  if (failure === null) return result;
  throw failure;
});

/** What an error is answered and logged with, also before it is known whose request it is. */
type Request = Pick<Context, "services" | "requestId">;

/** A request whose context could not be made: the formatter has no other way to its id. */
class ContextFailure extends Error {
  readonly requestId: string;

  constructor(requestId: string, cause: unknown) {
    super("no context", { cause });
    this.requestId = requestId;
  }
}

/** The error of a request whose session could not be read, for tRPC's adapter to answer with. */
export function contextFailure(error: unknown, request: Request, route: string): TRPCError {
  const failure = failureOf(error, request, route);
  return new TRPCError({
    code: failure?.code ?? "INTERNAL_SERVER_ERROR",
    ...(failure && { message: failure.message }),
    cause: new ContextFailure(request.requestId, error),
  });
}

/** The error to answer with; null for what nobody foresaw, which is logged under the request's id. */
function failureOf(cause: unknown, context: Request, route: string): TRPCError | null {
  if (cause instanceof AppError) {
    return new TRPCError({ code: codes[cause.kind], message: cause.message, cause });
  }
  const log = context.services.logger.child({ requestId: context.requestId, procedure: route });
  const root = rootOf(cause);
  const state = databaseState(root);
  if (state !== null) {
    log.warn({ err: root }, "database away");
    return new TRPCError({
      code: "SERVICE_UNAVAILABLE",
      message: `数据库${state}，本次操作没有保存，请稍候重试；仍不成功时请把编号 ${context.requestId} 告诉管理员`,
    });
  }
  log.error({ err: root }, "request failed");
  return null;
}

/** The same mapping for the routes beside tRPC: files, exports, imports. */
export function httpFailure(
  error: unknown,
  context: Request,
  route: string,
): { status: number; data: ErrorData } {
  const failure =
    error instanceof z.ZodError
      ? new TRPCError({ code: "BAD_REQUEST", cause: error })
      : (failureOf(error, context, route) ??
        new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: error }));
  return { status: getHTTPStatusCodeFromError(failure), data: explain(failure, context.requestId) };
}

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const guarded = t.procedure.use(mapErrors).use(async ({ getRawInput, next }) => {
  assertStorable(await getRawInput());
  return next();
});

/** With an input: the texts its schema marks go with the request, for `write` to look through. */
function withInput<Schema extends z.ZodType>(schema: Schema) {
  const isMarked = hasFreeText(schema);
  return guarded.input(schema).use(({ ctx, input, next }) => {
    if (!isMarked) return next({ ctx });
    const isConfirmed = Reflect.get(Object(input), "confirmPersonalNumbers") === true;
    const unconfirmedText = isConfirmed ? {} : freeTextOf(schema, input);
    return next({ ctx: { ...ctx, unconfirmedText } });
  });
}

/** Every procedure; who may call it is decided by the action's `authorize`. */
export const procedure = {
  input: withInput,
  query: guarded.query,
  mutation: guarded.mutation,
};
