import { formatFullDay } from "@xianlan/domain/calendar";
import { type RatingLine, type RatingPage, readRating } from "../ratings/queries.ts";
import { idOf } from "./address.ts";
import { amount, amountOf, label, type TableColumn, tableOf } from "./table-columns.ts";
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
        ...tableOf(columnsOf(rating), rows),
      },
    };
  },
};

function columnsOf({ ranked, rows }: RatingPage): TableColumn<RatingLine>[] {
  const categories = rows.find(({ score }) => score !== null)?.score?.categories ?? [];
  return [
    { header: "序号", width: 6, kind: "number", of: (_, at) => at + 1 },
    label("单位", 16, ({ unitName }) => unitName),
    label("档次", 10, ({ tierName }) => tierName),
    ...(ranked ? [amount<RatingLine>("名次", 7, ({ place }) => place)] : []),
    amount("总分", 9, ({ total }) => amountOf(total)),
    ...categories.map(({ code, name }) =>
      amount<RatingLine>(name, 10, ({ score }) =>
        amountOf(score?.categories.find((one) => one.code === code)?.score),
      ),
    ),
    amount("加分", 8, ({ score }) => amountOf(score?.bonus)),
    amount("扣分", 8, ({ score }) => amountOf(score?.deductions)),
  ];
}
