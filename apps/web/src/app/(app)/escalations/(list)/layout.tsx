import type { ReactNode } from "react";
import { FindingsTabs } from "../../../../components/findings-tabs.tsx";
import { currentPermissions } from "../../../../lib/session.ts";

export default async function FindingsLayout({ children }: { children: ReactNode }) {
  return <FindingsTabs permissions={await currentPermissions()}>{children}</FindingsTabs>;
}
