"use client";

import { noticeEmailFields } from "@xianlan/domain/notice";
import { Button, Notice, TextField, useToast } from "@xianlan/ui";
import { useActionForm } from "../../lib/forms/use-action-form.ts";
import { signOut } from "../../lib/sign-out.ts";
import { useAction } from "../../lib/trpc/use-action.ts";
import { PasswordForm } from "./password-form.tsx";

/** Where one's own digest goes, if the county sends e-mail. */
export function NoticeEmailForm({ saved, version }: { saved: string; version: number }) {
  const toast = useToast();
  const set = useAction("session.setNoticeEmail");
  const form = useActionForm({
    initial: { noticeEmail: saved },
    schema: noticeEmailFields,
    action: set,
    send: (parsed) => set.run({ ...parsed, version }),
    onDone: () => toast({ title: "通知邮箱已保存" }),
  });
  const general = set.error !== null && set.error.fields.length === 0;
  return (
    <form ref={form.ref} noValidate onSubmit={form.submit} className="flex max-w-sm flex-col gap-5">
      {general && <Notice kind="warning" title={set.error?.message} />}
      <TextField
        type="email"
        label="邮箱地址"
        hint="县里开通邮件通知后，每个工作日的摘要和交办、退回等即时通知发到这里；留空则不发"
        autoComplete="email"
        {...form.text("noticeEmail")}
      />
      <Button type="submit" loading={set.pending} className="self-start">
        保存邮箱
      </Button>
    </form>
  );
}

/** Another password, for this account. */
export function OwnPasswordForm() {
  const toast = useToast();
  return (
    <PasswordForm
      onDone={() => toast({ title: "密码已修改", description: "其他地方的登录已全部退出。" })}
    />
  );
}

/** The way out. */
export function SignOutButton() {
  return <Button onClick={() => void signOut()}>退出登录</Button>;
}
