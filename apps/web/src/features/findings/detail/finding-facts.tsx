import { dutyOf } from "@xianlan/domain/scheme";
import { DescriptionList, Section } from "@xianlan/ui";
import type { ReactNode } from "react";
import { AttachmentList } from "../../attachments/index.ts";
import { dayOrDash } from "../finding-text.ts";
import type { FindingPage, Reader } from "../finding-types.ts";
import { findingsHref } from "../search-params.ts";
import { PageLink, relativeItems, visitItems } from "./finding-links.tsx";

/** What was found, which duty it breaks, and what has to be true before it is closed. */
export function FindingFacts({ page, reader }: { page: FindingPage; reader: Reader }) {
  const { today, county = false } = reader;
  const duty = dutyOf(page.dutyCode);
  const inspection = [page.inspectionLabel, page.inspectionTitle].filter(Boolean).join(" ");
  return (
    <>
      <Section title="问题事实">
        <p className="max-w-[44em] text-base whitespace-pre-wrap">{page.fact}</p>
        {page.sourceText !== "" && (
          <blockquote className="mt-3 max-w-[48em] border-l-2 border-line pl-3 text-sm text-muted">
            原文：{page.sourceText}
          </blockquote>
        )}
        <AttachmentList items={page.attachments} today={today} label="问题附件" />
        <DescriptionList
          className="mt-4"
          items={[
            { term: "责任单位", value: unitValue(page, county) },
            { term: "点位", value: placeValue(page) },
            {
              term: "责任条款",
              value: duty ? (
                <>
                  <DutyName page={page}>
                    {duty.code} {duty.name}
                  </DutyName>
                  <span className="block text-soft">{page.dutyText || duty.clause}</span>
                </>
              ) : (
                page.dutyText || null
              ),
            },
            { term: "发现日期", value: `${dayOrDash(page.foundOn, today)}，${page.createdByName}` },
            {
              term: "督查轮次",
              value:
                county && inspection !== "" ? (
                  <PageLink href={`/inspections/${page.inspectionId}`}>{inspection}</PageLink>
                ) : (
                  inspection || null
                ),
            },
            ...visitItems(page, today, county),
            ...relativeItems(page, today),
          ]}
        />
      </Section>
      <Section title="销号标准" aside={`${page.criteria.length}条`}>
        {page.criteria.length === 0 ? (
          <p className="text-sm text-muted">还没有销号标准，交办前须填写。</p>
        ) : (
          <ol className="list-decimal space-y-1 pl-6">
            {page.criteria.map((criterion) => (
              <li key={criterion.id} className="max-w-[48em] pl-1">
                {criterion.text}
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}

function unitValue({ unitId, unitName }: FindingPage, county: boolean): ReactNode {
  if (unitId === null) return "未定";
  return county ? <PageLink href={`/units/${unitId}`}>{unitName}</PageLink> : unitName;
}

/** The place leads to everything found there. */
function placeValue({ unitId, placeName, placeText }: FindingPage): ReactNode {
  const place = placeName || placeText;
  if (place === "" || unitId === null) return place || null;
  return <PageLink href={findingsHref({ unitId: [unitId], q: place })}>{place}</PageLink>;
}

/** The duty links to its indicator in the unit's score. */
function DutyName({ page, children }: { page: FindingPage; children: ReactNode }) {
  if (page.unitId === null || page.dutyCode === null) {
    return <span className="font-medium">{children}</span>;
  }
  return <PageLink href={`/indicators/units/${page.unitId}#${page.dutyCode}`}>{children}</PageLink>;
}
