import { formatFullDay } from "@xianlan/domain/calendar";
import { findingCategoryLabels, severities, severityLabels } from "@xianlan/domain/finding";
import {
  plainCoverage,
  planColumns,
  type ResultLine,
  resultSentence,
} from "@xianlan/domain/inspection";
import { placeKindLabels } from "@xianlan/domain/unit";
import { visitStateLabels } from "@xianlan/domain/visit";
import { inspectionOutcome, inspectionPage, type PlannedVisit } from "../inspections/index.ts";
import { idOf } from "./address.ts";
import {
  amount,
  type CellsOf,
  columnsOf,
  label,
  type TableColumn,
  tableOf,
} from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

type Planned = PlannedVisit & { unitName: string };

const planCells: CellsOf<typeof planColumns, Planned> = {
  ordinal: (_, at) => at + 1,
  unit: ({ unitName }) => unitName,
  place: ({ placeName }) => placeName || "单位本级",
  placeKind: ({ placeKind }) => (placeKind && placeKindLabels[placeKind]) || "",
  origin: ({ origin }) => (origin === "drawn" ? "抽签" : "指定"),
  plannedOn: ({ plannedOn }) => plannedOn,
  inspectorName: ({ inspectorName }) => inspectorName,
  state: ({ state }) => visitStateLabels[state],
  visitedOn: ({ visitedOn }) => visitedOn,
  cancelReason: ({ cancelReason }) => cancelReason,
};

/** 检查安排: the plan of an inspection, unit by unit, with who goes, when, and what came of it. */
export const inspectionPlanTable: ExportTable = {
  permission: "inspection.read",
  read: async ({ context, countyName, today }, address) => {
    const inspection = await inspectionPage(context, { id: idOf(address, "id") });
    const rows = inspection.units.flatMap(({ id, name }): Planned[] =>
      inspection.visits
        .filter(({ unitId }) => unitId === id)
        .map((visit) => ({ ...visit, unitName: name })),
    );
    return {
      name: `${inspection.label}检查安排`,
      worksheet: {
        name: "检查安排",
        title: `${countyName}${inspection.label}“${inspection.title}”检查安排`,
        note: `截至${formatFullDay(today)}，${plainCoverage(inspection.sentence)}`,
        ...tableOf(columnsOf(planColumns, planCells), rows),
        closing: [
          `督查组：${inspection.members.map(({ name }) => name).join("、") || "未定"}`,
          ...inspection.draws.map(
            ({ seed, rule, drawn: number }) =>
              `抽签种子：${seed}（规则第${rule}版），抽出${number}个点位，可在系统中复核`,
          ),
        ],
      },
    };
  },
};

type Line = ResultLine & { unitName: string; categoryName: string };

const tallies: readonly TableColumn<Line>[] = [
  amount("符合", 8, ({ pass }) => pass),
  amount("不符合", 8, ({ fail }) => fail),
  amount("不适用", 8, ({ notApplicable }) => notApplicable),
  amount("抽查数", 8, ({ checked }) => checked),
  amount("不合格数", 9, ({ failed }) => failed),
  amount("发现问题", 9, ({ findings }) => findings.total),
  ...severities.map((one) => amount<Line>(severityLabels[one], 9, ({ findings }) => findings[one])),
];

/** 督查结果: by unit and category, the units' totals and the whole inspection's. */
export const inspectionResultTable: ExportTable = {
  permission: "inspection.read",
  read: async ({ context, countyName, today }, address) => {
    const id = idOf(address, "id");
    const inspection = await inspectionPage(context, { id });
    const { units, cells, total } = await inspectionOutcome(context, { id });
    const rows = units.flatMap((unit): Line[] => [
      ...cells
        .filter(({ unitId }) => unitId === unit.id)
        .map((cell) => ({
          ...cell,
          unitName: unit.name,
          categoryName: findingCategoryLabels[cell.category],
        })),
      { ...unit, unitName: unit.name, categoryName: "小计" },
    ]);
    return {
      name: `${inspection.label}督查结果`,
      worksheet: {
        name: "督查结果",
        title: `${countyName}${inspection.label}“${inspection.title}”督查结果`,
        note: `截至${formatFullDay(today)}，${plainCoverage(inspection.sentence)}；${resultSentence(total)}`,
        ...tableOf<Line>(
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
