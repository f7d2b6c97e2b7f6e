import { findingCategoryLabels } from "@xianlan/domain/finding";
import { linkClass, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import type { InspectionOutcome } from "../inspection-types.ts";
import { foundHref } from "./found-href.ts";

/** Items that failed and findings, where unit and category meet. */
export function ResultMatrix({
  inspectionId,
  result,
}: {
  inspectionId: string;
  result: InspectionOutcome;
}) {
  const { units, categories, cells } = result;
  return (
    <>
      <p className="mb-2 text-xs text-muted">每格：不符合的检查项 · 发现的问题</p>
      <Table caption="单位与类别">
        <THead>
          <Tr>
            <Th pinned>单位</Th>
            {categories.map(({ category }) => (
              <Th key={category} numeric>
                {findingCategoryLabels[category]}
              </Th>
            ))}
          </Tr>
        </THead>
        <TBody>
          {units.map(({ id, name }) => (
            <Tr key={id}>
              <Td head pinned nowrap>
                {name}
              </Td>
              {categories.map(({ category }) => {
                const cell = cells.find((one) => one.unitId === id && one.category === category);
                return (
                  <Td key={category} numeric nowrap>
                    {cell === undefined ? (
                      <span className="text-muted">—</span>
                    ) : (
                      <>
                        {cell.fail} ·{" "}
                        {cell.findings.total === 0 ? (
                          0
                        ) : (
                          <Link
                            href={foundHref(inspectionId, { unitId: id, category })}
                            prefetch={false}
                            className={linkClass()}
                          >
                            {cell.findings.total}
                          </Link>
                        )}
                      </>
                    )}
                  </Td>
                );
              })}
            </Tr>
          ))}
        </TBody>
      </Table>
    </>
  );
}
