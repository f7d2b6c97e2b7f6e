import {
  Badge,
  buttonClass,
  EmptyState,
  linkClass,
  Section,
  Sentence,
  Table,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import Link from "next/link";
import { CreateButton } from "./parts/create-button.tsx";
import { lastAction, revisionText, stateText } from "./scheme-text.ts";
import type { SchemeList, SchemeSummary } from "./scheme-types.ts";

/** 考核方案: each year's revisions, what is in force, and the ways to a new one. */
export function SchemesView({ list, manage }: { list: SchemeList; manage: boolean }) {
  const { schemes, today } = list;
  const years = [...new Set(schemes.map(({ year }) => year))];
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <SchemesSentence schemes={schemes} today={today} />
        {manage && (
          <div className="flex flex-wrap gap-2">
            <CreateButton
              schemes={schemes.map(({ id, year, state }) => ({ id, year, state }))}
              today={today}
            />
            <Link href="/schemes/import" prefetch={false} className={buttonClass()}>
              导入Excel
            </Link>
          </div>
        )}
      </div>
      {schemes.length === 0 && (
        <EmptyState title="还没有考核方案">
          {manage ? "从模板新建，或导入本县的考核细则。" : "督查办编制、县领导批准后在这里查看。"}
        </EmptyState>
      )}
      {years.map((year) => (
        <Section key={year} title={`${year}年`}>
          <YearTable
            schemes={schemes.filter((one) => one.year === year)}
            year={year}
            today={today}
          />
        </Section>
      ))}
    </div>
  );
}

function SchemesSentence({ schemes, today }: { schemes: SchemeSummary[]; today: string }) {
  const year = Number(today.slice(0, 4));
  const current = schemes.find((one) => one.state === "in_force" && one.year === year);
  const waiting = schemes.filter((one) => one.state === "draft" && one.proposedAt !== null);
  const [first] = waiting;
  return (
    <Sentence>
      {current ? (
        <>
          {year}年按
          <Link href={`/schemes/${current.id}`} prefetch={false}>
            {current.title}
          </Link>
          考核，共
          <strong>{current.indicatorCount}</strong>项指标
        </>
      ) : (
        `${year}年还没有施行中的考核方案`
      )}
      {first && (
        <>
          ；
          <Link href={`/schemes/${first.id}`} prefetch={false}>
            {first.revision > 1 ? `${first.year}年修订稿` : `${first.year}年方案`}
          </Link>
          待批准
        </>
      )}
    </Sentence>
  );
}

function YearTable(props: { schemes: SchemeSummary[]; year: number; today: string }) {
  const { schemes, year, today } = props;
  return (
    <Table caption={`${year}年考核方案`}>
      <THead>
        <Tr>
          <Th>方案</Th>
          <Th>状态</Th>
          <Th className="max-sm:hidden">修订</Th>
          <Th numeric className="max-sm:hidden">
            指标
          </Th>
          <Th className="max-sm:hidden">最近办理</Th>
        </Tr>
      </THead>
      <TBody>
        {schemes.map((scheme) => (
          <Tr key={scheme.id}>
            <Td head prose>
              <Link href={`/schemes/${scheme.id}`} prefetch={false} className={linkClass()}>
                {scheme.title}
              </Link>
              <p className="text-xs font-normal text-muted sm:hidden">
                {revisionText(scheme.revision)} · {lastAction(scheme, today)}
              </p>
              {scheme.sentBackReason !== "" && (
                <p className="font-normal text-soft">退回原因：{scheme.sentBackReason}</p>
              )}
            </Td>
            <Td nowrap>
              <Badge strong={scheme.state === "in_force"}>{stateText(scheme)}</Badge>
            </Td>
            <Td nowrap className="max-sm:hidden">
              {revisionText(scheme.revision)}
            </Td>
            <Td numeric className="max-sm:hidden">
              {scheme.indicatorCount}
            </Td>
            <Td className="min-w-[14em] text-soft max-sm:hidden">{lastAction(scheme, today)}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
