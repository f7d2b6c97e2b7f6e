import type { Permission } from "@xianlan/domain/account";

/** One entry of the left navigation; shown to whoever holds the permission. */
export type NavItem = { href: string; label: string; permission: Permission };

/** The one record that feeds the sidebar, the phone's menu and the search box. */
export const nav: readonly NavItem[] = [
  { href: "/overview", label: "总览", permission: "overview.read" },
  { href: "/tasks", label: "待办", permission: "task.read" },
  { href: "/activities", label: "工作记录", permission: "activity.read" },
  { href: "/submissions", label: "报送", permission: "submission.read" },
  { href: "/indicators", label: "指标", permission: "score.read" },
  { href: "/inspections", label: "督查", permission: "inspection.read" },
  { href: "/findings?flag=open", label: "问题整改", permission: "finding.read" },
  { href: "/verifications", label: "核查验收", permission: "finding.verify" },
  { href: "/rectification", label: "本单位整改", permission: "finding.record_progress" },
  { href: "/units", label: "乡镇", permission: "overview.read" },
  { href: "/schemes", label: "考核方案", permission: "scheme.read" },
  { href: "/imports", label: "台账与通报", permission: "import.ledger" },
  { href: "/admin", label: "管理", permission: "admin.directory" },
  { href: "/audit", label: "审计日志", permission: "audit.read" },
];

/** Where a person lands after signing in: the first page they may read. */
export function homeOf(permissions: readonly Permission[]): string {
  return nav.find((item) => permissions.includes(item.permission))?.href ?? "/account";
}
