import type { ReactNode } from "react";

/** No frame and no name in it: this document is kept by the device. */
export default function OfflineVisitLayout({ children }: { children: ReactNode }) {
  return <main className="min-h-dvh">{children}</main>;
}
