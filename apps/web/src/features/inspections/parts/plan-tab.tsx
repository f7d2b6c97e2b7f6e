"use client";

import { Button, EmptyState, PlusIcon } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import { ExportLink, tableHref } from "../../../components/export-link.tsx";
import type { PlanDeed, RoundPage, RoundRights } from "../round-types.ts";
import { DrawsSection } from "./draws-section.tsx";
import { PlanTable } from "./plan-table.tsx";

const DrawDialog = dynamic(() => import("./draw-dialog.tsx").then((f) => f.DrawDialog), {
  ssr: false,
});
const PlanDialog = dynamic(() => import("./plan-dialog.tsx").then((f) => f.PlanDialog), {
  ssr: false,
});
const ChangeDialog = dynamic(() => import("./change-dialog.tsx").then((f) => f.ChangeDialog), {
  ssr: false,
});
const CancelDialog = dynamic(() => import("./cancel-dialog.tsx").then((f) => f.CancelDialog), {
  ssr: false,
});

type Open = { deed: "draw" } | { deed: "plan"; unitId: string | null } | PlanDeed;

/** 安排: who is visited, where, when and by whom; places drawn by lot or named. */
export function PlanTab({ round, rights }: { round: RoundPage; rights: RoundRights }) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const edits = rights.manage && round.state !== "closed";
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 print:hidden">
        <p className="text-sm text-soft">{planWords(round)}</p>
        <div className="flex flex-wrap gap-2">
          {round.visits.length > 0 && (
            <>
              <ExportLink href={tableHref("round-plan", { id: round.id })} />
              <Button onClick={() => window.print()}>打印安排</Button>
            </>
          )}
          {edits && round.units.length > 0 && (
            <>
              <Button onClick={() => setOpen({ deed: "draw" })}>抽签定点位</Button>
              <Button
                variant="primary"
                icon={<PlusIcon />}
                onClick={() => setOpen({ deed: "plan", unitId: null })}
              >
                添加检查
              </Button>
            </>
          )}
        </div>
      </div>
      {round.units.length === 0 ? (
        <EmptyState title="还没有受检单位">
          这一轮没有检查安排。{edits && "点“修改”可补充受检单位、督查组和清单。"}
        </EmptyState>
      ) : (
        <PlanTable
          round={round}
          record={rights.record && round.state === "running"}
          onAdd={edits ? (unitId) => setOpen({ deed: "plan", unitId }) : null}
          onDeed={edits ? setOpen : null}
        />
      )}
      <DrawsSection draws={round.draws} today={round.today} />
      {open?.deed === "draw" && <DrawDialog round={round} onClose={close} />}
      {open?.deed === "plan" && <PlanDialog round={round} unitId={open.unitId} onClose={close} />}
      {open?.deed === "change" && <ChangeDialog round={round} visit={open.visit} onClose={close} />}
      {open?.deed === "cancel" && <CancelDialog visit={open.visit} onClose={close} />}
    </div>
  );
}

function planWords({ visits, coverage }: RoundPage): string {
  if (visits.length === 0) return "还没有安排检查。";
  const { done, underWay, planned } = coverage.total;
  const parts = [
    planned > 0 ? `待检查${planned}次` : "",
    underWay > 0 ? `检查中${underWay}次` : "",
    done > 0 ? `已检查${done}次` : "",
  ].filter(Boolean);
  return parts.length === 0 ? "安排的检查都已取消。" : `${parts.join("，")}。`;
}
