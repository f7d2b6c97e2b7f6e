"use client";

import {
  type ChangeEvent,
  type FormEvent,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { type DefaultValues, type FieldValues, useForm, useWatch } from "react-hook-form";
import type { z } from "zod";
import { type ActionError, needsPersonalDataConfirmation } from "../trpc/use-action.ts";
import { complaintAt, ownComplaints, refusedComplaints, schemaResolver } from "./complaints.ts";
import { loadDraft, saveDraft } from "./form-draft.ts";

/** What every procedure takes beside the form's own fields. */
export type SubmitContext = { version: number; confirmPersonalNumbers: boolean };

/** The request a form is sent with; see `useAction`. */
type Action = { pending: boolean; error: ActionError | null; reset: () => void };

type FormOptions<Values, Parsed, Result> = {
  initial: Values;
  /** The domain's schema, asked before anything is sent. */
  schema: z.ZodType<Parsed>;
  action: Action;
  /** Sends what the schema made of the values; null where the product refused. */
  send: (parsed: Parsed, context: SubmitContext, typed: Values) => Promise<Result | null>;
  onDone?: (result: Result) => void;
  /** Names person, row and form; without it nothing typed is kept in this tab. */
  draftKey?: string;
  /** The version of the row the person sees; a write names it. */
  version?: number;
  /** Fits values typed earlier to the row as it is now. */
  repair?: (values: Values) => Values;
  /** Values that something around the form holds, as the record a typed line is read as. */
  held?: Values;
  /** The form's element, where something else draws it. */
  within?: RefObject<HTMLFormElement | null>;
  /** Sending again after a complaint about a personal number confirms it; else `confirmNumbers` does. */
  resubmitConfirms?: boolean;
};

/** Fields whose value is of a kind. */
type FieldOf<Values, Kind> = {
  [Field in keyof Values & string]: Values[Field] extends Kind ? Field : never;
}[keyof Values & string];

const store = () => sessionStorage;

/**
 * Every form of the product, on react-hook-form: controlled values; the domain's schema before they are
 * sent, and after the first try at every change; complaints at their fields, whoever made them; focus on
 * the first of them after a failed try; what was typed kept in this tab until it is saved; my input sent
 * again on another person's version; a personal number only when it is confirmed. Values are set in the
 * event that types them, so that a word being composed is never cut.
 */
export function useActionForm<Values extends FieldValues, Parsed, Result>(
  options: FormOptions<Values, Parsed, Result>,
) {
  const { initial, schema, action, send, onDone, draftKey, held } = options;
  const { resubmitConfirms = false } = options;
  const begin = { values: initial, version: options.version ?? 0 };
  const [start] = useState(() => loadDraft(store, draftKey, begin, options.repair));
  const [version, setVersion] = useState(start.version);
  const [restored, setRestored] = useState(start.restored);
  const [touched, setTouched] = useState(start.restored);
  const [sent, setSent] = useState<Values | null>(null);
  const [attempt, setAttempt] = useState(0);
  const delivering = useRef(false);
  const ownRef = useRef<HTMLFormElement>(null);
  const ref = options.within ?? ownRef;
  const id = useId();
  const form = useForm<Values, unknown, Parsed>({
    defaultValues: start.values as DefaultValues<Values>,
    resolver: schemaResolver(schema),
    // The first faulty field is found in the page: controls are not registered.
    shouldFocusError: false,
  });
  const { errors, isSubmitted } = form.formState;
  const values = useWatch({ control: form.control }) as Values;

  useEffect(() => {
    if (touched && draftKey !== undefined) saveDraft(store, draftKey, { values, version });
  }, [draftKey, touched, values, version]);

  useEffect(() => {
    if (held === undefined) return;
    form.setValues(held);
    if (isSubmitted) void form.trigger();
  }, [form, held, isSubmitted]);

  const { error } = action;
  const needsConfirmation = needsPersonalDataConfirmation(error);
  const refused = refusedComplaints(error?.fields ?? [], sent, values);
  const complaints = { ...refused, ...ownComplaints(errors) };

  // Focus moves after a failed attempt only, not while fields are being corrected; the product's answer
  // may be drawn after the attempt.
  const failures = attempt + (error === null ? 0 : 0.5);
  const seenFailures = useRef(0);
  useEffect(() => {
    const failedAnew = failures > seenFailures.current;
    seenFailures.current = failures;
    if (!failedAnew) return;
    const order = ["[data-problem=first]", "[aria-invalid=true]", "[data-problem]"];
    for (const selector of order) {
      const found = ref.current?.querySelector<HTMLElement>(selector);
      if (found) return found.focus();
    }
  }, [failures, ref]);

  /** Begins anew: what was typed is saved, or given up. */
  function startAnew(): void {
    setTouched(false);
    setRestored(false);
    setVersion(begin.version);
    if (draftKey !== undefined) saveDraft(store, draftKey, null);
    form.reset(initial);
  }

  async function deliver(context: Partial<SubmitContext> = {}): Promise<void> {
    // A second press while the first is under way is the same press.
    if (delivering.current) return;
    delivering.current = true;
    await deliverOnce(context).finally(() => {
      delivering.current = false;
    });
  }

  async function deliverOnce(context: Partial<SubmitContext>): Promise<void> {
    // Only the text that was complained about is confirmed by sending it again.
    const unchanged = JSON.stringify(form.getValues()) === JSON.stringify(sent);
    const confirmPersonalNumbers = resubmitConfirms && needsConfirmation && unchanged;
    let saved = false;
    const submit = form.handleSubmit(
      async (parsed) => {
        const typed = form.getValues();
        setSent(typed);
        const result = await send(parsed, { version, confirmPersonalNumbers, ...context }, typed);
        if (result === null) return;
        saved = true;
        if (draftKey !== undefined) startAnew();
        onDone?.(result);
      },
      () => action.reset(),
    );
    await submit();
    if (!saved) setAttempt((times) => times + 1);
  }

  function set(change: Partial<Values>): void {
    setTouched(true);
    form.setValues(change);
    if (isSubmitted) void form.trigger();
  }

  const fieldId = (path: string) => `${id}-${path.replaceAll(".", "-")}`;
  const errorAt = (path: string): string | undefined => complaintAt(complaints, path);
  const field = <Field extends keyof Values & string>(name: Field) => ({
    id: fieldId(name),
    value: values[name],
    error: errorAt(name),
  });
  const setField = (name: string, value: unknown) => set({ [name]: value } as Partial<Values>);

  return {
    ref,
    values,
    set,
    /** Properties of a text, number or day field. */
    text: (name: FieldOf<Values, string>) => ({
      ...field(name),
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
        setField(name, event.target.value),
    }),
    /** Properties of a field that says nothing, null, when it is left empty. */
    optionalText: (name: FieldOf<Values, string | null>) => ({
      ...field(name),
      value: values[name] ?? "",
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
        setField(name, event.target.value || null),
    }),
    /** Properties of a control that hands over its value. */
    choice: <Field extends keyof Values & string>(name: Field) => ({
      ...field(name),
      onValueChange: (value: Values[Field]) => setField(name, value),
    }),
    /** Properties of a box to tick. */
    tick: (name: FieldOf<Values, boolean>) => ({
      id: fieldId(name),
      checked: values[name],
      onChange: (event: ChangeEvent<HTMLInputElement>) => setField(name, event.target.checked),
    }),
    /** The values were typed earlier and not saved. */
    restored,
    /** Gives up what was typed. */
    forget: () => {
      action.reset();
      startAnew();
    },
    pending: action.pending,
    problem: error,
    complaints,
    errorAt,
    fieldId,
    /** The text holds a personal number and is saved only when that is confirmed. */
    needsPersonalDataConfirmation: needsConfirmation,
    confirmNumbers: () => void deliver({ confirmPersonalNumbers: true }),
    deliver: () => void deliver(),
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      // A dialog's form lies inside another's in React's tree: sending one must not send the other.
      event.stopPropagation();
      void deliver();
    },
    /** My input again, on the row as it stands now. */
    retryOn: (newer: number) => {
      setVersion(newer);
      void deliver({ version: newer });
    },
  };
}

/** A form as the parts that draw its fields get it. */
export type ActionForm<Values extends FieldValues> = ReturnType<
  typeof useActionForm<Values, unknown, unknown>
>;

/** What the parts around a form need of it, whatever its fields. */
export type FormState = Omit<
  ActionForm<Record<string, unknown>>,
  "values" | "set" | "text" | "optionalText" | "choice" | "tick"
>;
