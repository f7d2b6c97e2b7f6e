import { roleLabels } from "@xianlan/domain/account";
import type { ReactNode } from "react";
import { currentPermissions, requireActor } from "../../lib/session.ts";
import { read, requestContext } from "../../lib/trpc/server.ts";
import { Shell } from "./shell.tsx";

/** The frame for a signed-in person. */
export async function SignedInFrame({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const { clock } = await requestContext();
  const me = await read((ask) => ask.session.me());
  const [year, month, day] = clock.today.split("-").map(Number);
  return (
    <Shell
      user={{
        accountId: actor.accountId,
        name: actor.name,
        countyName: me.countyName,
        unitName: me.unitName,
        roleNames: actor.roles.map((role) => roleLabels[role]),
        permissions: await currentPermissions(),
        asOf: `${year}年${month}月${day}日`,
      }}
    >
      {children}
    </Shell>
  );
}
