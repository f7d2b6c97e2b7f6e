"use client";

import type { Permission } from "@xianlan/domain/account";
import { tabLinkClass, tabRowClass } from "@xianlan/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";

const tabs = [
  { href: "/indicators", label: "指标得分" },
  { href: "/indicators/standings", label: "档次" },
  { href: "/indicators/assessments", label: "评定登记" },
] as const;

/** The places of 指标; 评定登记 is what the office records by hand, read by everyone it concerns. */
export function IndicatorTabs({ permissions }: { permissions: readonly Permission[] }) {
  const path = usePathname();
  if (!permissions.includes("score.read")) return null;
  return (
    <nav aria-label="指标" className={`${tabRowClass} mb-5`}>
      {tabs.map(({ href, label }) => {
        const active = path === href;
        return (
          <Link
            key={href}
            href={href}
            prefetch={false}
            aria-current={active ? "page" : undefined}
            className={tabLinkClass(active)}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
