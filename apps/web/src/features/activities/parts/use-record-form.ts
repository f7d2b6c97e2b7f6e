"use client";

import { type ActivityInput, activityInput } from "@xianlan/domain/activity";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { ActionError } from "../../../lib/trpc/use-action.ts";
import type { RecordValues } from "../quick-draft.ts";

/** What goes with a record beside its own fields. */
export type SubmitContext = { reason: string; confirmPersonalNumbers: boolean };

/**
 * Checks a record by the domain's schema before it is sent, keeps complaints at their fields whoever
 * made them, and moves the focus to the first.
 */
export function useRecordForm(options: {
  values: RecordValues;
  attachmentIds: string[];
  reason: string;
  /** Why the month takes a correction; "" where it is open. */
  lock: string;
  error: ActionError | null;
  /** The form it belongs to, where somebody else draws that. */
  form?: RefObject<HTMLFormElement | null>;
  /** Resolves to whether it was saved. */
  send: (input: ActivityInput, context: SubmitContext) => Promise<boolean>;
}) {
  const { values, attachmentIds, reason, lock, error, send } = options;
  const [attempted, setAttempted] = useState(false);
  const [tries, setTries] = useState(0);
  const formRef = useRef<HTMLFormElement>(null);
  const ref = options.form ?? formRef;
  const parsed = activityInput.safeParse({ ...values, attachmentIds });
  const reasonMissing = lock !== "" && reason.trim().length < 2;
  const own = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({
        path: path.join("."),
        message: path[0] === "happenedOn" && values.happenedOn === "" ? "请选择日期" : message,
      }));
  const complaints = [
    ...(attempted ? own : []),
    ...(attempted && reasonMissing ? [{ path: "reason", message: "请写明原因，至少2个字" }] : []),
    ...(error?.fields ?? []),
  ];

  useEffect(() => {
    if (tries > 0) ref.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [tries, ref]);

  async function deliver(confirmPersonalNumbers = false): Promise<void> {
    setAttempted(true);
    if (parsed.success && !reasonMissing) {
      if (await send(parsed.data, { reason, confirmPersonalNumbers })) {
        setAttempted(false);
        return;
      }
    }
    setTries((times) => times + 1);
  }

  return {
    ref,
    deliver,
    errorAt: (path: string): string | undefined =>
      complaints.find((one) => one.path === path)?.message,
    /** Nothing stands in the way of saving. */
    complete: parsed.success && !reasonMissing,
  };
}
