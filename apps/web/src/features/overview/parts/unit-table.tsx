import { countFigures, figureFilter, rateFigures, rateText } from "@xianlan/domain/finding";
import { cx, linkClass, StatusLight, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import type { UnitRow } from "../overview-types.ts";
import { FigureLink } from "./figure-link.tsx";

const counts = ["open", "overdue", "soon", "awaitingVerification"] as const;
const rates = ["rectificationRate", "onTimeRate"] as const;

// Seven columns side by side on 390 px.
const onPhones =
  "max-sm:[&_:is(td,th)]:px-1 max-sm:[&_thead_th]:text-xs max-sm:[&_:is(td,th):first-child]:max-w-24";
// Eighteen units on one screen of 900 px; a finger on a phone keeps the taller rows.
const denseRows = "sm:[&_:is(td,th)]:h-[1.875rem] sm:[&_:is(td,th)]:py-1";

/** Units in the order of the attention they need, each number a way to its rows. */
export function UnitTable({ units, dense }: { units: readonly UnitRow[]; dense?: boolean }) {
  return (
    <Table
      caption="各单位督查问题，按需要关注的程度排列"
      className={cx(onPhones, dense && denseRows)}
    >
      <THead>
        <tr>
          <Th pinned>单位</Th>
          <Th className="max-sm:hidden">状态</Th>
          {counts.map((figure) => (
            <Th key={figure} numeric>
              {countFigures[figure].label}
            </Th>
          ))}
          {rates.map((rate) => (
            <Th key={rate} numeric>
              {rateFigures[rate].label}
            </Th>
          ))}
        </tr>
      </THead>
      <TBody>
        {units.map((unit) => (
          <Tr key={unit.unitId}>
            <Td head pinned nowrap className="max-w-36 truncate" title={unit.name}>
              <Link
                href={`/units/${unit.unitId}`}
                prefetch={false}
                className={linkClass(
                  "plain",
                  "-my-px inline-block max-w-full truncate py-px align-top",
                )}
              >
                {unit.name}
              </Link>
            </Td>
            <Td nowrap className="max-sm:hidden">
              <UnitStatus unit={unit} />
            </Td>
            {counts.map((figure) => (
              <Td key={figure} numeric>
                <FigureLink
                  filter={figureFilter(figure, { unitId: [unit.unitId] })}
                  value={unit.counts[figure]}
                  of={`${unit.name} ${countFigures[figure].label}`}
                  className={cx(figure === "overdue" && unit.counts.overdue > 0 && "font-semibold")}
                />
              </Td>
            ))}
            {rates.map((rate) => (
              <Td key={rate} numeric>
                <FigureLink
                  filter={figureFilter(rate, { unitId: [unit.unitId] })}
                  value={rateText(unit.rates[rate])}
                  of={`${unit.name} ${rateFigures[rate].label}`}
                />
              </Td>
            ))}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

/** The label that says why a unit has its place in the order. */
function UnitStatus({ unit: { counts: unitCounts } }: { unit: UnitRow }) {
  if (unitCounts.overdue > 0) return <StatusLight tone="red">有逾期</StatusLight>;
  if (unitCounts.soon > 0) return <StatusLight tone="amber">有临期</StatusLight>;
  if (unitCounts.open > 0) return <StatusLight tone="green">正常</StatusLight>;
  return <StatusLight tone="none">无在办</StatusLight>;
}
