import { formatFullDay } from "@xianlan/domain/calendar";
import { ratingColumns, ratingSumColumns } from "@xianlan/domain/rating";
import { type RatingLine, type RatingPage, readRating } from "../ratings/queries.ts";
import { idOf } from "./address.ts";
import {
  amount,
  amountOf,
  type CellsOf,
  columnsOf,
  type TableColumn,
  tableOf,
} from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

/** 档次 of a period, as far as the reader may see it; points and order where the screen shows them. */
export const ratingTable: ExportTable = {
  permission: "rating.read",
  read: async ({ context, countyName }, address) => {
    const rating = await readRating(context, { id: idOf(address, "id") });
    const { label: period, asOf, stateLabel, correctedNote, rows } = rating;
    const note = [`数据截至${formatFullDay(asOf)}`, stateLabel, correctedNote]
      .filter(Boolean)
      .join("；");
    return {
      name: `${period}责任制考核档次`,
      worksheet: {
        name: "考核档次",
        title: `${countyName}${period}意识形态工作责任制考核档次`,
        note,
        ...tableOf(ratingColumnsOf(rating), rows),
      },
    };
  },
};

const cells: CellsOf<typeof ratingColumns, RatingLine> = {
  ordinal: (_, at) => at + 1,
  unit: ({ unitName }) => unitName,
  tier: ({ tierName }) => tierName,
  place: ({ place }) => place,
  total: ({ total }) => amountOf(total),
};
const sumCells: CellsOf<typeof ratingSumColumns, RatingLine> = {
  bonus: ({ score }) => amountOf(score?.bonus),
  deductions: ({ score }) => amountOf(score?.deductions),
};

function ratingColumnsOf({ ranked, rows }: RatingPage): TableColumn<RatingLine>[] {
  const categories = rows.find(({ score }) => score !== null)?.score?.categories ?? [];
  return [
    ...columnsOf(ratingColumns, cells).filter(
      ({ header }) => ranked || header !== ratingColumns.place.label,
    ),
    ...categories.map(({ code, name }) =>
      amount<RatingLine>(name, 10, ({ score }) =>
        amountOf(score?.categories.find((one) => one.code === code)?.score),
      ),
    ),
    ...columnsOf(ratingSumColumns, sumCells),
  ];
}
