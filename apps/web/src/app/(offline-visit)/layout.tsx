import type { ReactNode } from "react";

/** No frame and no name in it: the device caches this document for every account. */
export default function OfflineVisitLayout({ children }: { children: ReactNode }) {
  return <main className="min-h-dvh">{children}</main>;
}
