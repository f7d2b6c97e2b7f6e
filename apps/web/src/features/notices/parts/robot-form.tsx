"use client";

import type { ChannelView } from "@xianlan/api";
import { type RobotKind, robotFields } from "@xianlan/domain/notice";
import { Checkbox, TextField, useToast } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { SettingForm } from "./setting-form.tsx";

/** A group robot. Its address holds its key, so only the host is shown. */
export function RobotForm({ kind, channel }: { kind: RobotKind; channel: ChannelView }) {
  const toast = useToast();
  const save = useAction("notice.setRobot");
  const { enabled, robotHost, signKeySet, version, label } = channel;
  const form = useActionForm({
    initial: { enabled, address: "", signKey: "" },
    schema: robotFields,
    action: save,
    send: (parsed) => save.run({ ...parsed, channel: kind, version }),
    onDone: () => toast({ title: `已保存${label}` }),
  });
  return (
    <SettingForm form={form} submitLabel={`保存${label}`}>
      <Checkbox label={`启用${label}`} {...form.tick("enabled")} />
      <TextField
        type="password"
        label="机器人地址"
        hint={
          robotHost === ""
            ? "从群机器人的设置页整行复制（Webhook 地址）"
            : `已设置（${robotHost}）；不更换就留空`
        }
        autoComplete="off"
        {...form.text("address")}
      />
      {kind === "dingtalk" && (
        <TextField
          type="password"
          label="加签密钥"
          hint={
            signKeySet
              ? "已设置；不更换就留空，更换地址时须重新填写"
              : "安全设置选“加签”时填写，以 SEC 开头"
          }
          autoComplete="off"
          {...form.text("signKey")}
        />
      )}
    </SettingForm>
  );
}
