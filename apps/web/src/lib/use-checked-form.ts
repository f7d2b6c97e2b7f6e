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
  fresh: Values;
  schema: z.ZodType<Parsed>;
  refused?: readonly Complaint[];
  /** Gets what the schema made of the values, and the values as typed. */
  send: (parsed: Parsed, typed: Values) => Promise<void>;
}) {
  const { fresh, schema, refused = [], send } = options;
  const [values, setValues] = useState(fresh);
  const [own, setOwn] = useState<readonly Complaint[]>([]);
  const [tries, setTries] = useState(0);
  const ref = useRef<HTMLFormElement>(null);
  const complaints = [...own, ...refused];

  // Focus moves once a try, not with every key.
  useEffect(() => {
    if (tries > 0) ref.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [tries]);

  async function deliver(): Promise<void> {
    const parsed = schema.safeParse(values);
    if (parsed.success) {
      setOwn([]);
      await send(parsed.data, values);
    } else {
      setOwn(parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
    }
    setTries((times) => times + 1);
  }

  return {
    ref,
    values,
    set: (change: Partial<Values>) => setValues((now) => ({ ...now, ...change })),
    errorAt: (path: keyof Values & string): string | undefined =>
      complaints.find((each) => each.path === path || each.path.startsWith(`${path}.`))?.message,
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      void deliver();
    },
  };
}
