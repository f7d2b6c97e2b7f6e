"use client";

import type { ErrorData } from "@xianlan/api";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { idempotencyKeys } from "../forms/idempotency-key.ts";
import { announceWrite } from "./after-write.ts";
import { useRefresh } from "./page-refresh.tsx";
import { type InputOf, type MutationPath, type OutputOf, send } from "./request.ts";

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

type State = { pending: boolean; error: unknown };
const idle: State = { pending: false, error: null };

/**
 * A mutation with its idempotency key; see `idempotencyKeys`. Success asks for the page anew, so that
 * all figures on screen agree; it stays pending until they do.
 * @param leaves the page is of what the action removes, and its caller goes elsewhere
 */
export function useAction<Path extends MutationPath>(path: Path, { leaves } = { leaves: false }) {
  const [keys] = useState(() => idempotencyKeys(uuidv7));
  const [state, setState] = useState(idle);
  const refresh = useRefresh();
  return {
    /** Resolves with the answer, or null where the product refused; the reason is in `error`. */
    run: async (input: Keyless<InputOf<Path>>): Promise<OutputOf<Path> | null> => {
      setState({ pending: true, error: null });
      const keyed: unknown = { ...input, idempotencyKey: keys.keyFor(input) };
      try {
        const answer = await send(path, keyed as InputOf<Path>);
        await (leaves ? announceWrite("page") : refresh());
        keys.settle();
        setState(idle);
        return answer;
      } catch (error) {
        setState({ pending: false, error });
        return null;
      }
    },
    pending: state.pending,
    error: actionError(state.error),
    reset: () => setState(idle),
  };
}
