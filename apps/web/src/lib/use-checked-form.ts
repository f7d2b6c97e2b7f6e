"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import type { z } from "zod";

type Complaint = { path: string; message: string };

/**
 * A small form: values, the domain's schema before anything is sent, complaints at their fields,
 * whoever made them, and focus on the first.
 * @param refused the server's complaints about the last try
 */
export function useCheckedForm<Values extends object, Parsed>(options: {
  initial: Values;
  schema: z.ZodType<Parsed>;
  refused?: readonly Complaint[];
  /** Gets what the schema made of the values, and the values as typed. */
  send: (parsed: Parsed, typed: Values) => Promise<void>;
}) {
  const { initial, schema, refused = [], send } = options;
  const [values, setValues] = useState(initial);
  const [attempted, setAttempted] = useState(false);
  const [tries, setTries] = useState(0);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const ref = useRef<HTMLFormElement>(null);
  const parsed = schema.safeParse(values);
  // Nothing is complained about before the first try; after it a complaint goes as soon as it is met.
  const own =
    attempted && !parsed.success
      ? parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }))
      : [];
  const complaints = [...own, ...refused.filter(({ path }) => !touched.has(path))];

  // Focus moves once a try, not with every key.
  useEffect(() => {
    if (tries > 0) ref.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [tries]);

  async function deliver(): Promise<void> {
    setAttempted(true);
    if (parsed.success) {
      setTouched(new Set());
      await send(parsed.data, values);
    }
    setTries((times) => times + 1);
  }

  return {
    ref,
    values,
    set: (change: Partial<Values>) => {
      setTouched((paths) => new Set([...paths, ...Object.keys(change)]));
      setValues((now) => ({ ...now, ...change }));
    },
    /** Begins anew, once what was typed is saved. */
    reset: () => {
      setAttempted(false);
      setValues(initial);
    },
    errorAt: (path: keyof Values & string): string | undefined =>
      complaints.find((each) => each.path === path || each.path.startsWith(`${path}.`))?.message,
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      void deliver();
    },
  };
}
