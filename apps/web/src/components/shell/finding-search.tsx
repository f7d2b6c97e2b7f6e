"use client";

import { SearchIcon } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";

/** Search by number or words; Enter shows the list. */
export function FindingSearch() {
  const router = useRouter();
  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get("q") ?? "").trim();
    if (words !== "") router.push(`/findings?q=${encodeURIComponent(words)}`);
  }
  return (
    <search className="min-w-0">
      <form onSubmit={search} className="flex items-center gap-2 border-b border-edge px-1">
        <SearchIcon className="shrink-0 text-muted" />
        <input
          name="q"
          type="search"
          aria-label="按编号或内容查找问题"
          placeholder="编号、内容"
          className="h-9 w-full min-w-0 bg-transparent text-sm outline-none sm:w-48"
        />
      </form>
    </search>
  );
}
