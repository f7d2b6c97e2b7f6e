import type { Metadata } from "next";
import { AuditView } from "../../../features/audit/index.ts";

export const metadata: Metadata = { title: "审计日志" };

export default function AuditPage() {
  return <AuditView />;
}
