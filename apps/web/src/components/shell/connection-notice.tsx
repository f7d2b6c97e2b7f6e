"use client";

import { Notice } from "@xianlan/ui";
import { useOnline } from "../form-notices.tsx";

/** Says so while the connection is lost; nothing typed is thrown away meanwhile. */
export function ConnectionNotice() {
  const online = useOnline();
  if (online) return null;
  return (
    <div className="px-4 pt-4 sm:px-8">
      <Notice kind="warning" title="网络已断开">
        已填写的内容仍在本页，恢复连接后可继续提交。
      </Notice>
    </div>
  );
}
