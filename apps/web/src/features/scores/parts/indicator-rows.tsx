import { indicatorColumns, indicatorSentenceColumns, isBehind } from "@xianlan/domain/scoring";
import { screenLabels } from "@xianlan/domain/table";
import { linkClass, Table, TableEmpty, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import type { IndicatorPage, IndicatorRow } from "../score-types.ts";
import { unitScoreHref } from "../search-params.ts";
import { PaceMark } from "./pace-mark.tsx";

/** Those that lose points first, then by name as they come. */
function byAttention(rows: readonly IndicatorRow[]): IndicatorRow[] {
  return rows.toSorted((a, b) => Number(isBehind(b.score.pace)) - Number(isBehind(a.score.pace)));
}

const heads = screenLabels({ ...indicatorColumns, ...indicatorSentenceColumns });

/** Each unit's value against pace, the same day last year, points, and the sentence that says why. */
export function IndicatorRows({ page }: { page: IndicatorPage }) {
  const { indicator, rows, scheme } = page;
  return (
    <Table
      caption={`${indicator.name}各乡镇进度`}
      className="max-sm:[&_:is(td,th)]:px-1.5 max-sm:[&_tbody_:is(td,th)]:align-middle"
    >
      <THead>
        <tr>
          <Th pinned>{heads.unit}</Th>
          <Th numeric>{heads.attained}</Th>
          <Th numeric>{heads.expectedByNow}</Th>
          <Th numeric>{heads.lastYear}</Th>
          <Th numeric>{heads.score}</Th>
          <Th className="max-sm:hidden">{heads.pace}</Th>
          <Th className="max-sm:hidden">{heads.sentence}</Th>
        </tr>
      </THead>
      <TBody>
        {byAttention(rows).map(({ unitId, name, score, lastYear }) => (
          <Tr key={unitId}>
            <Td head pinned nowrap>
              <Link
                href={unitScoreHref(unitId, indicator.code, scheme.year)}
                prefetch={false}
                className={linkClass(
                  "plain",
                  "max-sm:inline-flex max-sm:min-h-7 max-sm:items-center",
                )}
              >
                {name}
              </Link>
              <PaceMark pace={score.pace} className="ml-1.5 text-xs font-normal sm:hidden" />
            </Td>
            <Td numeric>{score.attained ?? "—"}</Td>
            <Td numeric>{score.expectedByNow ?? "—"}</Td>
            <Td numeric className="text-soft">
              {lastYear ?? "—"}
            </Td>
            <Td numeric>
              {score.score}
              {score.role === "base" && <span className="text-muted"> / {score.max}</span>}
            </Td>
            <Td nowrap className="max-sm:hidden">
              <PaceMark pace={score.pace} />
            </Td>
            <Td prose className="text-soft max-sm:hidden">
              {score.sentence.replace(indicator.name, "").trim()}
            </Td>
          </Tr>
        ))}
        {rows.length === 0 && <TableEmpty columns={7}>这项指标没有适用的乡镇。</TableEmpty>}
      </TBody>
    </Table>
  );
}
