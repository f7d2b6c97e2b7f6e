"use client";

import { tabLinkClass, tabRowClass } from "@xianlan/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";

const tabs = [
  { href: "/admin/accounts", label: "账号" },
  { href: "/admin/units", label: "单位" },
  { href: "/admin/places", label: "点位" },
  { href: "/admin/calendar", label: "工作日历" },
  { href: "/admin/notices", label: "通知" },
] as const;

/** The tabs of 管理, each with an address of its own. */
export function AdminTabs() {
  const pathname = usePathname();
  return (
    <nav aria-label="管理" className={tabRowClass}>
      {tabs.map(({ href, label }) => {
        const current = pathname === href;
        return (
          <Link
            key={href}
            href={href}
            prefetch={false}
            aria-current={current ? "page" : undefined}
            className={`${tabLinkClass(current)} no-underline`}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
