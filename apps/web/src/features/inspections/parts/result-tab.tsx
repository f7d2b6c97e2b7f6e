import { findingCategoryLabels } from "@xianlan/domain/finding";
import { type ResultLine, resultSentence } from "@xianlan/domain/inspection";
import { EmptyState, linkClass, Section, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { ExportLink, tableHref } from "../../../components/export-link.tsx";
import type { InspectionOutcome } from "../inspection-types.ts";
import { foundHref } from "./found-href.ts";
import { ResultMatrix } from "./result-matrix.tsx";

/** 结果: by unit, by category, and where the two meet. */
export function ResultTab({ id, result }: { id: string; result: InspectionOutcome }) {
  const { units, categories, total } = result;
  if (units.length === 0) {
    return (
      <EmptyState title="还没有检查结果">检查完成或登记问题后，在这里按单位、类别汇总。</EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-soft">{resultSentence(total)}。只统计已完成的检查。</p>
        <ExportLink href={tableHref("round-result", { id })} />
      </div>
      <Section title="按单位">
        <Lines
          head="单位"
          lines={units.map((line) => ({
            key: line.id,
            name: line.name,
            line,
            href: foundHref(id, { unitId: line.id }),
          }))}
          total={{ line: total, href: foundHref(id, {}) }}
        />
      </Section>
      <Section title="按类别">
        <Lines
          head="类别"
          lines={categories.map((line) => ({
            key: line.category,
            name: findingCategoryLabels[line.category],
            line,
            href: foundHref(id, { category: line.category }),
          }))}
          total={{ line: total, href: foundHref(id, {}) }}
        />
      </Section>
      <Section title="单位与类别">
        <ResultMatrix inspectionId={id} result={result} />
      </Section>
    </div>
  );
}

type Line = { key: string; name: ReactNode; line: ResultLine; href: string };

function Lines(props: {
  head: string;
  lines: readonly Line[];
  total: Pick<Line, "line" | "href">;
}) {
  const { head, lines, total } = props;
  return (
    <Table caption={`按${head}汇总`}>
      <THead>
        <Tr>
          <Th>{head}</Th>
          <Th numeric>符合</Th>
          <Th numeric>不符合</Th>
          <Th numeric className="max-sm:hidden">
            不适用
          </Th>
          <Th numeric className="max-sm:hidden">
            抽查数/不合格
          </Th>
          <Th numeric>发现问题</Th>
          <Th className="max-md:hidden">其中</Th>
        </Tr>
      </THead>
      <TBody>
        {[...lines, { key: "total", name: "合计", ...total }].map(({ key, name, line, href }) => (
          <Tr key={key} {...(key === "total" && { className: "border-t border-ink font-medium" })}>
            <Td head nowrap>
              {name}
            </Td>
            <Td numeric>{line.pass}</Td>
            <Td numeric>{line.fail}</Td>
            <Td numeric className="max-sm:hidden">
              {line.notApplicable}
            </Td>
            <Td numeric className="max-sm:hidden">
              {line.checked === 0 ? "—" : `${line.checked}/${line.failed}`}
            </Td>
            <Td numeric>
              {line.findings.total === 0 ? (
                0
              ) : (
                <Link href={href} prefetch={false} className={linkClass()}>
                  {line.findings.total}
                </Link>
              )}
            </Td>
            <Td nowrap className="text-soft max-md:hidden">
              {severityText(line)}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function severityText({ findings }: ResultLine): string {
  const parts = [
    ["重大", findings.major],
    ["较重", findings.serious],
    ["一般", findings.ordinary],
    ["立行立改", findings.immediate],
  ] as const;
  return parts.flatMap(([label, number]) => (number > 0 ? [`${label}${number}`] : [])).join("、");
}
