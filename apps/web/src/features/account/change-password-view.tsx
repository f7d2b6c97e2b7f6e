"use client";

import { linkClass } from "@xianlan/ui";
import { signOut } from "../../lib/sign-out.ts";
import { PasswordForm } from "./password-form.tsx";

/** The page of a first sign-in: nothing else opens before the password is one's own. */
export function ChangePasswordView({ name, first }: { name: string; first: boolean }) {
  return (
    <div className="mx-auto flex w-full max-w-[26rem] flex-col gap-6 lg:mx-0">
      <h1 className="font-title text-2xl">{first ? `${name}，请先设置自己的密码` : "修改密码"}</h1>
      {first && (
        <p className="text-sm text-soft">
          您现在用的是管理员给的初始密码。改成只有自己知道的密码后，才能继续使用。
        </p>
      )}
      <PasswordForm onDone={() => window.location.assign("/")} />
      <button
        type="button"
        onClick={() => void signOut()}
        className={linkClass("plain", "self-start text-sm")}
      >
        退出登录
      </button>
    </div>
  );
}
