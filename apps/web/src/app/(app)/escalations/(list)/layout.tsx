import type { ReactNode } from "react";
import { FindingsTabs } from "../../../../components/findings-tabs.tsx";
import { heldPermissions } from "../../../../lib/session.ts";

export default async function FindingsLayout({ children }: { children: ReactNode }) {
  return <FindingsTabs held={await heldPermissions()}>{children}</FindingsTabs>;
}
