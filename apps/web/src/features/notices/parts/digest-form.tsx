"use client";

import type { SettingView } from "@xianlan/api";
import { noticeSettingFields } from "@xianlan/domain/notice";
import { TextField, useToast } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { useCheckedForm } from "../../../lib/use-checked-form.ts";
import { SettingForm } from "./setting-form.tsx";

/** When the digest is made, and the address messages link to. */
export function DigestForm({ setting }: { setting: SettingView }) {
  const trpc = useTRPC();
  const toast = useToast();
  const save = useAction(trpc.notice.setDigest.mutationOptions());
  const form = useCheckedForm({
    initial: { digestAt: setting.digestAt, siteAddress: setting.siteAddress },
    schema: noticeSettingFields,
    refused: save.error?.fields ?? [],
    send: async (parsed) => {
      const saved = await save.run({ ...parsed, version: setting.version });
      if (saved !== null) toast({ title: "已保存摘要设置" });
    },
  });
  const { values, set, errorAt } = form;
  return (
    <SettingForm
      formRef={form.ref}
      onSubmit={form.submit}
      pending={save.pending}
      error={save.error}
      submitLabel="保存摘要设置"
    >
      <TextField
        type="time"
        label="发出时间"
        hint="按本县工作日历，放假和周末不发；没有待办也没有新通知的人不发"
        value={values.digestAt}
        error={errorAt("digestAt")}
        onChange={(event) => set({ digestAt: event.target.value })}
      />
      <TextField
        label="系统地址"
        hint="消息里的链接用它开头，如 https://xianlan.example.gov.cn；留空则消息不带链接"
        inputMode="url"
        value={values.siteAddress}
        error={errorAt("siteAddress")}
        onChange={(event) => set({ siteAddress: event.target.value })}
      />
    </SettingForm>
  );
}
