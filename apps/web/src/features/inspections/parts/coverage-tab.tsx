import { linkClass, Table, TableEmpty, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import { shareText } from "../inspection-text.ts";
import type { InspectionPage } from "../inspection-types.ts";

/** 覆盖: units and places reached, beside what is still on the plan, against the goals. */
export function CoverageTab({ inspection }: { inspection: InspectionPage }) {
  const { coverage, units, unitGoal, placeGoal } = inspection;
  const { total, unitShare, placeShare } = coverage;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-soft">
        单位覆盖率{shareText(unitShare)}（目标{unitGoal}%），点位覆盖率{shareText(placeShare)}
        （目标{placeGoal}%）。已查指检查已完成。
      </p>
      <Table caption="各单位覆盖情况">
        <THead>
          <Tr>
            <Th>单位</Th>
            <Th>是否已查</Th>
            <Th numeric>已查点位</Th>
            <Th numeric className="max-sm:hidden">
              全部点位
            </Th>
            <Th numeric>覆盖率</Th>
            <Th numeric className="max-sm:hidden">
              还要查
            </Th>
            <Th numeric className="max-sm:hidden">
              检查次数
            </Th>
          </Tr>
        </THead>
        <TBody>
          {units.length === 0 && <TableEmpty columns={7}>还没有受检单位</TableEmpty>}
          {coverage.units.map((line) => (
            <Tr key={line.unitId}>
              <Td head nowrap>
                <Link href={`/units/${line.unitId}`} prefetch={false} className={linkClass()}>
                  {names.get(line.unitId)}
                </Link>
              </Td>
              <Td nowrap>{line.reached ? "已查" : line.underWay > 0 ? "检查中" : "未查"}</Td>
              <Td numeric>{line.placesReached}</Td>
              <Td numeric className="max-sm:hidden">
                {line.places}
              </Td>
              <Td numeric>{percent(line.placesReached, line.places)}</Td>
              <Td numeric className="max-sm:hidden">
                {line.placesAhead}
              </Td>
              <Td numeric className="max-sm:hidden">
                {line.done}
              </Td>
            </Tr>
          ))}
          {units.length > 0 && (
            <Tr className="border-t border-ink font-medium">
              <Td head>合计</Td>
              <Td nowrap>
                {total.unitsReached}/{total.units}
              </Td>
              <Td numeric>{total.placesReached}</Td>
              <Td numeric className="max-sm:hidden">
                {total.places}
              </Td>
              <Td numeric>{shareText(placeShare)}</Td>
              <Td numeric className="max-sm:hidden">
                {total.placesAhead}
              </Td>
              <Td numeric className="max-sm:hidden">
                {total.done}
              </Td>
            </Tr>
          )}
        </TBody>
      </Table>
    </div>
  );
}

const percent = (part: number, whole: number) =>
  whole === 0 ? "—" : `${((part / whole) * 100).toFixed(1)}%`;
