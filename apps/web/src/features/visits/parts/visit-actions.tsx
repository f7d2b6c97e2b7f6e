"use client";

import { Button, buttonClass, Notice } from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { ask } from "../../../lib/trpc/request.ts";
import { actionError } from "../../../lib/trpc/use-action.ts";
import type { RecordedVisit } from "../visit-types.ts";

const ReopenDialog = dynamic(
  () => import("./reopen-dialog.tsx").then((file) => file.ReopenDialog),
  { loading: () => null },
);

/** 带到现场, 口袋单 and 重新打开, for those who make visits. */
export function VisitActions({ visit }: { visit: RecordedVisit }) {
  const [busy, setBusy] = useState(false);
  const [reopening, setReopening] = useState(false);
  const [problem, setProblem] = useState("");
  const [unkept, setUnkept] = useState(false);
  const running = visit.inspectionState === "running";
  const open = running && (visit.state === "planned" || visit.state === "under_way");

  const go = () => window.location.assign(`/field#${visit.id}`);
  const take = async () => {
    setBusy(true);
    setProblem("");
    try {
      const [{ saveOffline }, { actor }, bundle] = await Promise.all([
        import("../../offline-visit/index.ts"),
        ask("session.me", undefined),
        ask("visit.bundle", { id: visit.id }),
      ]);
      const isStored = await saveOffline(actor.accountId, bundle);
      if (isStored) go();
      else setUnkept(true);
    } catch (error) {
      setProblem(actionError(error)?.message ?? "没有载入，请重试");
    }
    setBusy(false);
  };
  return (
    <div className="flex flex-col gap-3 print:hidden">
      <div className="flex flex-wrap gap-2">
        {open && (
          <Button variant="primary" loading={busy} onClick={() => void take()}>
            {visit.state === "planned" ? "带到现场" : "继续检查"}
          </Button>
        )}
        <Link href={`/visits/${visit.id}/brief`} prefetch={false} className={buttonClass()}>
          口袋单
        </Link>
        {visit.state === "done" && running && (
          <Button onClick={() => setReopening(true)}>重新打开</Button>
        )}
      </div>
      {visit.state === "planned" && visit.inspectionState === "planned" && (
        <p className="text-sm text-muted">本轮督查还没有启动，启动后才能开始检查。</p>
      )}
      {problem !== "" && (
        <Notice kind="warning" title="没有带到现场">
          {problem}
        </Notice>
      )}
      {unkept && (
        <Notice
          kind="warning"
          title="这个浏览器断网后打不开检查页"
          action={<Button onClick={go}>联网检查</Button>}
        >
          检查内容已载入；断网也要用的，请换用新版浏览器，并通过 https 打开本系统。
        </Notice>
      )}
      {reopening && <ReopenDialog visit={visit} onClose={() => setReopening(false)} />}
    </div>
  );
}
