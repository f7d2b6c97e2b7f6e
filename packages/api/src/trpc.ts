import { initTRPC, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { z } from "zod";
import type { Context } from "./context.ts";
import { AppError, type ErrorKind, type FieldError } from "./errors.ts";
import { refuseUnstorable } from "./storable-input.ts";

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

/** What the interface gets of an error: words, the fields to mend, the other's change, an id to quote. */
export type ErrorData = {
  kind: ErrorKind | "invalid" | "failed";
  message: string;
  fields: readonly FieldError[];
  current: unknown;
  requestId: string;
};

// PostgreSQL is starting, stopping or unreachable; the process restarts it by itself.
const awayCodes = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|08\d{3})$/;
const awayWords = /^(?:Connection terminated|timeout exceeded when trying to connect)/;

/** What an error goes back to. The query builder's own message holds what people typed; this one does not. */
function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? rootOf(error.cause) : error;
}

function isDatabaseAway(root: unknown): boolean {
  if (!(root instanceof Error)) return false;
  return awayCodes.test(String(Reflect.get(root, "code"))) || awayWords.test(root.message);
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
    const data = explain(error, ctx?.requestId ?? "-");
    // The stack and the library's own words stay in the log.
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

/** The error to answer with; null for what nobody foresaw, which is logged under the request's id. */
function failureOf(cause: unknown, context: Context, route: string): TRPCError | null {
  if (cause instanceof AppError) {
    return new TRPCError({ code: codes[cause.kind], message: cause.message, cause });
  }
  const log = context.services.logger.child({ requestId: context.requestId, procedure: route });
  const root = rootOf(cause);
  if (isDatabaseAway(root)) {
    log.warn({ err: root }, "database away");
    return new TRPCError({
      code: "SERVICE_UNAVAILABLE",
      message: "数据库正在恢复，本次操作没有保存，请稍候重试",
    });
  }
  log.error({ err: root }, "request failed");
  return null;
}

/** The same mapping for the routes beside tRPC: files, exports, imports. */
export function httpFailure(
  error: unknown,
  context: Context,
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

/** Every procedure; who may call it is decided by the verb's `authorize`. */
export const procedure = t.procedure.use(mapErrors).use(async ({ getRawInput, next }) => {
  refuseUnstorable(await getRawInput());
  return next();
});
