import { formatDay } from "@xianlan/domain/calendar";
import { inspectionKindLabels } from "@xianlan/domain/inspection";
import { Badge, EmptyState, linkClass, Notice, Sentence } from "@xianlan/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { CheckRow } from "./parts/check-row.tsx";
import { VisitActions } from "./parts/visit-actions.tsx";
import { formatPlace, type VisitHead, type VisitPage } from "./visit-types.ts";

/** One visit: its checks and their results, and the link to the offline visit. */
export function VisitView(props: {
  page: VisitPage;
  today: string;
  county: boolean;
  /** What was found at the place before. */
  children: ReactNode;
}) {
  const { page, today, county, children } = props;
  const { visit, items, checks } = page;
  const byCode = new Map(checks.map((check) => [check.itemCode, check]));
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      <Head visit={visit} today={today} county={county} />
      <Sentence>{outcomeOf(page)}</Sentence>
      {page.mayRecord && <VisitActions visit={recorded(visit)} />}
      {visit.cancelReason !== "" && <Notice title="已取消">{visit.cancelReason}</Notice>}
      {visit.note !== "" && <Notice title="未检查的原因">{visit.note}</Notice>}
      {items.length === 0 ? (
        <EmptyState title="本轮没有检查清单">没有可逐项填写的内容。</EmptyState>
      ) : (
        <ol className="border-t border-ink">
          {items.map((item, at) => (
            <CheckRow
              key={item.code}
              item={item}
              at={at + 1}
              check={byCode.get(item.code) ?? null}
              planned={visit.state === "planned"}
            />
          ))}
        </ol>
      )}
      {children}
    </div>
  );
}

/** What the buttons of a visit use of it. */
function recorded({ id, version, state, inspectionState }: VisitHead) {
  return { id, version, state, inspectionState };
}

function Head({ visit, today, county }: { visit: VisitHead; today: string; county: boolean }) {
  const inspection = `${visit.inspectionLabel} ${visit.inspectionTitle}`;
  const day = visit.visitedOn ?? visit.plannedOn;
  const facts = [
    inspectionKindLabels[visit.inspectionKind],
    day === null ? "日期未定" : `${visit.visitedOn ? "" : "计划"}${formatDay(day, today)}`,
    visit.inspectorName === "" ? "检查人未定" : visit.inspectorName,
    visit.origin === "drawn" ? "抽签确定" : "",
  ];
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-muted">
      <Badge>{visit.stateLabel}</Badge>
      {county ? (
        <Link
          href={`/inspections/${visit.inspectionId}`}
          prefetch={false}
          className={linkClass("plain")}
        >
          {inspection}
        </Link>
      ) : (
        <span>{inspection}</span>
      )}
      <span>{facts.filter(Boolean).join("，")}</span>
    </p>
  );
}

/** “青石镇 · 上村：检查26项，不符合2项，未检查1项。” */
function outcomeOf({ visit, items, checks }: VisitPage): string {
  const name = formatPlace(visit);
  if (visit.state === "planned") return `${name}：待检查，共${items.length}项。`;
  if (visit.state === "cancelled") return `${name}：检查已取消。`;
  const failed = checks.filter(({ result }) => result === "fail").length;
  const left = items.length - checks.length;
  const uncheckedText = left > 0 ? `，未检查${left}项` : "";
  const head = visit.state === "under_way" ? "检查中，已查" : "检查";
  return `${name}：${head}${checks.length}项，不符合${failed}项${uncheckedText}。`;
}
