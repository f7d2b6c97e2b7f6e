"use client";

import { type Role, roleLabels, roles, signInInput } from "@xianlan/domain/account";
import { Button, ChevronRightIcon, Notice, Spinner, TextField } from "@xianlan/ui";
import { useState } from "react";
import { useActionForm } from "../../lib/forms/use-action-form.ts";
import { forgetDeviceOwner } from "../../lib/offline-visit/owner.ts";

const unreachable = "没有连上服务器，请检查网络后重试";

/**
 * Opens a session and goes to the person's first page. The page is loaded anew, so that nothing of
 * an earlier person stays in memory.
 * @returns why it did not work; null while the next page loads.
 */
async function openSession(path: string, body: object): Promise<string | null> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) {
      // The new session decides again whose visits this device shows.
      forgetDeviceOwner();
      window.location.assign("/");
      return null;
    }
    const result: unknown = await response.json();
    return messageOf(result) ?? unreachable;
  } catch {
    return unreachable;
  }
}

function messageOf(result: unknown): string | null {
  const error: unknown =
    typeof result === "object" && result !== null ? Reflect.get(result, "error") : null;
  const message: unknown =
    typeof error === "object" && error !== null ? Reflect.get(error, "message") : null;
  return typeof message === "string" ? message : null;
}

/** An account the demonstration offers a button for. */
type DemoChoice = { username: string; roles: readonly Role[]; unit: string | null };

/** What each role does here, for someone who has never seen the product. */
const roleDescriptions = {
  leader: "看全县整改进度，批准长期坚持",
  office: "交办问题、核查验收、销号",
  inspector: "登记问题、实地核查、提出销号",
  unit_lead: "签收、申请销号、提出异议",
  unit_clerk: "填报整改措施、进展和佐证",
  admin: "管理单位、点位和账号，不看业务内容",
  auditor: "查阅审计日志，不看业务内容",
} as const satisfies Record<Role, string>;

/** The first account of each role, in the order the roles are named in. */
function firstOfEachRole(choices: readonly DemoChoice[]): { role: Role; choice: DemoChoice }[] {
  return roles.flatMap((role) => {
    const choice = choices.find((each) => each.roles[0] === role);
    return choice === undefined ? [] : [{ role, choice }];
  });
}

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

  const form = useActionForm({
    initial: { name: "", password: "" },
    schema: signInInput,
    action: { pending: pending === "form", error: null, reset: () => undefined },
    send: async (parsed) => {
      await enter("form", "sign-in", parsed);
      // The next page takes over, or the problem stands above: what was typed stays.
      return null;
    },
  });
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
          {...form.text("name")}
        />
        <TextField
          label="密码"
          type="password"
          autoComplete="current-password"
          {...form.text("password")}
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

/** One row per role: pressing it signs in with that role. */
function DemoButtons(props: {
  choices: readonly DemoChoice[];
  /** Username on its way in. */
  pending: string | null;
  onChoose: (username: string) => void;
}) {
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title" className="text-sm font-medium">
        演示：以一个角色进入
      </h2>
      <p className="mb-3 text-xs text-muted">数据是虚构的，每个角色只看到自己该看的。</p>
      <ul className="border-t border-ink">
        {firstOfEachRole(props.choices).map(({ role, choice }) => (
          <li key={role} className="border-b border-line">
            <button
              type="button"
              disabled={props.pending !== null}
              onClick={() => props.onChoose(choice.username)}
              className="flex min-h-12 w-full items-center gap-3 px-2 py-2 text-left hover:bg-wash disabled:text-muted"
            >
              <span className="min-w-0 flex-1">
                <span className="block text-sm font-medium">
                  {roleLabels[role]}
                  {choice.unit && (
                    <span className="ml-2 text-xs font-normal text-muted">{choice.unit}</span>
                  )}
                </span>
                <span className="block text-xs text-muted">{roleDescriptions[role]}</span>
              </span>
              {props.pending === choice.username ? <Spinner /> : <ChevronRightIcon />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
