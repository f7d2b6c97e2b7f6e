"use client";

import { Button, EmptyState, PlusIcon } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import { ExportLink, tableHref } from "../../../components/export-link.tsx";
import type { InspectionPage, InspectionRights, PlanAction } from "../inspection-types.ts";
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

type Open = { action: "draw" } | { action: "plan"; unitId: string | null } | PlanAction;

/** 安排: who is visited, where, when and by whom; places drawn by lot or named. */
export function PlanTab({
  inspection,
  rights,
}: {
  inspection: InspectionPage;
  rights: InspectionRights;
}) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const edits = rights.manage && inspection.state !== "closed";
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 print:hidden">
        <p className="text-sm text-soft">{planText(inspection)}</p>
        <div className="flex flex-wrap gap-2">
          {inspection.visits.length > 0 && (
            <>
              <ExportLink href={tableHref("round-plan", { id: inspection.id })} />
              <Button onClick={() => window.print()}>打印安排</Button>
            </>
          )}
          {edits && inspection.units.length > 0 && (
            <>
              <Button onClick={() => setOpen({ action: "draw" })}>抽签定点位</Button>
              <Button
                variant="primary"
                icon={<PlusIcon />}
                onClick={() => setOpen({ action: "plan", unitId: null })}
              >
                添加检查
              </Button>
            </>
          )}
        </div>
      </div>
      {inspection.units.length === 0 ? (
        <EmptyState title="还没有受检单位">
          这一轮没有检查安排。{edits && "点“修改”可补充受检单位、督查组和清单。"}
        </EmptyState>
      ) : (
        <PlanTable
          inspection={inspection}
          record={rights.record && inspection.state === "running"}
          onAdd={edits ? (unitId) => setOpen({ action: "plan", unitId }) : null}
          onAction={edits ? setOpen : null}
        />
      )}
      <DrawsSection draws={inspection.draws} today={inspection.today} />
      {open?.action === "draw" && <DrawDialog inspection={inspection} onClose={close} />}
      {open?.action === "plan" && (
        <PlanDialog inspection={inspection} unitId={open.unitId} onClose={close} />
      )}
      {open?.action === "change" && (
        <ChangeDialog inspection={inspection} visit={open.visit} onClose={close} />
      )}
      {open?.action === "cancel" && <CancelDialog visit={open.visit} onClose={close} />}
    </div>
  );
}

function planText({ visits, coverage }: InspectionPage): string {
  if (visits.length === 0) return "还没有安排检查。";
  const { done, underWay, planned } = coverage.total;
  const parts = [
    planned > 0 ? `待检查${planned}次` : "",
    underWay > 0 ? `检查中${underWay}次` : "",
    done > 0 ? `已检查${done}次` : "",
  ].filter(Boolean);
  return parts.length === 0 ? "安排的检查都已取消。" : `${parts.join("，")}。`;
}
