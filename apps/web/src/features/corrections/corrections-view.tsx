import {
  correctionStateLabels,
  correctionStates,
  correctionSubjectLabels,
} from "@xianlan/domain/correction";
import { periodLabel } from "@xianlan/domain/period";
import { Badge, EmptyState, linkClass, Sentence, tabLinkClass, tabRowClass } from "@xianlan/ui";
import Link from "next/link";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { Address } from "../../lib/address/address.tsx";
import type { CorrectionItem, CorrectionList } from "./correction-types.ts";
import { ChangeLines } from "./parts/change-lines.tsx";
import { UnitCondition } from "./parts/unit-condition.tsx";
import { type CorrectionParams, correctionsHref } from "./search-params.ts";

/** 更正: what units ask to be changed in locked periods, and what the office decided. */
export function CorrectionsView(props: {
  list: CorrectionList;
  /** Those whose corrections may be asked for alone; null for a unit, which reads its own. */
  units: readonly { id: string; name: string }[] | null;
  params: CorrectionParams;
}) {
  const { list, units, params } = props;
  const { rows, counts } = list;
  const all = counts.asked + counts.approved + counts.refused;
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Sentence>
          {all === 0 ? (
            "还没有更正申请"
          ) : (
            <>
              待审批更正
              <Link href={correctionsHref({ state: "asked" })} prefetch={false}>
                {counts.asked}
              </Link>
              条，已更正
              <Link href={correctionsHref({ state: "approved" })} prefetch={false}>
                {counts.approved}
              </Link>
              条，未同意
              <Link href={correctionsHref({ state: "refused" })} prefetch={false}>
                {counts.refused}
              </Link>
              条
            </>
          )}
        </Sentence>
        {all > 0 && (
          <ExportLink
            href={tableHref("corrections", {
              state: params.state,
              unit: params.unit,
              period: params.period,
            })}
          />
        )}
      </div>
      <nav aria-label="按状态筛选" className={tabRowClass}>
        {[null, ...correctionStates].map((state) => (
          <Link
            key={state ?? "all"}
            href={correctionsHref({ ...params, state })}
            prefetch={false}
            aria-current={params.state === state ? "true" : undefined}
            className={tabLinkClass(params.state === state)}
          >
            {state === null ? "全部" : correctionStateLabels[state]}
            <span className="text-xs text-muted tabular-nums">
              {state === null ? all : counts[state]}
            </span>
          </Link>
        ))}
      </nav>
      {units !== null && (
        <Address>
          <UnitCondition
            unit={params.unit}
            units={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Address>
      )}
      {params.period !== null && (
        <p className="text-sm">
          只看{periodLabel(params.period)}，
          <Link
            href={correctionsHref({ ...params, period: null })}
            prefetch={false}
            className={linkClass()}
          >
            看全部
          </Link>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={all === 0 ? "没有更正申请" : "没有符合条件的更正"}>
          {units === null
            ? "已锁定的数据有误时，打开该期报送表，在那一项旁点“申请更正”；补记、修改锁定月份的工作记录也会提交到这里。"
            : "报告期锁定之后，乡镇改动数据或工作记录都要在这里审批，原值和新值都会保留。"}
        </EmptyState>
      ) : (
        <ul className="border-t border-ink">
          {rows.map((row) => (
            <CorrectionRow
              key={row.id}
              row={row}
              href={correctionsHref({ ...params, correction: row.id })}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function CorrectionRow({ row, href }: { row: CorrectionItem; href: string }) {
  return (
    <li className="flex flex-col gap-1 border-b border-line py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link href={href} prefetch={false} className={linkClass("plain", "font-medium")}>
          {row.unitName} {row.periodLabel} {row.title}
        </Link>
        <span className="text-sm text-muted">{correctionSubjectLabels[row.subject]}</span>
        <Badge strong={row.state === "asked"}>{correctionStateLabels[row.state]}</Badge>
      </p>
      <ChangeLines changes={row.changes} max={3} />
      <p className="text-sm text-muted">
        理由：{row.reason}（{row.requestedByName}）
      </p>
    </li>
  );
}
