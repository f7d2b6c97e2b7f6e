import { ratingColumns } from "@xianlan/domain/rating";
import { screenLabels } from "@xianlan/domain/table";
import { linkClass, Table, TableEmpty, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import { unitScoreHref } from "../../scores/index.ts";
import type { Rating, RatingRow } from "../rating-types.ts";

const heads = screenLabels(ratingColumns);

/** The rows by grade: points beside one's own and for the county, an order only where it ranks. */
export function RatingTable({ rating }: { rating: Rating }) {
  const { rows, ranked, label } = rating;
  const totals = rows.some(({ total }) => total !== null);
  const categories = rows.find(({ score }) => score !== null)?.score?.categories ?? [];
  const details = rows.filter(({ score }) => score !== null).length > 1;
  return (
    <Table caption={`${label}档次`} className="[&_:is(td,th)]:max-sm:px-2">
      <THead>
        <tr>
          {ranked && <Th numeric>{heads.place}</Th>}
          <Th pinned>{heads.unit}</Th>
          <Th>{heads.tier}</Th>
          {totals && <Th numeric>{heads.total}</Th>}
          {details &&
            categories.map(({ code, name }) => (
              <Th key={code} numeric className="max-lg:hidden">
                {name}
              </Th>
            ))}
        </tr>
      </THead>
      <TBody>
        {rows.map((row, at) => (
          <Tr key={row.unitName} selected={row.own}>
            {ranked && <Td numeric>{row.place}</Td>}
            <Td head pinned nowrap>
              <UnitName row={row} />
            </Td>
            <Td nowrap>
              {rows[at - 1]?.tierName === row.tierName && !ranked ? (
                <span className="text-muted">{row.tierName}</span>
              ) : (
                <span className="font-semibold">{row.tierName}</span>
              )}
            </Td>
            {totals && <Td numeric>{row.total ?? ""}</Td>}
            {details &&
              categories.map(({ code }) => (
                <Td key={code} numeric className="text-soft max-lg:hidden">
                  {row.score?.categories.find((one) => one.code === code)?.score ?? ""}
                </Td>
              ))}
          </Tr>
        ))}
        {rows.length === 0 && <TableEmpty columns={4}>没有参加这一期的单位。</TableEmpty>}
      </TBody>
    </Table>
  );
}

function UnitName({ row: { unitId, unitName, own } }: { row: RatingRow }) {
  if (unitId === null) return unitName;
  return (
    <Link href={unitScoreHref(unitId)} prefetch={false} className={linkClass("plain")}>
      {unitName}
      {own && <span className="ml-1 text-xs text-muted">本单位</span>}
    </Link>
  );
}
