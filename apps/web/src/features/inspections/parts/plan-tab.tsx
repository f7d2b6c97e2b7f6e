import { EmptyState, PlusIcon } from "@xianlan/ui";
import { ExportLink, tableHref } from "../../../components/export-link.tsx";
import { PrintButton } from "../../../components/print-button.tsx";
import { DrawsSection } from "../draws/draws-section.tsx";
import type { InspectionPage, InspectionRights } from "../inspection-types.ts";
import { FormButton } from "./form-desk.tsx";
import { PlanTable } from "./plan-table.tsx";

/** 安排: who is visited, where, when and by whom; places drawn by lot or named. */
export function PlanTab({
  inspection,
  rights,
}: {
  inspection: InspectionPage;
  rights: InspectionRights;
}) {
  const edits = rights.manage && inspection.state !== "closed";
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 print:hidden">
        <p className="text-sm text-soft">{planText(inspection)}</p>
        <div className="flex flex-wrap gap-2">
          {inspection.visits.length > 0 && (
            <>
              <ExportLink href={tableHref("round-plan", { id: inspection.id })} />
              <PrintButton>打印安排</PrintButton>
            </>
          )}
          {edits && inspection.units.length > 0 && (
            <>
              <FormButton form={{ action: "draw" }}>抽签定点位</FormButton>
              <FormButton
                variant="primary"
                icon={<PlusIcon />}
                form={{ action: "plan", unitId: null }}
              >
                添加检查
              </FormButton>
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
          edits={edits}
        />
      )}
      <DrawsSection draws={inspection.draws} today={inspection.today} />
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
