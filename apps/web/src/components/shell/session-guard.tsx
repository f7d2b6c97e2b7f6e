"use client";

import { buttonClass, linkClass } from "@xianlan/ui";
import { useEffect, useRef, useState } from "react";
import { onAct, sinceRenewal } from "../../lib/background.ts";
import { ask } from "../../lib/trpc/request.ts";
import { actionError } from "../../lib/trpc/use-action.ts";

/** The server ends a session this long after the last request of a person. */
const idleMs = 30 * 60_000;
/** Whoever types or reads on without a request prolongs the session so often. */
const renewMs = 5 * 60_000;
const lookMs = 60_000;

/**
 * Keeps the session of a person who works without sending anything, and covers a page left open once
 * its session has ended. What was typed stays underneath: signing in again, in another tab, lifts the
 * cover for the same account alone.
 */
export function SessionGuard({ accountId }: { accountId: string }) {
  const [ended, setEnded] = useState(false);
  const cover = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    let lookedAt = 0;
    const look = async (background: boolean) => {
      lookedAt = Date.now();
      try {
        const { actor } = await ask("session.me", undefined, { polled: background });
        if (actor.accountId === accountId) setEnded(false);
        else window.location.assign("/");
      } catch (error) {
        // Anything else, a lost line above all, says nothing of the session.
        if (actionError(error)?.kind === "unauthenticated") setEnded(true);
      }
    };
    const waited = (longEnough: number) =>
      sinceRenewal() > longEnough && Date.now() - lookedAt > Math.min(longEnough, renewMs);
    const acted = () => {
      if (!ended && waited(renewMs)) void look(false);
    };
    const left = () => {
      if (!ended && waited(idleMs)) void look(true);
    };
    const back = () => {
      if (ended && document.visibilityState === "visible") void look(true);
      else left();
    };
    const timer = setInterval(left, lookMs);
    const deafen = onAct(acted);
    document.addEventListener("visibilitychange", back);
    return () => {
      clearInterval(timer);
      deafen();
      document.removeEventListener("visibilitychange", back);
    };
  }, [accountId, ended]);

  useEffect(() => {
    if (ended) cover.current?.showModal();
    else cover.current?.close();
  }, [ended]);

  return (
    <dialog
      ref={cover}
      aria-labelledby="session-ended"
      onCancel={(event) => event.preventDefault()}
      className="fixed inset-0 m-0 h-dvh max-h-none w-full max-w-none bg-paper px-4 text-ink print:hidden"
    >
      {ended && (
        <div className="mx-auto flex max-w-[26rem] flex-col items-start gap-5 py-24">
          <h2 id="session-ended" className="font-title text-2xl">
            已退出登录
          </h2>
          <p className="text-sm text-soft">
            30分钟没有操作，或登录已在别处结束。本页没有提交的内容还在：在新标签页用同一账号登录，再回到这里，可以接着填写。
          </p>
          <a
            href="/sign-in"
            target="_blank"
            rel="noopener"
            className={`${buttonClass({ variant: "primary" })} no-underline`}
          >
            在新标签页登录
          </a>
          <a href="/sign-in" className={linkClass("plain", "text-sm")}>
            在本页登录，不保留填写的内容
          </a>
        </div>
      )}
    </dialog>
  );
}
