"use client";

import { Button, PlusIcon } from "@xianlan/ui";
import { useAccountDesk } from "./account-desk.tsx";

/** Opens the form of a new account. */
export function NewAccountButton() {
  const choose = useAccountDesk();
  return (
    <Button variant="primary" icon={<PlusIcon />} onClick={() => choose({ kind: "create" })}>
      添加账号
    </Button>
  );
}
