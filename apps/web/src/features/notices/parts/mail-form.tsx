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
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { useCheckedForm } from "../../../lib/use-checked-form.ts";
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
  const trpc = useTRPC();
  const toast = useToast();
  const save = useAction(trpc.notice.setMail.mutationOptions());
  const { server, enabled, passwordSet, version } = channel;
  const form = useCheckedForm({
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
    refused: save.error?.fields ?? [],
    send: async (parsed) => {
      const saved = await save.run({ ...parsed, version });
      if (saved !== null) toast({ title: "已保存邮件设置" });
    },
  });
  const { values, set, errorAt } = form;
  return (
    <SettingForm
      formRef={form.ref}
      onSubmit={form.submit}
      pending={save.pending}
      error={save.error}
      submitLabel="保存邮件设置"
    >
      <Checkbox
        label="启用电子邮件"
        hint="发到每个人在“我的账号”里填写的通知邮箱"
        checked={values.enabled}
        onChange={(event) => set({ enabled: event.target.checked })}
      />
      <div className="grid gap-5 sm:grid-cols-[2fr_1fr]">
        <TextField
          label="邮件服务器"
          required
          value={values.host}
          error={errorAt("host")}
          onChange={(event) => set({ host: event.target.value })}
        />
        <TextField
          label="端口"
          required
          inputMode="numeric"
          value={values.port}
          error={errorAt("port")}
          onChange={(event) => set({ port: event.target.value })}
        />
      </div>
      <Select<MailSecurity>
        label="加密方式"
        options={securities}
        value={values.security}
        error={errorAt("security")}
        onValueChange={(security) => set({ security })}
      />
      <TextField
        label="用户名"
        hint="服务器不要求登录时留空"
        autoComplete="off"
        value={values.username}
        error={errorAt("username")}
        onChange={(event) => set({ username: event.target.value })}
      />
      <TextField
        type="password"
        label="口令"
        hint={passwordSet ? "已设置；不更换就留空" : "邮箱的口令或授权码"}
        autoComplete="new-password"
        value={values.password}
        error={errorAt("password")}
        onChange={(event) => set({ password: event.target.value })}
      />
      <TextField
        type="email"
        label="发件地址"
        required
        value={values.sender}
        error={errorAt("sender")}
        onChange={(event) => set({ sender: event.target.value })}
      />
    </SettingForm>
  );
}
