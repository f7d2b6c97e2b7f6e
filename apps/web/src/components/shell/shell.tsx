"use client";

import { useQuery } from "@tanstack/react-query";
import {
  BellIcon,
  buttonClass,
  ChevronDownIcon,
  IconButton,
  MenuIcon,
  Notice,
  SkipLink,
  ToastRegion,
} from "@xianlan/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ComponentProps, type ReactNode, useState, useSyncExternalStore } from "react";
import { polled, useTRPC } from "../../lib/trpc/client.tsx";
import type { AccountMenu } from "./account-menu.tsx";
import { FindingSearch } from "./finding-search.tsx";
import { nav } from "./nav.ts";
import type { NavDrawer } from "./nav-drawer.tsx";
import { SessionGuard } from "./session-guard.tsx";
import type { ShellUser } from "./shell-user.ts";
import { SideNav } from "./side-nav.tsx";

/** How often the count is asked for; coming back to the page asks at once. */
const pause = 120_000;

/** 通知, with how many wait to be seen. */
function NoticeBell() {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.notice.unread.queryOptions(undefined, {
      refetchInterval: pause,
      refetchOnWindowFocus: true,
      staleTime: 30_000,
      trpc: polled,
    }),
  );
  const unread = query.data?.unread ?? 0;
  const shown = unread > 99 ? "99+" : String(unread);
  return (
    <Link
      href="/notices"
      prefetch={false}
      aria-label={unread === 0 ? "通知" : `通知，${shown}条未读`}
      className={`${buttonClass({ variant: "quiet" })} no-underline`}
    >
      <BellIcon />
      {unread > 0 && <span className="text-sm font-semibold tabular-nums">{shown}</span>}
    </Link>
  );
}

/** The frame of every page: navigation left, county, date, search and account above. */
export function Shell({ user, children }: { user: ShellUser; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const pathname = usePathname();
  const items = nav.filter((item) => user.permissions.includes(item.permission));
  const links = <SideNav items={items} pathname={pathname} onNavigate={() => setOpen(false)} />;
  return (
    <ToastRegion>
      <div className="min-h-dvh lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] print:block">
        <SkipLink targetId="content" />
        <SessionGuard accountId={user.accountId} />
        <aside className="hidden border-r border-line bg-wash lg:block print:hidden">
          <div className="sticky top-0 flex h-dvh flex-col">
            <Brand countyName={user.countyName} />
            {links}
          </div>
        </aside>
        <div className="flex min-w-0 flex-col">
          <header className="sticky top-0 z-20 flex h-14 items-center gap-3 border-b border-line bg-paper px-4 sm:px-8 print:hidden">
            <div className="lg:hidden">
              <PhoneNav open={open} onOpenChange={setOpen}>
                {links}
              </PhoneNav>
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

/** Opens the account's menu; what floats over the page comes when it is first asked for. */
function AccountButton({ user }: { user: ShellUser }) {
  const [loaded, setLoaded] = useState<{ Menu: typeof AccountMenu } | null>(null);
  async function load() {
    const { AccountMenu: Menu } = await import("./account-menu.tsx");
    setLoaded({ Menu });
  }
  const button = (more: ComponentProps<"button">) => (
    <button type="button" {...more} className={buttonClass({ variant: "quiet" })}>
      <span className="max-w-32 truncate">{user.name}</span>
      <ChevronDownIcon />
    </button>
  );
  if (loaded !== null) return <loaded.Menu user={user} trigger={button({})} />;
  return button({
    "aria-haspopup": "dialog",
    "aria-expanded": false,
    onClick: () => void load(),
  });
}

function subscribe(change: () => void): () => void {
  window.addEventListener("online", change);
  window.addEventListener("offline", change);
  return () => {
    window.removeEventListener("online", change);
    window.removeEventListener("offline", change);
  };
}

/** Says so while the connection is lost; nothing typed is thrown away meanwhile. */
function ConnectionNotice() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  if (online) return null;
  return (
    <div className="px-4 pt-4 sm:px-8">
      <Notice kind="warning" title="网络已断开">
        已填写的内容仍在本页，恢复连接后可继续提交。
      </Notice>
    </div>
  );
}

/** The navigation on a phone: a button, and a drawer that is loaded when it is first opened. */
function PhoneNav(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}) {
  const [loaded, setLoaded] = useState<{ Drawer: typeof NavDrawer } | null>(null);
  async function load() {
    const { NavDrawer: Drawer } = await import("./nav-drawer.tsx");
    setLoaded({ Drawer });
    props.onOpenChange(true);
  }
  const button = (more: Partial<ComponentProps<typeof IconButton>>) => (
    <IconButton label="打开导航" icon={<MenuIcon />} {...more} />
  );
  if (loaded !== null) return <loaded.Drawer {...props} trigger={button({})} />;
  return button({
    "aria-haspopup": "dialog",
    "aria-expanded": false,
    onClick: () => void load(),
  });
}
