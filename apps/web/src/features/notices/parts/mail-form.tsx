"use client";

import type { ChannelView } from "@xianlan/api";
import {
  type MailSecurity,
  mailFields,
  mailSecurities,
  mailSecurityLabels,
} from "@xianlan/domain/notice";
import { Checkbox, Select, TextField, useToast } from "@xianlan/ui";
import { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { SettingForm } from "./setting-form.tsx";

const typed = mailFields.extend({
  port: z
    .string()
    .transform((text) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : 0))
    .pipe(mailFields.shape.port),
});
const securities = mailSecurities.map((value) => ({ value, label: mailSecurityLabels[value] }));

/** The county's mail server. The password is shown only as being there. */
export function MailForm({ channel }: { channel: ChannelView }) {
  const toast = useToast();
  const save = useAction("notice.setMail");
  const { server, enabled, passwordSet, version } = channel;
  const form = useActionForm({
    initial: {
      enabled,
      host: server?.host ?? "",
      port: String(server?.port ?? 465),
      security: server?.security ?? ("tls" as MailSecurity),
      username: server?.username ?? "",
      password: "",
      sender: server?.sender ?? "",
    },
    schema: typed,
    action: save,
    send: (parsed) => save.run({ ...parsed, version }),
    onDone: () => toast({ title: "已保存邮件设置" }),
  });
  return (
    <SettingForm form={form} submitLabel="保存邮件设置">
      <Checkbox
        label="启用电子邮件"
        hint="发到每个人在“我的账号”里填写的通知邮箱"
        {...form.tick("enabled")}
      />
      <div className="grid gap-5 sm:grid-cols-[2fr_1fr]">
        <TextField label="邮件服务器" required {...form.text("host")} />
        <TextField label="端口" required inputMode="numeric" {...form.text("port")} />
      </div>
      <Select<MailSecurity> label="加密方式" options={securities} {...form.choice("security")} />
      <TextField
        label="用户名"
        hint="服务器不要求登录时留空"
        autoComplete="off"
        {...form.text("username")}
      />
      <TextField
        type="password"
        label="口令"
        hint={passwordSet ? "已设置；不更换就留空" : "邮箱的口令或授权码"}
        autoComplete="new-password"
        {...form.text("password")}
      />
      <TextField type="email" label="发件地址" required {...form.text("sender")} />
    </SettingForm>
  );
}
