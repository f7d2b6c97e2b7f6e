"use client";

import { duties } from "@xianlan/domain";
import { DescriptionList, linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import { AttachmentList } from "../../attachments/index.ts";
import type { FindingPage } from "../finding-types.ts";
import { dayOrDash } from "../words.ts";

/** What was found, which duty it breaks, and what has to be true before it is closed. */
export function FindingFacts({ page, today }: { page: FindingPage; today: string }) {
  const duty = duties.find(({ code }) => code === page.dutyCode);
  const round = [page.inspectionLabel, page.inspectionTitle].filter(Boolean).join(" ");
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
            { term: "责任单位", value: page.unitName || "未定" },
            { term: "点位", value: page.placeName || page.placeText || null },
            {
              term: "责任条款",
              value: duty ? (
                <>
                  <span className="font-medium">
                    {duty.code} {duty.name}
                  </span>
                  <span className="block text-soft">{page.dutyText || duty.clause}</span>
                </>
              ) : (
                page.dutyText || null
              ),
            },
            { term: "发现日期", value: `${dayOrDash(page.foundOn, today)}，${page.createdByName}` },
            { term: "督查轮次", value: round || null },
            ...(page.mergedInto === null
              ? []
              : [
                  {
                    term: "已并入",
                    value: (
                      <Link href={`/findings/${page.mergedInto.id}`} className={linkClass("prose")}>
                        {page.mergedInto.number}
                      </Link>
                    ),
                  },
                ]),
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
