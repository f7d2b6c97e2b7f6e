"use client";

import { Button, Notice } from "@xianlan/ui";
import type { ReactNode } from "react";
import type { FormState } from "../../../lib/forms/use-action-form.ts";
import { useRefresh } from "../../../lib/trpc/page-refresh.tsx";

/** The frame of a settings form: what the server said, the fields, the button. */
export function SettingForm(props: { form: FormState; submitLabel: string; children: ReactNode }) {
  const { form, submitLabel, children } = props;
  const { problem: error } = form;
  const refresh = useRefresh();
  return (
    <form ref={form.ref} noValidate onSubmit={form.submit} className="flex max-w-xl flex-col gap-5">
      {error !== null && error.fields.length === 0 && (
        <Notice
          kind="warning"
          title={error.message}
          action={
            error.kind === "conflict" && (
              <Button size="sm" onClick={() => void refresh()}>
                载入现在的设置
              </Button>
            )
          }
        />
      )}
      {children}
      <Button type="submit" loading={form.pending} className="self-start">
        {submitLabel}
      </Button>
    </form>
  );
}
