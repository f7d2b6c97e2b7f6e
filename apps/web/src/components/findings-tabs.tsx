"use client";

import type { Permission } from "@xianlan/domain/account";
import { tabLinkClass, tabRowClass } from "@xianlan/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** The tabs of 问题整改, each for people with one of its permissions. */
const tabs: readonly { href: string; label: string; holders: readonly Permission[] }[] = [
  { href: "/findings?flag=open", label: "列表", holders: ["finding.read"] },
  { href: "/findings/board", label: "看板", holders: ["finding.read"] },
  { href: "/verifications", label: "核查验收", holders: ["finding.verify"] },
  {
    href: "/findings/watch",
    label: "重大与否决",
    holders: ["finding.confirm_veto", "finding.propose_veto"],
  },
  {
    href: "/escalations",
    label: "督办",
    holders: ["escalation.issue", "escalation.reply", "finding.confirm_veto"],
  },
  { href: "/self-checks", label: "举一反三", holders: ["self_check.send", "self_check.reply"] },
];

/** A tab of 问题整改 under the row of tabs. */
export function FindingsTabs(props: { permissions: readonly Permission[]; children: ReactNode }) {
  const pathname = usePathname();
  const shown = tabs.filter(({ holders }) =>
    holders.some((one) => props.permissions.includes(one)),
  );
  return (
    <div className="flex flex-col gap-6">
      <nav aria-label="问题整改" className={tabRowClass}>
        {shown.map(({ href, label }) => {
          const current = href.split("?", 1)[0] === pathname;
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
      {props.children}
    </div>
  );
}
