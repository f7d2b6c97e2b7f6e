"use client";

import { Button, DialogActions, DiffPair, type DiffRow, Notice } from "@xianlan/ui";
import type { ReactNode } from "react";
import type { FormState } from "../../lib/forms/use-action-form.ts";
import type { ActionError } from "../../lib/trpc/use-action.ts";

/** What stands around the fields of one row of the directory or of the accounts. */
type RowFormProps = {
  form: FormState;
  onCancel: () => void;
  /** The action on the button. */
  submitLabel: string;
  /** My input beside the row as another person left it, for the one who came too late. */
  compare: (current: unknown) => DiffRow[];
  children: ReactNode;
};

/** Fields, what is wrong with them as a whole, who was faster, and the buttons. */
export function RowForm(props: RowFormProps) {
  const { form, onCancel, submitLabel, children } = props;
  const { problem: error, pending } = form;
  const version = versionOf(error);
  return (
    <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      {error !== null && version === null && error.fields.length === 0 && (
        <Notice kind="warning" title={error.message} />
      )}
      {error !== null && version !== null && (
        <section aria-label="他人已先保存" className="flex flex-col gap-3">
          <Notice
            kind="warning"
            title={error.message}
            action={
              <Button size="sm" loading={pending} onClick={() => form.retryOn(version)}>
                用我的保存
              </Button>
            }
          />
          <DiffPair rows={props.compare(error.current)} />
        </section>
      )}
      {children}
      <DialogActions>
        <Button onClick={onCancel}>取消</Button>
        <Button type="submit" variant="primary" loading={pending}>
          {submitLabel}
        </Button>
      </DialogActions>
    </form>
  );
}

function versionOf(error: ActionError | null): number | null {
  if (error?.kind !== "conflict" || typeof error.current !== "object" || error.current === null) {
    return null;
  }
  const version: unknown = Reflect.get(error.current, "version");
  return typeof version === "number" ? version : null;
}
