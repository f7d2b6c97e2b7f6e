"use client";

import { type MutationFunction, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ErrorData } from "@xianlan/api";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { idempotencyKeys } from "../forms/idempotency-key.ts";

/** What the interface knows of a failed request; a request that never arrived has no id. */
export type ActionError = Pick<ErrorData, "kind" | "message" | "fields" | "current" | "requestId">;

const unreachable: ActionError = {
  kind: "unavailable",
  message: "没有连上服务器，填写的内容仍在本页，请检查网络后重试",
  fields: [],
  current: undefined,
  requestId: "",
};

/** Reads the product's error out of whatever the client threw. */
export function actionError(error: unknown): ActionError | null {
  if (error === null || error === undefined) return null;
  const data: unknown = typeof error === "object" ? Reflect.get(error, "data") : null;
  if (typeof data === "object" && data !== null && "kind" in data) return data as ActionError;
  return unreachable;
}

/** Whether the last try was held back for a personal number, which the person may confirm. */
export function needsPersonalDataConfirmation(error: ActionError | null): boolean {
  return error?.fields.some(({ path }) => path === "confirmPersonalNumbers") ?? false;
}

/** The input without its key; of several shapes each by itself. */
type Keyless<Input> = Input extends unknown ? Omit<Input, "idempotencyKey"> : never;

/**
 * A mutation with its idempotency key; see `idempotencyKeys`. Success refreshes every query, so that
 * all figures on screen agree.
 */
export function useAction<Input extends { idempotencyKey: string }, Output>(options: {
  mutationFn?: MutationFunction<Output, Input>;
  mutationKey?: readonly unknown[];
}) {
  const [keys] = useState(() => idempotencyKeys(uuidv7));
  const queries = useQueryClient();
  const mutation = useMutation({
    ...options,
    onSuccess: async () => {
      await queries.invalidateQueries();
      keys.settle();
    },
  });
  return {
    /** Resolves with the answer, or null where the product refused; the reason is in `error`. */
    run: (input: Keyless<Input>): Promise<Output | null> => {
      const keyed: unknown = { ...input, idempotencyKey: keys.keyFor(input) };
      return mutation.mutateAsync(keyed as Input).catch(() => null);
    },
    pending: mutation.isPending,
    error: actionError(mutation.error),
    reset: mutation.reset,
  };
}
