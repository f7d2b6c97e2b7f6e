"use client";

import { useQuery } from "@tanstack/react-query";
import { activityKindLabels } from "@xianlan/domain/activity";
import { formatInstant } from "@xianlan/domain/calendar";
import {
  Badge,
  Button,
  DescriptionList,
  linkClass,
  Notice,
  PrintIcon,
  Section,
  Sentence,
  TextSkeleton,
} from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { AttachmentList } from "../attachments/index.ts";
import { ObjectionButton } from "../objections/index.ts";
import { unitScoreHref } from "../scores/index.ts";
import type { ActivityPage, Reader } from "./activity-types.ts";
import { ArticlePanel } from "./parts/article-panel.tsx";
import { DatesPanel } from "./parts/dates-panel.tsx";
import { RecordHistory } from "./parts/record-history.tsx";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const EditDialog = dynamic(
  () => import("./parts/edit-dialog.tsx").then((file) => file.EditDialog),
  { loading: () => null },
);
const RemoveDialog = dynamic(
  () => import("./parts/remove-dialog.tsx").then((file) => file.RemoveDialog),
  { loading: () => null },
);

/** One record: what it says, what it counts for, its three dates and what became of it. */
export function ActivityView({ id, reader }: { id: string; reader: Reader }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.activity.byId.queryOptions({ id }));
  if (query.isPending) return <TextSkeleton lines={6} />;
  if (query.data === undefined) return <LoadError query={query} />;
  return <Loaded page={query.data} reader={reader} />;
}

function Loaded({ page, reader }: { page: ActivityPage; reader: Reader }) {
  const { files, removed } = page;
  const { today } = reader;
  const facts = page.lines.filter(({ label }) => label !== "标题");
  return (
    <article className="max-w-[80rem]">
      <Heading page={page} reader={reader} />
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-8">
          {removed !== null && (
            <Notice
              kind="warning"
              title={`已于${formatInstant(removed.at, today)}删除，不计入指标`}
            >
              {removed.byName}：{removed.reason}
            </Notice>
          )}
          <Section title="记录内容">
            <DescriptionList
              items={facts.map(({ label, value }) => ({
                term: label,
                value: label === "网址" ? <LinkOut href={value} /> : value,
              }))}
            />
          </Section>
          {removed === null && <FeedsSection page={page} />}
          {page.article !== null && <ArticlePanel article={page.article} today={today} />}
          <Section title="佐证材料" aside={files.length === 0 ? undefined : `${files.length}个`}>
            {files.length === 0 ? (
              <p className="text-sm text-muted">没有附材料。</p>
            ) : (
              <AttachmentList
                today={today}
                items={files.map((file) => ({ ...file, submittedAt: null }))}
              />
            )}
          </Section>
        </div>
        <aside aria-label="日期与经过" className="flex flex-col gap-8">
          <DatesPanel page={page} reader={reader} />
          <RecordHistory page={page} today={today} />
        </aside>
      </div>
    </article>
  );
}

function Heading({ page, reader }: { page: ActivityPage; reader: Reader }) {
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const { content, department } = page;
  const close = () => setOpen(null);
  return (
    <header className="flex flex-wrap items-start justify-between gap-4">
      <div className="min-w-0">
        <p className="text-sm text-muted">
          <Link href="/activities" className={linkClass()}>
            工作记录
          </Link>{" "}
          · {page.unitName}
        </p>
        <Sentence className="mt-1">{content.title}</Sentence>
        <p className="mt-2 flex flex-wrap gap-1.5">
          <Badge strong>{activityKindLabels[content.kind]}</Badge>
          {department !== "" && <Badge>{department}名单</Badge>}
          {page.removed !== null && <Badge strong>已删除</Badge>}
          {page.corrections.some(({ state }) => state === "asked") && <Badge>更正待审批</Badge>}
        </p>
        {page.may.object && (
          <div className="mt-3 flex flex-wrap items-center gap-3 text-sm text-soft">
            这条来自{department}的名单，本单位不用填；与实际不符的可以提出异议。
            <ObjectionButton
              target={{ subject: "activity", subjectId: page.id, title: content.title }}
              today={reader.today}
            />
          </div>
        )}
      </div>
      <div className="flex flex-wrap gap-2 print:hidden">
        {page.may.change && (
          <>
            <Button onClick={() => setOpen("edit")}>修改</Button>
            <Button variant="quiet" onClick={() => setOpen("remove")}>
              删除
            </Button>
          </>
        )}
        <Button
          className="max-sm:hidden"
          variant="quiet"
          icon={<PrintIcon />}
          onClick={() => window.print()}
        >
          打印
        </Button>
      </div>
      {open === "edit" && <EditDialog page={page} reader={reader} onClose={close} />}
      {open === "remove" && <RemoveDialog page={page} onClose={close} />}
    </header>
  );
}

function LinkOut({ href }: { href: string }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      className={linkClass("plain", "break-all text-indigo")}
    >
      {href}
    </a>
  );
}

/** Every indicator the record satisfies, with what it is worth there. */
function FeedsSection({ page }: { page: ActivityPage }) {
  const { feeds, unitId } = page;
  const year = Number(page.content.happenedOn.slice(0, 4));
  return (
    <Section title="计入指标" aside={feeds.length === 0 ? undefined : `${feeds.length}项`}>
      {feeds.length === 0 ? (
        <p className="text-sm text-muted">按当年考核方案不计入任何指标，留作工作记录。</p>
      ) : (
        <ul className="border-t border-ink">
          {feeds.map(({ code, name, sentence }) => (
            <li
              key={code}
              className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-line py-2 text-sm"
            >
              <Link
                href={unitScoreHref(unitId, code, year)}
                prefetch={false}
                className={linkClass("plain", "font-medium text-indigo")}
              >
                {code} {name}
              </Link>
              <span className="text-soft">{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
