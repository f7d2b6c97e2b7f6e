import { buttonClass } from "@xianlan/ui";
import Link from "next/link";

export default function NotFound() {
  return (
    <main className="mx-auto flex max-w-xl flex-col items-start gap-3 px-4 py-24">
      <h1 className="font-title text-2xl">没有找到这个页面</h1>
      <p className="text-soft">它可能不存在，也可能不属于您的单位。</p>
      <Link href="/" className={buttonClass()}>
        返回首页
      </Link>
    </main>
  );
}
