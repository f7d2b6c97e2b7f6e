"use client";

import { cx, Kbd, SearchIcon } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ask, type OutputOf } from "../../lib/trpc/request.ts";

/** The server answers with so many at most. */
const maxResults = 10;
/** A pause in typing after which the server is asked. */
const pause = 200;

/** Search by number or text from every page: Ctrl+K or ⌘K, arrows, Enter; Enter alone shows the list. */
export function FindingSearch() {
  const router = useRouter();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const q = useSettled(query.trim());
  const answer = useFound(q, open && q.length > 1);
  const found = answer ?? [];
  const shown = open && answer !== null;
  useFocusKey(input);

  function go(href: string) {
    setOpen(false);
    setQuery("");
    setAt(-1);
    input.current?.blur();
    router.push(href);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = found.at(at);
    if (at >= 0 && chosen) go(`/findings/${chosen.id}`);
    else if (query.trim() !== "") go(`/findings?q=${encodeURIComponent(query.trim())}`);
  }
  function steer(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((now) => (now + step + found.length + 1) % (found.length + 1));
    }
    if (event.key === "Escape") setOpen(false);
  }

  return (
    <search className="relative min-w-0">
      <form onSubmit={submit} className="flex items-center gap-2 border-b border-edge px-1">
        <SearchIcon className="shrink-0 text-muted" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label="按编号或内容查找问题"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 && found.at(at) ? `${id}-${at}` : undefined}
          autoComplete="off"
          placeholder="编号、内容"
          maxLength={60}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setOpen(true);
            setAt(-1);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={steer}
          className="h-9 w-full min-w-0 bg-transparent text-sm outline-none max-sm:text-base sm:w-56"
        />
        <span className="hidden whitespace-nowrap lg:inline">
          <Kbd>Ctrl K</Kbd>
        </span>
      </form>
      <div
        className={cx(
          "absolute right-0 z-50 mt-1 w-[30rem] rounded-sm border border-edge bg-sheet shadow-lift",
          "max-sm:fixed max-sm:inset-x-4 max-sm:top-14 max-sm:w-auto",
          !shown && "hidden",
        )}
      >
        <div id={`${id}-list`} role="listbox" aria-label="查到的问题" className="py-1">
          {found.map((one, index) => (
            // Focus stays in the box: arrows and Enter act there, the mouse here.
            <div
              key={one.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => go(`/findings/${one.id}`)}
              onKeyDown={steer}
              className={cx(
                "cursor-pointer px-3 py-1.5 text-sm hover:bg-wash",
                index === at && "bg-indigo-wash",
              )}
            >
              <p className="flex items-baseline gap-3">
                <span className="font-medium">{one.number}</span>
                <span className="truncate text-muted">
                  {[one.unitName, one.stateLabel].filter(Boolean).join(" · ")}
                </span>
              </p>
              <p className="truncate text-soft">{one.fact}</p>
            </div>
          ))}
        </div>
        <p role="status" className="border-t border-line px-3 py-1.5 text-xs text-muted">
          {found.length === 0
            ? "没有查到，换个编号或词再试"
            : `${found.length < maxResults ? "查到" : "最相近的"}${found.length}件，按回车在列表中看全部`}
        </p>
      </div>
    </search>
  );
}

type Found = OutputOf<"finding.byNumber">;

/** What the server finds for a text; null while it looks, or could not be asked. */
function useFound(q: string, wanted: boolean): Found | null {
  const [answer, setAnswer] = useState<{ q: string; found: Found } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const asking = new AbortController();
    ask("finding.byNumber", { q }, { signal: asking.signal }).then(
      (found) => setAnswer({ q, found }),
      // Typing on, or pressing Enter for the list, is the way on.
      () => undefined,
    );
    return () => asking.abort();
  }, [q, wanted]);
  return wanted && answer?.q === q ? answer.found : null;
}

/** The text once typing has paused. */
function useSettled(query: string): string {
  const [settled, setSettled] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), pause);
    return () => clearTimeout(timer);
  }, [query]);
  return settled;
}

/** Ctrl+K, ⌘K on a Mac. */
function useFocusKey(input: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, [input]);
}
