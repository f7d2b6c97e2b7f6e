import {
  findingCategoryLabels,
  fullDayWords,
  placeKindLabels,
  plainCoverage,
  type ResultLine,
  resultSentence,
  severities,
  severityLabels,
  visitStateLabels,
} from "@xianlan/domain";
import { amount, type Drawn, date, drawn, label, words } from "./drawn.ts";
import { type Answers, idOf, type ScreenTable } from "./screen.ts";

type Planned = Answers["inspection"]["byId"]["visits"][number] & { unitName: string };

/** 检查安排: the plan of a round, unit by unit, with who goes, when, and what came of it. */
export const roundPlanTable: ScreenTable = {
  permission: "inspection.read",
  read: async ({ ask, countyName, today }, address) => {
    const round = await ask.inspection.byId({ id: idOf(address, "id") });
    const rows = round.units.flatMap(({ id, name }): Planned[] =>
      round.visits
        .filter(({ unitId }) => unitId === id)
        .map((visit) => ({ ...visit, unitName: name })),
    );
    return {
      name: `${round.label}检查安排`,
      sheet: {
        name: "检查安排",
        title: `${countyName}${round.label}“${round.title}”检查安排`,
        note: `截至${fullDayWords(today)}，${plainCoverage(round.sentence)}`,
        ...drawn<Planned>(
          [
            { header: "序号", width: 6, kind: "number", of: (_, at) => at + 1 },
            label("单位", 14, ({ unitName }) => unitName),
            label("点位", 22, ({ placeName }) => placeName || "单位本级"),
            label(
              "点位类别",
              10,
              ({ placeKind }) => (placeKind && placeKindLabels[placeKind]) || "",
            ),
            label("产生方式", 10, ({ origin }) => (origin === "drawn" ? "抽签" : "指定")),
            date("计划日期", ({ plannedOn }) => plannedOn),
            label("检查人", 10, ({ inspectorName }) => inspectorName),
            label("状态", 10, ({ state }) => visitStateLabels[state]),
            date("检查日期", ({ visitedOn }) => visitedOn),
            words("取消原因", 24, ({ cancelReason }) => cancelReason),
          ],
          rows,
        ),
        closing: [
          `督查组：${round.members.map(({ name }) => name).join("、") || "未定"}`,
          ...round.draws.map(
            ({ seed, rule, drawn: number }) =>
              `抽签种子：${seed}（规则第${rule}版），抽出${number}个点位，可在系统中复核`,
          ),
        ],
      },
    };
  },
};

type Line = ResultLine & { unitName: string; categoryName: string };

const tallies: readonly Drawn<Line>[] = [
  amount("符合", 8, ({ pass }) => pass),
  amount("不符合", 8, ({ fail }) => fail),
  amount("不适用", 8, ({ notApplicable }) => notApplicable),
  amount("抽查数", 8, ({ checked }) => checked),
  amount("不合格数", 9, ({ failed }) => failed),
  amount("发现问题", 9, ({ findings }) => findings.total),
  ...severities.map((one) => amount<Line>(severityLabels[one], 9, ({ findings }) => findings[one])),
];

/** 督查结果: by unit and category, the units' totals and the whole round's. */
export const roundResultTable: ScreenTable = {
  permission: "inspection.read",
  read: async ({ ask, countyName, today }, address) => {
    const id = idOf(address, "id");
    const round = await ask.inspection.byId({ id });
    const { units, cells, total } = await ask.inspection.result({ id });
    const rows = units.flatMap((unit): Line[] => [
      ...cells
        .filter(({ unitId }) => unitId === unit.id)
        .map((cell) => ({
          ...{ ...cell, unitName: unit.name },
          categoryName: findingCategoryLabels[cell.category],
        })),
      { ...unit, unitName: unit.name, categoryName: "小计" },
    ]);
    return {
      name: `${round.label}督查结果`,
      sheet: {
        name: "督查结果",
        title: `${countyName}${round.label}“${round.title}”督查结果`,
        note: `截至${fullDayWords(today)}，${plainCoverage(round.sentence)}；${resultSentence(total)}`,
        ...drawn<Line>(
          [
            label("单位", 14, ({ unitName }) => unitName),
            label("类别", 14, ({ categoryName }) => categoryName),
            ...tallies,
          ],
          [...rows, { ...total, unitName: "合计", categoryName: "" }],
        ),
      },
    };
  },
};
