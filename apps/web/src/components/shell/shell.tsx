import { SkipLink, ToastRegion } from "@xianlan/ui";
import type { ReactNode } from "react";
import { AccountButton } from "./account-button.tsx";
import { ConnectionNotice } from "./connection-notice.tsx";
import { FindingSearch } from "./finding-search.tsx";
import { LateGuard } from "./late-guard.tsx";
import { nav } from "./nav.ts";
import { NoticeBell } from "./notice-bell.tsx";
import { PhoneNav } from "./phone-nav.tsx";
import type { ShellUser } from "./shell-user.ts";
import { SideNav } from "./side-nav.tsx";

/** The frame of every page: navigation left, county, date, search and account above. */
export function Shell({ user, children }: { user: ShellUser; children: ReactNode }) {
  const items = nav.filter((item) => user.permissions.includes(item.permission));
  return (
    <ToastRegion>
      <div className="min-h-dvh lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] print:block">
        <SkipLink targetId="content" />
        <LateGuard accountId={user.accountId} />
        <aside className="hidden border-r border-line bg-wash lg:block print:hidden">
          <div className="sticky top-0 flex h-dvh flex-col">
            <Brand countyName={user.countyName} />
            <SideNav items={items} />
          </div>
        </aside>
        <div className="flex min-w-0 flex-col">
          <header className="sticky top-0 z-20 flex h-14 items-center gap-3 border-b border-line bg-paper px-4 sm:px-8 print:hidden">
            <div className="lg:hidden">
              <PhoneNav items={items} />
            </div>
            <p className="hidden text-sm whitespace-nowrap text-muted md:block">截至{user.asOf}</p>
            <div className="ml-auto flex min-w-0 items-center gap-2">
              {user.permissions.includes("finding.read") && <FindingSearch />}
              {user.permissions.includes("notice.read") && <NoticeBell />}
              <AccountButton user={user} />
            </div>
          </header>
          <ConnectionNotice />
          <main id="content" className="min-w-0 flex-1 px-4 py-6 sm:px-8 sm:py-8 print:p-0">
            {children}
          </main>
        </div>
      </div>
    </ToastRegion>
  );
}

function Brand({ countyName }: { countyName: string }) {
  return (
    <div className="border-b border-line px-5 py-4">
      <p className="font-title text-xl tracking-[0.2em]">县览</p>
      <p className="text-xs text-muted">{countyName}</p>
    </div>
  );
}
