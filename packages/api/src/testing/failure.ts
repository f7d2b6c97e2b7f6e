import { TRPCError } from "@trpc/server";
import { AppError } from "../errors.ts";

/** What a call was refused with: the status the client gets and the message. */
export type Failure = {
  code: TRPCError["code"];
  kind: string;
  message: string;
  fields: string[];
  current: unknown;
};

/** The failure of a call that has to fail; throws when it succeeds or fails without a kind. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof TRPCError) || !(error.cause instanceof AppError)) throw error;
    const { kind, message, fields, current } = error.cause;
    return { code: error.code, kind, message, fields: fields.map(({ path }) => path), current };
  }
  throw new Error("the call succeeded");
}
