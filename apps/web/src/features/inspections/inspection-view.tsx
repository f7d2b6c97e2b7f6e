import type { Permission } from "@xianlan/domain/account";
import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { inspectionKindLabels, inspectionStateLabels } from "@xianlan/domain/inspection";
import { Badge, buttonClass, linkClass, Notice } from "@xianlan/ui";
import Link from "next/link";
import { Address } from "../../lib/address/address.tsx";
import type { InspectionTab } from "./inspection-filter.ts";
import { spanText } from "./inspection-text.ts";
import type { InspectionOutcome, InspectionPage, InspectionRights } from "./inspection-types.ts";
import { CoverageSentence } from "./parts/coverage-sentence.tsx";
import { CoverageTab } from "./parts/coverage-tab.tsx";
import { FormButton, FormDesk } from "./parts/form-desk.tsx";
import { InspectionTabs } from "./parts/inspection-tabs.tsx";
import { PlanTab } from "./parts/plan-tab.tsx";
import { ResultTab } from "./parts/result-tab.tsx";
import { StartButton } from "./parts/start-button.tsx";

type Shown = {
  inspection: InspectionPage;
  permissions: readonly Permission[];
  tab: InspectionTab;
  /** Counted where its tab is open. */
  result: InspectionOutcome | null;
};

/** One inspection: its plan, how far it reached, what it came to. */
export function InspectionView({ inspection, permissions, tab, result }: Shown) {
  const rights: InspectionRights = {
    manage: permissions.includes("inspection.manage"),
    record: permissions.includes("visit.record"),
  };
  const { id, state, visits } = inspection;
  return (
    <FormDesk id={id}>
      <div className="flex flex-col gap-5">
        <InspectionHead inspection={inspection} />
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <CoverageSentence id={id} parts={inspection.sentence} />
          {rights.manage && state !== "closed" && <InspectionActions inspection={inspection} />}
        </div>
        {state === "closed" && <Ending inspection={inspection} />}
        <Address rules={{ defaults: { tab: "plan" } }}>
          <InspectionTabs tab={tab} visitCount={visits.length}>
            {tab === "plan" && <PlanTab inspection={inspection} rights={rights} />}
            {tab === "coverage" && <CoverageTab inspection={inspection} />}
            {tab === "result" && result !== null && <ResultTab id={id} result={result} />}
          </InspectionTabs>
        </Address>
      </div>
    </FormDesk>
  );
}

/** 修改、启动、结束, as far as the inspection has come. */
function InspectionActions({ inspection }: { inspection: InspectionPage }) {
  const { id, version, label, state } = inspection;
  const edit = (
    <Link href={`/inspections/${id}/edit`} prefetch={false} className={buttonClass()}>
      修改
    </Link>
  );
  return (
    <div className="flex flex-col gap-2 print:hidden">
      {state === "planned" ? (
        <StartButton inspection={{ id, version, label }}>{edit}</StartButton>
      ) : (
        <div className="flex flex-wrap gap-2 sm:justify-end">
          {edit}
          <FormButton form={{ action: "close" }}>结束本轮</FormButton>
        </div>
      )}
    </div>
  );
}

function InspectionHead({ inspection }: { inspection: InspectionPage }) {
  const { checklist, members } = inspection;
  return (
    <div className="flex flex-col gap-1 text-sm text-muted">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge strong={inspection.state === "running"}>
          {inspectionStateLabels[inspection.state]}
        </Badge>
        <span className="text-ink">
          {inspection.label} {inspection.title}
        </span>
        {inspectionKindLabels[inspection.kind]} · {spanText(inspection, inspection.today)}
      </p>
      <p>
        督查组：{members.map(({ name }) => name).join("、") || "未定"}
        <span aria-hidden="true"> · </span>
        清单：
        {checklist === null ? (
          "未定"
        ) : (
          <Link href={`/checklists/${checklist.id}`} prefetch={false} className={linkClass()}>
            {checklist.title}（第{checklist.revision}版）
          </Link>
        )}
      </p>
    </div>
  );
}

function Ending({ inspection }: { inspection: InspectionPage }) {
  const { closedAt, closedByName, summary, today } = inspection;
  const day = closedAt === null ? "" : formatDay(dayOfInstant(closedAt), today);
  return (
    <Notice title={`${closedByName} ${day}结束本轮`}>
      <p className="whitespace-pre-wrap">{summary}</p>
    </Notice>
  );
}
