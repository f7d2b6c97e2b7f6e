"use client";

import { Dialog, type Option } from "@xianlan/ui";
import { useState } from "react";
import { AccountForm } from "./account-form.tsx";
import { AccountQuestion, type Question } from "./account-question.tsx";
import { type FirstPassword, OneTimePassword } from "./one-time-password.tsx";
import type { StoredAccount } from "./stored-account.ts";

/** What is being done to which account. */
export type AccountAction =
  | { kind: "create" }
  | { kind: "edit"; account: StoredAccount }
  | Question;

/** The dialogs of the accounts page; a new password is shown once, in a dialog of its own. */
export function AccountDialogs(props: {
  action: AccountAction | null;
  /** Id of the person's own account. */
  self: string;
  units: readonly Option<string>[];
  onClose: () => void;
}) {
  const { action, self, units, onClose } = props;
  const [password, setPassword] = useState<FirstPassword | null>(null);
  const showPassword = (made: FirstPassword) => {
    onClose();
    setPassword(made);
  };
  const form = action?.kind === "create" || action?.kind === "edit" ? action : null;
  const question = form === null ? (action as Question | null) : null;
  return (
    <>
      <Dialog
        title={form?.kind === "edit" ? `修改${form.account.name}的账号` : "添加账号"}
        open={form !== null}
        onOpenChange={(open) => !open && onClose()}
      >
        {form !== null && (
          <AccountForm
            account={form.kind === "edit" ? form.account : null}
            self={self}
            units={units}
            onDone={onClose}
            onPassword={showPassword}
          />
        )}
      </Dialog>
      {question !== null && (
        <AccountQuestion question={question} onClose={onClose} onPassword={showPassword} />
      )}
      <OneTimePassword made={password} onClose={() => setPassword(null)} />
    </>
  );
}
