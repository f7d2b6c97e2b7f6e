"use client";

import { Dialog, type Option } from "@xianlan/ui";
import { useState } from "react";
import { AccountForm } from "./account-form.tsx";
import { AccountQuestion, type Question } from "./account-question.tsx";
import { type FirstPassword, PasswordOnce } from "./password-once.tsx";
import type { StoredAccount } from "./stored-account.ts";

/** What is being done to which account. */
export type AccountDeed = { kind: "create" } | { kind: "edit"; account: StoredAccount } | Question;

/** The dialogs of the accounts page; a new password is shown once, in a dialog of its own. */
export function AccountDialogs(props: {
  deed: AccountDeed | null;
  /** Id of the person's own account. */
  self: string;
  units: readonly Option<string>[];
  onClose: () => void;
}) {
  const { deed, self, units, onClose } = props;
  const [password, setPassword] = useState<FirstPassword | null>(null);
  const showPassword = (made: FirstPassword) => {
    onClose();
    setPassword(made);
  };
  const form = deed?.kind === "create" || deed?.kind === "edit" ? deed : null;
  const question = form === null ? (deed as Question | null) : null;
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
      <PasswordOnce made={password} onClose={() => setPassword(null)} />
    </>
  );
}
