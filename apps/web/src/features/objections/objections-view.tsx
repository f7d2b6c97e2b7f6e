"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Permission } from "@xianlan/domain/account";
import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { objectionStateLabels, objectionStates } from "@xianlan/domain/correction";
import {
  Badge,
  Button,
  EmptyState,
  linkClass,
  Notice,
  Sentence,
  TableSkeleton,
  tabLinkClass,
  tabRowClass,
} from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { submissionHref } from "../../lib/submission-href.ts";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { AttachmentList } from "../attachments/index.ts";
import { ObjectionButton } from "./objection-button.tsx";
import type { ObjectionItem } from "./objection-types.ts";
import { objectionListOf, objectionParsers, objectionsHref } from "./search-params.ts";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const DecideDialog = dynamic(
  () => import("./parts/decide-dialog.tsx").then((file) => file.DecideDialog),
  { loading: () => null },
);

/** 异议: what units object to in departments' lists and in proposed ratings, and the answers. */
export function ObjectionsView(props: { permissions: readonly Permission[]; today: string }) {
  const { permissions, today } = props;
  const trpc = useTRPC();
  const [params] = useQueryStates(objectionParsers, { history: "push" });
  const [deciding, setDeciding] = useState<ObjectionItem | null>(null);
  const query = useQuery(
    trpc.objection.list.queryOptions(objectionListOf(params), {
      placeholderData: keepPreviousData,
    }),
  );
  if (query.isPending) return <TableSkeleton rows={6} columns={3} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { rows, counts, mayDecide } = query.data;
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
              <Link href={objectionsHref({ outcome: "raised" })}>{counts.raised}</Link>条，采纳
              <Link href={objectionsHref({ outcome: "upheld" })}>{counts.upheld}</Link>条，不予采纳
              <Link href={objectionsHref({ outcome: "dismissed" })}>{counts.dismissed}</Link>条
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
      {raises && params.standing !== null && <RatingObjection id={params.standing} today={today} />}
      <nav aria-label="按结果筛选" className={tabRowClass}>
        {[null, ...objectionStates].map((outcome) => (
          <Link
            key={outcome ?? "all"}
            href={objectionsHref({ ...params, outcome })}
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
              onDecide={mayDecide && item.state === "raised" ? () => setDeciding(item) : null}
            />
          ))}
        </ul>
      )}
      {deciding !== null && <DecideDialog item={deciding} onClose={() => setDeciding(null)} />}
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
  onDecide: (() => void) | null;
}) {
  const { item, today, ofUnit, onDecide } = props;
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
        {onDecide !== null && (
          <Button
            size="sm"
            className="sm:ml-auto"
            aria-label={`复核${item.unitName}对${item.title}的异议`}
            onClick={onDecide}
          >
            复核
          </Button>
        )}
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

/** The rating a unit came from to object to. */
function RatingObjection({ id, today }: { id: string; today: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.rating.list.queryOptions());
  const rating = query.data?.ratings.find((one) => one.id === id);
  if (rating === undefined) return null;
  return (
    <Notice
      title={`${rating.label}档次公示`}
      action={
        rating.objectionOpen ? (
          <ObjectionButton
            target={{ subject: "rating", subjectId: id, title: `${rating.label}档次` }}
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
