import { countFigures, figureFilter } from "@xianlan/domain/finding";
import { paceLabels } from "@xianlan/domain/scoring";
import { cx, linkClass, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import { PaceLabel, unitScoreHref } from "../../scores/index.ts";
import type { Overview, UnitRow } from "../overview-types.ts";
import { FigureLink } from "./figure-link.tsx";

// Twenty units on one screen of 900 px; a finger on a phone keeps the taller rows.
const dense =
  "[&_:is(td,th)]:px-1 [&_tbody_:is(td,th)]:py-0 [&_tbody_:is(td,th)]:align-middle sm:[&_tbody_:is(td,th)]:h-[1.8125rem]";
const counts = ["open", "overdue"] as const;

/** Unit × category: points kept against pace, findings open and overdue, grade. */
export function ScoreMatrix({ overview }: { overview: Overview }) {
  const { units, categories } = overview;
  return (
    <Table caption="各单位指标、问题和档次，按需要关注的程度排列" className={dense}>
      <THead>
        <tr>
          <Th pinned>单位</Th>
          {counts.map((figure) => (
            <Th key={figure} numeric>
              {countFigures[figure].label}
            </Th>
          ))}
          {categories.map(({ code, name }) => (
            <Th key={code} className="text-center!">
              <Link
                href={`/indicators?category=${code}`}
                prefetch={false}
                title={name}
                className={linkClass("plain", "text-xs font-normal")}
              >
                {name.slice(0, 2)}
                <span className="sr-only">{name.slice(2)}</span>
              </Link>
            </Th>
          ))}
          <Th>档次</Th>
        </tr>
      </THead>
      <TBody>
        {units.map((unit) => (
          <Tr key={unit.unitId}>
            <Td head pinned nowrap className="max-w-28 truncate" title={unit.name}>
              <Link
                href={`/units/${unit.unitId}`}
                prefetch={false}
                className={linkClass(
                  "plain",
                  "-my-px inline-block max-w-full truncate py-px align-top max-sm:py-2.5",
                )}
              >
                {unit.name}
              </Link>
            </Td>
            {counts.map((figure) => (
              <Td key={figure} numeric>
                <FigureLink
                  filter={figureFilter(figure, { unitId: [unit.unitId] })}
                  value={unit.counts[figure]}
                  of={`${unit.name} ${countFigures[figure].label}`}
                  className={cx(
                    figure === "overdue" && unit.counts.overdue > 0 && "font-semibold text-red",
                  )}
                />
              </Td>
            ))}
            {categories.map((category) => (
              <CategoryCell key={category.code} unit={unit} category={category} />
            ))}
            <Td nowrap>{unit.score === null ? "—" : <Grade unit={unit} score={unit.score} />}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

type Scored = NonNullable<UnitRow["score"]>;

function Grade({ unit, score }: { unit: UnitRow; score: Scored }) {
  return (
    <Link
      href={unitScoreHref(unit.unitId)}
      prefetch={false}
      className="relative inline-flex min-h-6 items-center text-ink hover:text-indigo"
    >
      <span className="sr-only">{unit.name} </span>
      {score.tierName}
      <span className="ml-1.5 text-xs text-muted">{score.total}</span>
    </Link>
  );
}

function CategoryCell(props: { unit: UnitRow; category: Overview["categories"][number] }) {
  const { unit, category } = props;
  const categoryScore = unit.score?.categories.find(({ code }) => code === category.code);
  if (categoryScore === undefined) return <Td className="text-center text-muted">—</Td>;
  return (
    <Td className="text-center">
      <Link
        href={`${unitScoreHref(unit.unitId)}#category-${category.code}`}
        prefetch={false}
        className="relative flex min-h-7 flex-col items-center justify-center rounded-sm text-xs leading-[0.875rem] text-ink hover:bg-indigo-wash max-sm:min-h-10"
      >
        <span className="sr-only">
          {unit.name} {category.name}{" "}
        </span>
        {categoryScore.share}
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
