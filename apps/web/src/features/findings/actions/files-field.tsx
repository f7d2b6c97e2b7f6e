"use client";

import { AttachmentField } from "../../attachments/index.ts";

/** Files of a form, in a place the form can bring the focus to. */
export function FilesField(props: {
  form: { errorAt: (path: string) => string | undefined; fieldId: (path: string) => string };
  ids: readonly string[];
  today: string;
  label: string;
  hint?: string;
  onChange: (ids: string[]) => void;
}) {
  const { form, ids, today, label, hint, onChange } = props;
  return (
    <div id={form.fieldId("attachmentIds")} tabIndex={-1} className="outline-none">
      <AttachmentField
        ids={ids}
        today={today}
        label={label}
        onChange={onChange}
        {...(hint !== undefined && { hint })}
        error={form.errorAt("attachmentIds")}
      />
    </div>
  );
}
