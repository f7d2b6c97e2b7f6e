"use client";

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { z } from "zod";
import type { ActionError } from "../../lib/trpc/use-action.ts";
import { useFormDraft } from "./use-form-draft.ts";

/** What every procedure takes beside the form's own fields. */
export type SubmitContext = { version: number; confirmPersonalNumbers: boolean };

type Action = { pending: boolean; error: ActionError | null; reset: () => void };

type Question<Values extends object, Parsed, Result> = {
  /** Names person, finding and form; see `useFormDraft`. */
  draftKey: string;
  version: number;
  initial: Values;
  repair?: (values: Values) => Values;
  schema: z.ZodType<Parsed>;
  action: Action;
  /** Sends the parsed input; null where the product refused. */
  send: (parsed: Parsed, context: SubmitContext) => Promise<Result | null>;
  onDone: (result: Result) => void;
};

/** Complaints by input path, `measures.0.dueOn`. */
type Complaints = Readonly<Record<string, string>>;

function complaintsOf(list: readonly { path: string; message: string }[]): Complaints {
  const first: Record<string, string> = {};
  // One complaint a field: the first is the one to correct first.
  for (const { path, message } of list) first[path] ??= message;
  return first;
}

/** What stands at a path of the values. */
function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (typeof found === "object" && found ? Reflect.get(found, key) : undefined),
    values,
  );
}

/** Ids are checked by their format too, and have a message of their own. */
function isMissingDay(issue: z.core.$ZodIssue, values: unknown): boolean {
  return (
    issue.code === "invalid_format" && issue.format !== "uuid" && valueAt(values, issue.path) === ""
  );
}

/** The schema's complaints; a day not chosen is not a day mistyped. */
function issuesOf(error: z.ZodError, values: unknown): Complaints {
  return complaintsOf(
    error.issues.map((issue) => ({
      path: issue.path.join("."),
      message: isMissingDay(issue, values) ? "请选择日期" : issue.message,
    })),
  );
}

/**
 * A form of one action: values kept until saved, checked by the domain's schema before they are sent,
 * complaints at their fields whoever made them, focus on the first of them.
 */
export function useActionForm<Values extends object, Parsed, Result>(
  question: Question<Values, Parsed, Result>,
) {
  const { schema, action, send, onDone } = question;
  const { values, version, restored, set, adopt, forget } = useFormDraft(
    question.draftKey,
    { values: question.initial, version: question.version },
    question.repair,
  );
  const [checked, setChecked] = useState(false);
  const [sent, setSent] = useState<Values | null>(null);
  const [attempt, setAttempt] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const fieldId = (path: string) => `${id}-${path.replaceAll(".", "-")}`;

  const { error } = action;
  const needsPersonalDataConfirmation =
    error?.fields.some(({ path }) => path === "confirmPersonalNumbers") ?? false;
  // A complaint goes when its field is corrected: the schema's once it is met, the server's at any change.
  const parsed = schema.safeParse(values);
  const own = checked && !parsed.success ? issuesOf(parsed.error, values) : {};
  const refused = complaintsOf(
    (error?.fields ?? []).filter(({ path }) => {
      const way = path.split(".");
      return valueAt(sent, way) === valueAt(values, way);
    }),
  );
  const complaints: Complaints = { ...refused, ...own };

  // Focus moves after a failed attempt only, not while fields are being corrected.
  const failures = attempt + (error === null ? 0 : 0.5);
  useEffect(() => {
    if (failures === 0) return;
    const order = ["[data-problem=first]", "[aria-invalid=true]", "[data-problem]"];
    for (const selector of order) {
      const found = form.current?.querySelector<HTMLElement>(selector);
      if (found) return found.focus();
    }
  }, [failures]);

  async function deliver(context: Partial<SubmitContext> = {}): Promise<void> {
    if (!parsed.success) {
      action.reset();
      setChecked(true);
      setAttempt((times) => times + 1);
      return;
    }
    setSent(values);
    const result = await send(parsed.data, { version, confirmPersonalNumbers: false, ...context });
    if (result === null) {
      setAttempt((times) => times + 1);
      return;
    }
    forget();
    onDone(result);
  }

  return {
    ref: form,
    values,
    set,
    restored,
    /** Gives up what was typed. */
    forget: () => {
      action.reset();
      setChecked(false);
      forget();
    },
    pending: action.pending,
    problem: error,
    complaints,
    errorAt: (path: string): string | undefined => complaints[path],
    fieldId,
    /** The text holds a personal number and is saved only when that is confirmed. */
    needsPersonalDataConfirmation,
    confirmNumbers: () => void deliver({ confirmPersonalNumbers: true }),
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      void deliver();
    },
    /** My input again, on the finding as it stands now. */
    retryOn: (newer: number) => {
      adopt(newer);
      void deliver({ version: newer });
    },
  };
}

/** What the parts around a form need of it, whatever its fields. */
export type FormState = Omit<
  ReturnType<typeof useActionForm<Record<string, unknown>, unknown, unknown>>,
  "values" | "set"
>;
