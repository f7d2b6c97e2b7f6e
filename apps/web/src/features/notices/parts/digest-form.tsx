"use client";

import type { SettingView } from "@xianlan/api";
import { noticeSettingFields } from "@xianlan/domain/notice";
import { TextField, useToast } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { SettingForm } from "./setting-form.tsx";

/** When the digest is made, and the address messages link to. */
export function DigestForm({ setting }: { setting: SettingView }) {
  const toast = useToast();
  const save = useAction("notice.setDigest");
  const form = useActionForm({
    initial: { digestAt: setting.digestAt, siteAddress: setting.siteAddress },
    schema: noticeSettingFields,
    action: save,
    send: (parsed) => save.run({ ...parsed, version: setting.version }),
    onDone: () => toast({ title: "已保存摘要设置" }),
  });
  return (
    <SettingForm form={form} submitLabel="保存摘要设置">
      <TextField
        type="time"
        label="发出时间"
        hint="按本县工作日历，放假和周末不发；没有待办也没有新通知的人不发"
        {...form.text("digestAt")}
      />
      <TextField
        label="系统地址"
        hint="消息里的链接用它开头，如 https://xianlan.example.gov.cn；留空则消息不带链接"
        inputMode="url"
        {...form.text("siteAddress")}
      />
    </SettingForm>
  );
}
