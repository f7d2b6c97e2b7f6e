"use client";

import { Button, type Option, PlusIcon } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { createContext, type ReactNode, useContext, useState } from "react";
import type { AccountAction } from "./account-dialogs.tsx";

const AccountDialogs = dynamic(
  () => import("./account-dialogs.tsx").then((file) => file.AccountDialogs),
  { loading: () => null },
);

const DeskContext = createContext<(action: AccountAction) => void>(() => undefined);

/** Opens the form or question of an action on an account. */
export const useAccountDesk = () => useContext(DeskContext);

/** Around the accounts: holds the dialogs, which outlive a row that a condition leaves out afterwards. */
export function AccountDesk(props: {
  /** Id of the person's own account. */
  self: string;
  units: readonly Option<string>[];
  children: ReactNode;
}) {
  const { self, units, children } = props;
  const [action, setAction] = useState<AccountAction | null>(null);
  const [used, setUsed] = useState(false);
  const choose = (next: AccountAction) => {
    setUsed(true);
    setAction(next);
  };
  return (
    <DeskContext value={choose}>
      {children}
      {used && (
        <AccountDialogs action={action} self={self} units={units} onClose={() => setAction(null)} />
      )}
    </DeskContext>
  );
}

/** Opens the form of a new account. */
export function NewAccountButton() {
  const choose = useAccountDesk();
  return (
    <Button variant="primary" icon={<PlusIcon />} onClick={() => choose({ kind: "create" })}>
      添加账号
    </Button>
  );
}
