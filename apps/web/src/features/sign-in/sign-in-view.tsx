"use client";

import { signInInput } from "@xianlan/domain/account";
import { Button, Notice, TextField } from "@xianlan/ui";
import { useState } from "react";
import { useCheckedForm } from "../../lib/use-checked-form.ts";
import { DemoButtons } from "./demo-buttons.tsx";
import type { DemoChoice } from "./demo-choice.ts";
import { openSession } from "./open-session.ts";

/** The way in: name and password, and in the demonstration a button for each role. */
export function SignInView({ demo }: { demo: readonly DemoChoice[] }) {
  const [pending, setPending] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function enter(way: string, path: string, body: object): Promise<void> {
    setPending(way);
    setProblem(null);
    const refused = await openSession(path, body);
    if (refused === null) return;
    setProblem(refused);
    setPending(null);
  }

  const form = useCheckedForm({
    initial: { name: "", password: "" },
    schema: signInInput,
    send: (parsed) => enter("form", "sign-in", parsed),
  });
  const { values, set, errorAt } = form;
  return (
    <div className="mx-auto flex w-full max-w-[26rem] flex-col gap-8 lg:mx-0">
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-5">
        <h1 className="font-title text-2xl">登录</h1>
        {problem && <Notice kind="warning" title={problem} />}
        <TextField
          label="用户名或手机号"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={values.name}
          error={errorAt("name")}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextField
          label="密码"
          type="password"
          autoComplete="current-password"
          value={values.password}
          error={errorAt("password")}
          onChange={(event) => set({ password: event.target.value })}
        />
        <Button type="submit" variant="primary" loading={pending === "form"}>
          登录
        </Button>
        <p className="text-xs text-muted">
          忘记密码请联系本县系统管理员重置。30分钟不操作自动退出。
        </p>
      </form>
      {demo.length > 0 && (
        <DemoButtons
          choices={demo}
          pending={pending}
          onChoose={(username) => void enter(username, "sign-in-demo", { username })}
        />
      )}
    </div>
  );
}
