import { EmptyState } from "@xianlan/ui";
import Link from "next/link";

export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl px-4 py-24">
      <EmptyState title="没有找到这个页面" action={<Link href="/">返回首页</Link>}>
        它可能不存在，也可能不属于您的单位。
      </EmptyState>
    </main>
  );
}
