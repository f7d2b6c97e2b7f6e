"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Button, Notice } from "@xianlan/ui";
import type { FormEvent, ReactNode, RefObject } from "react";
import type { ActionError } from "../../../lib/trpc/use-action.ts";

/** The frame of a settings form: what the server said, the fields, the button. */
export function SettingForm(props: {
  formRef: RefObject<HTMLFormElement | null>;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  pending: boolean;
  error: ActionError | null;
  submitLabel: string;
  children: ReactNode;
}) {
  const { formRef, onSubmit, pending, error, submitLabel, children } = props;
  const queries = useQueryClient();
  return (
    <form ref={formRef} noValidate onSubmit={onSubmit} className="flex max-w-xl flex-col gap-5">
      {error !== null && error.fields.length === 0 && (
        <Notice
          kind="warning"
          title={error.message}
          action={
            error.kind === "conflict" && (
              <Button size="sm" onClick={() => void queries.invalidateQueries()}>
                载入现在的设置
              </Button>
            )
          }
        />
      )}
      {children}
      <Button type="submit" loading={pending} className="self-start">
        {submitLabel}
      </Button>
    </form>
  );
}
