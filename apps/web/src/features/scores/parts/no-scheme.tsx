import { buttonClass, EmptyState } from "@xianlan/ui";
import Link from "next/link";

/** In place of scores, while no scheme is in force. */
export function NoScheme() {
  return (
    <EmptyState
      title="还没有施行的考核方案"
      action={
        <Link href="/schemes" prefetch={false} className={buttonClass()}>
          去考核方案
        </Link>
      }
    >
      方案经县领导批准施行后，这里按序时显示各乡镇的指标和得分。
    </EmptyState>
  );
}
