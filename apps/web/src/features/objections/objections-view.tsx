import type { Permission } from "@xianlan/domain/account";
import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { objectionStateLabels, objectionStates } from "@xianlan/domain/correction";
import {
  Badge,
  EmptyState,
  linkClass,
  Notice,
  Sentence,
  tabLinkClass,
  tabRowClass,
} from "@xianlan/ui";
import Link from "next/link";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { submissionHref } from "../../lib/submission-href.ts";
import { AttachmentList } from "../attachments/index.ts";
import { ObjectionButton } from "./objection-button.tsx";
import type {
  DecidableObjection,
  ObjectedRating,
  ObjectionItem,
  ObjectionList,
} from "./objection-types.ts";
import { DecideButton } from "./parts/decide-button.tsx";
import { type ObjectionParams, objectionsHref } from "./search-params.ts";

/** 异议: what units object to in departments' lists and in proposed ratings, and the answers. */
export function ObjectionsView(props: {
  list: ObjectionList;
  params: ObjectionParams;
  /** The rating a unit came from; null where there is none. */
  rating: ObjectedRating | null;
  permissions: readonly Permission[];
  today: string;
}) {
  const { list, params, rating, permissions, today } = props;
  const { rows, counts, mayDecide } = list;
  const all = counts.raised + counts.upheld + counts.dismissed;
  const raises = permissions.includes("objection.raise");
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Sentence>
          {all === 0 ? (
            "还没有异议"
          ) : (
            <>
              待复核异议
              <Link href={objectionsHref({ outcome: "raised" })} prefetch={false}>
                {counts.raised}
              </Link>
              条，采纳
              <Link href={objectionsHref({ outcome: "upheld" })} prefetch={false}>
                {counts.upheld}
              </Link>
              条，不予采纳
              <Link href={objectionsHref({ outcome: "dismissed" })} prefetch={false}>
                {counts.dismissed}
              </Link>
              条
            </>
          )}
        </Sentence>
        {all > 0 && (
          <ExportLink
            href={tableHref("objections", { outcome: params.outcome, unit: params.unit })}
          />
        )}
      </div>
      {raises && (
        <Link href="/imports/lists" prefetch={false} className={linkClass("plain", "text-sm")}>
          查看县直部门名单中本单位的数据
        </Link>
      )}
      {raises && rating !== null && <RatingObjection rating={rating} today={today} />}
      <nav aria-label="按结果筛选" className={tabRowClass}>
        {[null, ...objectionStates].map((outcome) => (
          <Link
            key={outcome ?? "all"}
            href={objectionsHref({ ...params, outcome })}
            prefetch={false}
            aria-current={params.outcome === outcome ? "true" : undefined}
            className={tabLinkClass(params.outcome === outcome)}
          >
            {outcome === null ? "全部" : objectionStateLabels[outcome]}
            <span className="text-xs text-muted tabular-nums">
              {outcome === null ? all : counts[outcome]}
            </span>
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={all === 0 ? "没有异议" : "没有符合条件的异议"}>
          {raises
            ? "对县直部门名单中本单位的数据有异议，在报送表的名单一栏或工作记录页提出；对得分有异议，在公示期内提出。"
            : "乡镇对县直部门名单、档次公示提出的异议在这里复核，理由和结果都会保留。"}
        </EmptyState>
      ) : (
        <ul className="border-t border-ink">
          {rows.map((item) => (
            <ObjectionRow
              key={item.id}
              item={item}
              today={today}
              ofUnit={permissions.includes("submission.prepare")}
              decides={mayDecide && item.state === "raised"}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The subject's page; a unit reads its submission at an address of its own. */
function hrefOf(item: ObjectionItem, ofUnit: boolean): string {
  const { subject, subjectId, periodId, unitId } = item;
  if (subject === "activity") return `/activities/${subjectId}`;
  if (subject === "rating") return `/indicators/standings?id=${subjectId}`;
  return submissionHref(periodId ?? "", ofUnit ? null : unitId);
}

function ObjectionRow(props: {
  item: ObjectionItem;
  today: string;
  ofUnit: boolean;
  decides: boolean;
}) {
  const { item, today, ofUnit, decides } = props;
  const { figure, decidedAt, department } = item;
  const on = (instant: string) => formatDay(dayOfInstant(instant), today);
  return (
    <li className="flex flex-col gap-1 border-b border-line py-3 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-medium">{item.unitName}</span>
        <Link
          href={hrefOf(item, ofUnit)}
          prefetch={false}
          className={linkClass("plain", "text-base font-medium")}
        >
          {item.title}
        </Link>
        <Badge strong={item.state === "raised"}>{objectionStateLabels[item.state]}</Badge>
        {decides && <DecideButton item={decidable(item)} />}
      </p>
      {figure !== null && (
        <p className="text-muted">
          {department}名单现为：
          {figure.lines.map((line) => `${line.label}${line.value}`).join("，")}
        </p>
      )}
      <p>
        {item.reason}
        <span className="text-muted">
          （{item.requestedByName}，{on(item.requestedAt)}）
        </span>
      </p>
      <AttachmentList
        items={item.files.map((file) => ({ ...file, submittedAt: item.requestedAt }))}
        today={today}
      />
      {decidedAt !== null && (
        <p className="text-muted">
          答复：{item.decisionReason}（{item.decidedByName}，{on(decidedAt)}）
        </p>
      )}
    </li>
  );
}

function decidable(item: ObjectionItem): DecidableObjection {
  const { id, version, subject, unitName, title, figure, reason } = item;
  return { id, version, subject, unitName, title, figure, reason };
}

/** The rating a unit came from to object to. */
function RatingObjection({ rating, today }: { rating: ObjectedRating; today: string }) {
  return (
    <Notice
      title={`${rating.label}档次公示`}
      action={
        rating.objectionOpen ? (
          <ObjectionButton
            target={{ subject: "rating", subjectId: rating.id, title: `${rating.label}档次` }}
            today={today}
          />
        ) : undefined
      }
    >
      {rating.objectionOpen
        ? "对本单位得分有异议的，请在公示期内提出。"
        : "公示期已过，不能再提出异议。"}
    </Notice>
  );
}
