"use client";

import { passwordRule, setupFields } from "@xianlan/domain/account";
import { Button, buttonClass, ErrorState, Notice, TextField, TextSkeleton } from "@xianlan/ui";
import Link from "next/link";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useActionForm } from "../../lib/forms/use-action-form.ts";
import { ask } from "../../lib/trpc/request.ts";
import { useAction } from "../../lib/trpc/use-action.ts";

const fields = [
  { name: "countyName", label: "县（市、区）名称", type: "text", autoComplete: "organization" },
  { name: "name", label: "管理员姓名", type: "text", autoComplete: "name" },
  { name: "username", label: "用户名", type: "text", autoComplete: "username" },
  { name: "password", label: "密码", type: "password", autoComplete: "new-password" },
] as const;

/** Four answers, once. */
function SetupForm(props: { token: string; onDone: (username: string) => void }) {
  const complete = useAction("setup.complete");
  const form = useActionForm({
    initial: { countyName: "", name: "", username: "", password: "" },
    schema: setupFields,
    action: complete,
    send: (parsed) => complete.run({ ...parsed, token: props.token }),
    onDone: ({ username }) => props.onDone(username),
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
          {...form.text(name)}
        />
      ))}
      <Button type="submit" variant="primary" loading={complete.pending} className="self-start">
        完成设置
      </Button>
    </form>
  );
}

const stays = () => () => undefined;

/** The token behind the link's `#`, which no server and no log has seen; null while rendering there. */
function useToken(): string | null {
  return useSyncExternalStore(
    stays,
    () => window.location.hash.slice(1),
    () => null,
  );
}

/** Whether the link still holds; null until it is known, "lost" where nobody answered. */
function useValidity(token: string | null): boolean | "lost" | null {
  const [valid, setValid] = useState<boolean | "lost" | null>(null);
  useEffect(() => {
    if (token === null) return;
    const given = new AbortController();
    ask("setup.check", { token: token || "-" }, { signal: given.signal })
      .then((answer) => setValid(answer.valid))
      .catch(() => {
        if (!given.signal.aborted) setValid("lost");
      });
    return () => given.abort();
  }, [token]);
  return valid;
}

/** The page of the one-time link: the county and its first administrator. */
export function SetupView() {
  const token = useToken();
  const [administrator, setAdministrator] = useState<string | null>(null);
  const valid = useValidity(token);
  if (administrator !== null) return <SetupDone username={administrator} />;
  return (
    <div className="mx-auto flex w-full max-w-[26rem] flex-col gap-6 lg:mx-0">
      <h1 className="font-title text-2xl">首次设置</h1>
      {valid === null && <TextSkeleton />}
      {valid === "lost" && <ErrorState message="没有连上服务器，请检查网络后刷新本页。" />}
      {valid === false && (
        <ErrorState
          title="链接不能用"
          message="这个链接已失效、已用过，或没有复制完整。请在服务器上运行 npx -y pnpm@12 xl admin-link 取得新链接。"
        />
      )}
      {valid === true && token && <SetupForm token={token} onDone={setAdministrator} />}
    </div>
  );
}

function SetupDone({ username }: { username: string }) {
  return (
    <div role="status" className="mx-auto flex w-full max-w-[26rem] flex-col gap-5 lg:mx-0">
      <h1 className="font-title text-2xl">设置完成</h1>
      <p>请用用户名“{username}”和刚才的密码登录，再添加单位和账号。</p>
      <Link
        href="/sign-in"
        prefetch={false}
        className={buttonClass({ variant: "primary", className: "self-start" })}
      >
        去登录
      </Link>
    </div>
  );
}
