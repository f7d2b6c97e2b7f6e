"use client";

import { passwordRule, setupFields } from "@xianlan/domain/account";
import { Button, Notice, TextField } from "@xianlan/ui";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { useAction } from "../../lib/trpc/use-action.ts";
import { useCheckedForm } from "../../lib/use-checked-form.ts";

const fields = [
  { name: "countyName", label: "县（市、区）名称", type: "text", autoComplete: "organization" },
  { name: "name", label: "管理员姓名", type: "text", autoComplete: "name" },
  { name: "username", label: "用户名", type: "text", autoComplete: "username" },
  { name: "password", label: "密码", type: "password", autoComplete: "new-password" },
] as const;

/** Four answers, once. */
export function SetupForm(props: { token: string; onDone: (username: string) => void }) {
  const trpc = useTRPC();
  const complete = useAction(trpc.setup.complete.mutationOptions());
  const form = useCheckedForm({
    initial: { countyName: "", name: "", username: "", password: "" },
    schema: setupFields,
    refused: complete.error?.fields ?? [],
    send: async (parsed) => {
      const done = await complete.run({ ...parsed, token: props.token });
      if (done !== null) props.onDone(done.username);
    },
  });
  const problem = complete.error?.fields.every(({ path }) => path === "token") ?? false;
  return (
    <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-5">
      <p className="text-sm text-soft">填写本县名称和首位系统管理员，4项，约1分钟。</p>
      {problem && <Notice kind="warning" title={complete.error?.message} />}
      {fields.map(({ name, label, type, autoComplete }) => (
        <TextField
          key={name}
          label={label}
          type={type}
          autoComplete={autoComplete}
          hint={name === "password" ? passwordRule : undefined}
          value={form.values[name]}
          error={form.errorAt(name)}
          onChange={(event) => form.set({ [name]: event.target.value })}
        />
      ))}
      <Button type="submit" variant="primary" loading={complete.pending} className="self-start">
        完成设置
      </Button>
    </form>
  );
}
