import { isBehind, paceLabels, paceMatches } from "@xianlan/domain/scoring";
import { cx, linkClass, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import { findingsHref } from "../../findings/index.ts";
import type { Matrix, MatrixCategory, MatrixUnit } from "../score-types.ts";
import { indicatorHref, type MatrixParams, unitScoreHref } from "../search-params.ts";
import { CategoryToggle } from "./category-toggle.tsx";
import { PaceLabel } from "./pace-mark.tsx";

// Twenty units on one screen; a finger on a phone keeps the taller rows.
const dense =
  "[&_td]:px-0 [&_thead_tr+tr_th]:px-0 [&_td:nth-child(2)]:px-2 [&_tbody_:is(td,th)]:align-middle [&_tbody_:is(td,th)]:py-0 sm:[&_tbody_:is(td,th)]:h-[2.125rem]";
const cellLink =
  "relative flex min-h-[2.0625rem] min-w-[2.125rem] flex-col items-center justify-center rounded-sm px-px text-center leading-4 hover:bg-indigo-wash max-sm:min-h-10";

/** Unit × category, each category opening to its indicators; the first column and the head stay. */
export function MatrixTable(props: {
  matrix: Matrix;
  units: readonly MatrixUnit[];
  params: MatrixParams;
}) {
  const { matrix, units, params } = props;
  const categories = matrix.categories.filter(
    ({ code }) => params.category === null || params.category === code,
  );
  const all = params.open.includes("all");
  const isOpen = ({ code }: MatrixCategory) =>
    all || params.category === code || params.open.includes(code);
  const opened = all ? matrix.categories.map(({ code }) => code) : params.open;
  const anyOpen = categories.some(isOpen);
  return (
    <Table caption="各乡镇指标进度，按需要关注的程度排列" className={dense}>
      <THead>
        <tr>
          <Th pinned rowSpan={anyOpen ? 2 : 1} className="border-b-ink px-1!">
            乡镇
          </Th>
          <Th rowSpan={anyOpen ? 2 : 1} className="px-1!">
            {anyOpen ? "得分" : "得分、档次"}
          </Th>
          {categories.map((category) => (
            <Th
              key={category.code}
              rowSpan={anyOpen && !isOpen(category) ? 2 : 1}
              colSpan={isOpen(category) ? category.indicators.length : 1}
              className={cx("px-0! text-center!", isOpen(category) && "border-l border-l-line")}
            >
              <CategoryToggle
                code={category.code}
                name={category.name}
                opened={opened}
                fixed={params.category !== null}
              />
            </Th>
          ))}
          <Th rowSpan={anyOpen ? 2 : 1} className="px-0! text-center! whitespace-normal!">
            <span className="inline-block">在办/</span>
            <span className="inline-block">逾期</span>
          </Th>
        </tr>
        {anyOpen && (
          <tr>
            {categories
              .filter(isOpen)
              .flatMap((category) =>
                category.indicators.map((indicator, at) => (
                  <IndicatorHead
                    key={indicator.code}
                    indicator={indicator}
                    first={at === 0}
                    year={matrix.scheme.year}
                  />
                )),
              )}
          </tr>
        )}
      </THead>
      <TBody>
        {units.map((unit) => (
          <Tr key={unit.unitId}>
            <Td head pinned nowrap className="max-w-28 truncate px-1!" title={unit.name}>
              <Link
                href={unitScoreHref(unit.unitId)}
                prefetch={false}
                className={linkClass("plain", "inline-flex items-center max-sm:min-h-10")}
              >
                {unit.name}
              </Link>
            </Td>
            <Td nowrap className={cx("px-1!", anyOpen && "leading-4!")}>
              <span className="font-semibold">{unit.total}</span>
              <span
                className={cx(
                  "text-soft",
                  anyOpen ? "block text-xs leading-[0.9375rem]" : "ml-1.5",
                )}
              >
                {unit.tierName}
              </span>
              {unit.vetoed && <span className="ml-1.5 text-red">一票否决</span>}
            </Td>
            {categories.flatMap((category) =>
              isOpen(category)
                ? category.indicators.map((indicator, at) => (
                    <IndicatorCell
                      key={indicator.code}
                      unit={unit}
                      indicator={indicator}
                      first={at === 0}
                      faint={
                        params.pace !== null &&
                        !paceMatches(unit.cells[indicator.code]?.pace ?? "not_due", params.pace)
                      }
                    />
                  ))
                : [<CategoryCell key={category.code} unit={unit} category={category} />],
            )}
            <Td className="text-center">
              <Link
                href={findingsHref({ unitId: [unit.unitId], flag: "open" })}
                prefetch={false}
                className={cellLink}
              >
                <span className="sr-only">{unit.name} 在办/逾期 </span>
                <span>
                  {unit.findings.open}
                  <span className="text-muted">/</span>
                  <span className={cx(unit.findings.overdue > 0 && "font-semibold text-red")}>
                    {unit.findings.overdue}
                  </span>
                </span>
              </Link>
            </Td>
          </Tr>
        ))}
        {units.length === 0 && (
          <tr>
            <td colSpan={99} className="py-8 text-center text-muted">
              没有符合条件的乡镇，请清除条件后再看。
            </td>
          </tr>
        )}
      </TBody>
    </Table>
  );
}

/** An indicator's name set upright, as narrow columns of Chinese tables are. */
function IndicatorHead(props: {
  indicator: MatrixCategory["indicators"][number];
  first: boolean;
  year: number;
}) {
  const { indicator, first, year } = props;
  return (
    <Th
      className={cx(
        "top-[calc(var(--sticky-top,0px)+2.25rem)]! h-32 px-0! align-bottom",
        first && "border-l border-l-line",
      )}
    >
      <Link
        href={indicatorHref(indicator.code, year)}
        prefetch={false}
        title={indicator.name}
        className={linkClass("plain", "mx-auto flex max-h-32 w-fit min-w-6 flex-col items-center")}
      >
        <span className="max-h-24 overflow-hidden text-xs font-normal text-ellipsis [writing-mode:vertical-rl]">
          {indicator.name}
        </span>
        <span className="text-xs">{indicator.code}</span>
      </Link>
    </Th>
  );
}

function IndicatorCell(props: {
  unit: MatrixUnit;
  indicator: MatrixCategory["indicators"][number];
  first: boolean;
  faint: boolean;
}) {
  const { unit, indicator, first, faint } = props;
  const cell = unit.cells[indicator.code];
  const line = cx(first && "border-l border-l-line");
  if (cell === undefined) return <Td className={cx(line, "text-center text-muted")}>—</Td>;
  const quiet = faint || cell.pace === "not_due" || cell.pace === "not_applicable";
  return (
    <Td className={line}>
      <Link
        href={unitScoreHref(unit.unitId, indicator.code)}
        prefetch={false}
        className={cx(cellLink, "text-xs", quiet ? "text-muted" : "text-ink")}
      >
        <span className="sr-only">
          {unit.name} {indicator.name}{" "}
        </span>
        <span className="whitespace-nowrap">{cell.text}</span>
        {!faint && <PaceLabel pace={cell.pace} />}
        {(faint || !isBehind(cell.pace)) && (
          <span className="sr-only"> {paceLabels[cell.pace]}</span>
        )}
      </Link>
    </Td>
  );
}

function CategoryCell({ unit, category }: { unit: MatrixUnit; category: MatrixCategory }) {
  const categoryScore = unit.categories.find(({ code }) => code === category.code);
  if (categoryScore === undefined) return <Td className="text-center text-muted">—</Td>;
  return (
    <Td>
      <Link
        href={unitScoreHref(unit.unitId, category.indicators[0]?.code)}
        prefetch={false}
        className={cellLink}
      >
        <span className="sr-only">
          {unit.name} {category.name}{" "}
        </span>
        <span>{categoryScore.share}</span>
        <PaceLabel
          pace={categoryScore.pace}
          count={categoryScore.behind}
          slight={categoryScore.slight}
        />
        {categoryScore.behind === 0 && (
          <span className="sr-only"> {paceLabels[categoryScore.pace]}</span>
        )}
      </Link>
    </Td>
  );
}
