"use client";

import { AlertDialog, Notice, useToast } from "@xianlan/ui";
import { useAction } from "../../lib/trpc/use-action.ts";
import type { FirstPassword } from "./one-time-password.tsx";
import type { StoredAccount } from "./stored-account.ts";

/** An action that is only asked about. */
export type Question = {
  kind: "reset" | "disable" | "enable" | "unlock";
  account: StoredAccount;
};

const dialogTexts = {
  reset: {
    title: "重置密码",
    confirm: "重置密码",
    description: "会生成新的初始密码，并让这个账号在各处退出登录。",
  },
  disable: {
    title: "停用账号",
    confirm: "停用账号",
    description: "立即退出登录，不能再登录；办理过的事项仍记在名下。以后可以恢复。",
  },
  enable: { title: "恢复使用", confirm: "恢复使用", description: "可以用原来的密码登录。" },
  unlock: {
    title: "解除锁定",
    confirm: "解除锁定",
    description: "连续输错密码造成的锁定会立即解除。请先确认是本人操作。",
  },
} as const satisfies Record<Question["kind"], object>;

/** Asks before an account is reset, disabled, enabled or unlocked. */
export function AccountQuestion(props: {
  question: Question;
  onClose: () => void;
  onPassword: (made: FirstPassword) => void;
}) {
  const { kind, account } = props.question;
  const toast = useToast();
  const reset = useAction("account.resetPassword");
  const disable = useAction("account.disable");
  const enable = useAction("account.enable");
  const unlock = useAction("account.unlock");
  const { title, confirm, description } = dialogTexts[kind];
  const action = { reset, disable, enable, unlock }[kind];
  const target = { id: account.id, version: account.version };

  async function confirmed(): Promise<void> {
    if (kind === "reset") {
      const made = await reset.run(target);
      if (made !== null) props.onPassword({ ...made.account, password: made.password });
      return;
    }
    const done = await (kind === "unlock"
      ? unlock.run({ id: account.id })
      : { disable, enable }[kind].run(target));
    if (done === null) return;
    toast({ title: `已${title}：${account.name}` });
    props.onClose();
  }
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={`${title}：${account.name}`}
      description={description}
      confirmLabel={confirm}
      danger={kind === "disable"}
      loading={action.pending}
      onConfirm={() => void confirmed()}
    >
      {action.error && <Notice kind="warning" title={action.error.message} />}
    </AlertDialog>
  );
}
