"use client";

import type { ChannelView } from "@xianlan/api";
import { type RobotKind, robotFields } from "@xianlan/domain/notice";
import { Checkbox, TextField, useToast } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { useCheckedForm } from "../../../lib/use-checked-form.ts";
import { SettingForm } from "./setting-form.tsx";

/** A group robot. Its address holds its key, so only the host is shown. */
export function RobotForm({ kind, channel }: { kind: RobotKind; channel: ChannelView }) {
  const trpc = useTRPC();
  const toast = useToast();
  const save = useAction(trpc.notice.setRobot.mutationOptions());
  const { enabled, robotHost, signKeySet, version, label } = channel;
  const form = useCheckedForm({
    initial: { enabled, address: "", signKey: "" },
    schema: robotFields,
    refused: save.error?.fields ?? [],
    send: async (parsed) => {
      const saved = await save.run({ ...parsed, channel: kind, version });
      if (saved !== null) toast({ title: `已保存${label}` });
    },
  });
  const { values, set, errorAt } = form;
  return (
    <SettingForm
      formRef={form.ref}
      onSubmit={form.submit}
      pending={save.pending}
      error={save.error}
      submitLabel={`保存${label}`}
    >
      <Checkbox
        label={`启用${label}`}
        checked={values.enabled}
        onChange={(event) => set({ enabled: event.target.checked })}
      />
      <TextField
        type="password"
        label="机器人地址"
        hint={
          robotHost === ""
            ? "从群机器人的设置页整行复制（Webhook 地址）"
            : `已设置（${robotHost}）；不更换就留空`
        }
        autoComplete="off"
        value={values.address}
        error={errorAt("address")}
        onChange={(event) => set({ address: event.target.value })}
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
          value={values.signKey}
          error={errorAt("signKey")}
          onChange={(event) => set({ signKey: event.target.value })}
        />
      )}
    </SettingForm>
  );
}
