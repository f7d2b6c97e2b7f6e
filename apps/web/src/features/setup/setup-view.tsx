"use client";

import { useQuery } from "@tanstack/react-query";
import { buttonClass, ErrorState, TextSkeleton } from "@xianlan/ui";
import Link from "next/link";
import { useState, useSyncExternalStore } from "react";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { SetupForm } from "./setup-form.tsx";

const stays = () => () => undefined;

/** The token behind the link's `#`, which no server and no log has seen; null while rendering there. */
function useToken(): string | null {
  return useSyncExternalStore(
    stays,
    () => window.location.hash.slice(1),
    () => null,
  );
}

/** The page of the one-time link: the county and its first administrator. */
export function SetupView() {
  const trpc = useTRPC();
  const token = useToken();
  const [administrator, setAdministrator] = useState<string | null>(null);
  const check = useQuery({
    ...trpc.setup.check.queryOptions({ token: token || "-" }),
    enabled: token !== null,
  });
  if (administrator !== null) return <SetupDone username={administrator} />;
  return (
    <div className="mx-auto flex w-full max-w-[26rem] flex-col gap-6 lg:mx-0">
      <h1 className="font-title text-2xl">首次设置</h1>
      {check.isPending && <TextSkeleton />}
      {check.isError && <ErrorState message="没有连上服务器，请检查网络后刷新本页。" />}
      {check.data?.valid === false && (
        <ErrorState
          title="链接不能用"
          message="这个链接已失效、已用过，或没有复制完整。请在服务器上运行 npx -y pnpm@12 xl admin-link 取得新链接。"
        />
      )}
      {check.data?.valid && token && <SetupForm token={token} onDone={setAdministrator} />}
    </div>
  );
}

function SetupDone({ username }: { username: string }) {
  return (
    <div role="status" className="mx-auto flex w-full max-w-[26rem] flex-col gap-5 lg:mx-0">
      <h1 className="font-title text-2xl">设置完成</h1>
      <p>请用用户名“{username}”和刚才的密码登录，再添加单位和账号。</p>
      <Link
        href="/sign-in"
        className={buttonClass({ variant: "primary", className: "self-start" })}
      >
        去登录
      </Link>
    </div>
  );
}
