import { activityKindLabels } from "@xianlan/domain/activity";
import { formatInstant } from "@xianlan/domain/calendar";
import { Badge, DescriptionList, linkClass, Notice, Section, Sentence } from "@xianlan/ui";
import Link from "next/link";
import { PrintButton } from "../../components/print-button.tsx";
import { AttachmentList } from "../attachments/index.ts";
import { ObjectionButton } from "../objections/index.ts";
import { unitScoreHref } from "../scores/index.ts";
import type { ActivityPage, ChangeablePage, Reader } from "./activity-types.ts";
import { ArticlePanel } from "./parts/article-panel.tsx";
import { ChangeButtons } from "./parts/change-buttons.tsx";
import { DatesPanel } from "./parts/dates-panel.tsx";
import { RecordHistory } from "./parts/record-history.tsx";

/** One record: what it says, what it counts for, its three dates and what became of it. */
export function ActivityView({ page, reader }: { page: ActivityPage; reader: Reader }) {
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
  const { content, department } = page;
  return (
    <header className="flex flex-wrap items-start justify-between gap-4">
      <div className="min-w-0">
        <p className="text-sm text-muted">
          <Link href="/activities" prefetch={false} className={linkClass()}>
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
        {page.may.change && <ChangeButtons page={changeable(page)} reader={reader} />}
        <PrintButton className="max-sm:hidden" variant="quiet">
          打印
        </PrintButton>
      </div>
    </header>
  );
}

function changeable({ id, version, unitId, content, may }: ActivityPage): ChangeablePage {
  return { id, version, unitId, content, may };
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
