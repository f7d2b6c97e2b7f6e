import {
  evidenceRuleLabels,
  formulaText,
  indicatorKindLabels,
  sourceText,
  targetText,
} from "@xianlan/domain/scheme";
import { DescriptionList, linkClass, Section, Sentence } from "@xianlan/ui";
import Link from "next/link";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { IndicatorCourse } from "./parts/indicator-course.tsx";
import { IndicatorRows } from "./parts/indicator-rows.tsx";
import type { IndicatorPage } from "./score-types.ts";
import { indicatorHref } from "./search-params.ts";

/** One indicator across the units: the rule written out, each unit's value, its course and last year's. */
export function IndicatorView({ page }: { page: IndicatorPage }) {
  return (
    <div className="flex flex-col gap-6">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <IndicatorSentence page={page} />
        <ExportLink
          href={tableHref("indicator", { code: page.indicator.code, year: page.scheme.year })}
        />
      </div>
      <Neighbours page={page} />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <Section title="各乡镇" aside={`${page.rows.length}个，落后的在前`}>
          <IndicatorRows page={page} />
        </Section>
        <div className="flex min-w-0 flex-col gap-8">
          <IndicatorCourse page={page} />
          <Section title="指标规则">
            <Rule page={page} />
          </Section>
        </div>
      </div>
    </div>
  );
}

function IndicatorSentence({ page }: { page: IndicatorPage }) {
  const { indicator, behind, rows } = page;
  return (
    <Sentence>
      {indicator.code} {indicator.name}：
      {rows.length === 0
        ? "没有适用的乡镇"
        : behind === 0
          ? `${rows.length}个乡镇都没有落后序时`
          : `${rows.length}个乡镇中有${behind}个落后序时`}
    </Sentence>
  );
}

/** The indicator before and after, in the scheme's order. */
function Neighbours({ page: { codes, indicator, scheme } }: { page: IndicatorPage }) {
  const at = codes.findIndex(({ code }) => code === indicator.code);
  const context = [
    ["上一项", codes[at - 1]],
    ["下一项", codes[at + 1]],
  ] as const;
  return (
    <nav aria-label="相邻指标" className="flex flex-wrap gap-x-6 gap-y-1 print:hidden">
      {context.map(
        ([label, labelled]) =>
          labelled !== undefined && (
            <Link
              key={label}
              href={indicatorHref(labelled.code, scheme.year)}
              prefetch={false}
              className={linkClass("plain", "inline-flex items-center max-sm:min-h-10")}
            >
              {label}：{labelled.code} {labelled.name}
            </Link>
          ),
      )}
    </nav>
  );
}

function Rule({ page }: { page: IndicatorPage }) {
  const { indicator, categoryName, scheme } = page;
  const items = [
    { term: "一级指标", value: categoryName },
    { term: "类型", value: indicatorKindLabels[indicator.kind] },
    { term: "目标", value: targetText(indicator) || "—" },
    { term: "分值", value: indicator.role === "deduction" ? "扣分" : `${indicator.weight}分` },
    { term: "评分办法", value: formulaText(indicator) },
    { term: "数据来源", value: sourceText(indicator) },
    { term: "佐证", value: evidenceRuleLabels[indicator.evidence] },
    { term: "由谁确认", value: indicator.confirmedBy },
    { term: "依据", value: indicator.basis || "—" },
    ...(indicator.filingNumber === "" ? [] : [{ term: "备案号", value: indicator.filingNumber }]),
    {
      term: "方案",
      value: (
        <Link href={`/schemes/${scheme.id}`} prefetch={false} className={linkClass("prose")}>
          {scheme.title}
        </Link>
      ),
    },
  ];
  return <DescriptionList items={items} />;
}
