"use client";

import { noticeEmailFields } from "@xianlan/domain/notice";
import { Button, Notice, TextField } from "@xianlan/ui";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { useAction } from "../../lib/trpc/use-action.ts";
import { useCheckedForm } from "../../lib/use-checked-form.ts";

/** Where one's own digest goes, if the county sends e-mail. */
export function NoticeEmailForm(props: { saved: string; version: number; onDone: () => void }) {
  const { saved, version, onDone } = props;
  const trpc = useTRPC();
  const set = useAction(trpc.session.setNoticeEmail.mutationOptions());
  const form = useCheckedForm({
    initial: { noticeEmail: saved },
    schema: noticeEmailFields,
    refused: set.error?.fields ?? [],
    send: async (parsed) => {
      if ((await set.run({ ...parsed, version })) !== null) onDone();
    },
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
        value={form.values.noticeEmail}
        error={form.errorAt("noticeEmail")}
        onChange={(event) => form.set({ noticeEmail: event.target.value })}
      />
      <Button type="submit" loading={set.pending} className="self-start">
        保存邮箱
      </Button>
    </form>
  );
}
