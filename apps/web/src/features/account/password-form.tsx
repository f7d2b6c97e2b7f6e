"use client";

import { changePasswordFields, passwordRule } from "@xianlan/domain/account";
import { Button, Notice, TextField } from "@xianlan/ui";
import { useActionForm } from "../../lib/forms/use-action-form.ts";
import { useAction } from "../../lib/trpc/use-action.ts";

const withRepeat = changePasswordFields
  .extend({ repeated: changePasswordFields.shape.newPassword })
  .refine(({ newPassword, repeated }) => newPassword === repeated, {
    message: "两次输入的新密码不一致",
    path: ["repeated"],
  });

const fields = [
  { name: "currentPassword", label: "原密码", autoComplete: "current-password", hint: undefined },
  { name: "newPassword", label: "新密码", autoComplete: "new-password", hint: passwordRule },
  { name: "repeated", label: "再输一次新密码", autoComplete: "new-password", hint: undefined },
] as const;

/** Old password, new password twice. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const change = useAction("session.changePassword");
  const form = useActionForm({
    initial: { currentPassword: "", newPassword: "", repeated: "" },
    schema: withRepeat,
    action: change,
    send: ({ currentPassword, newPassword }) => change.run({ currentPassword, newPassword }),
    onDone: () => {
      form.forget();
      onDone();
    },
  });
  const general = change.error !== null && change.error.fields.length === 0;
  return (
    <form ref={form.ref} noValidate onSubmit={form.submit} className="flex max-w-sm flex-col gap-5">
      {general && <Notice kind="warning" title={change.error?.message} />}
      {fields.map(({ name, label, autoComplete, hint }) => (
        <TextField
          key={name}
          type="password"
          label={label}
          hint={hint}
          autoComplete={autoComplete}
          {...form.text(name)}
        />
      ))}
      <Button type="submit" variant="primary" loading={change.pending} className="self-start">
        修改密码
      </Button>
    </form>
  );
}
