import type { ReactNode } from "react";
import { AdminTabs } from "../../../features/admin/index.ts";

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-6">
      <AdminTabs />
      {children}
    </div>
  );
}
