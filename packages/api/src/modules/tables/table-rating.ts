import { formatFullDay } from "@xianlan/domain/calendar";
import { amount, label, type TableColumn, tableOf } from "./table-columns.ts";
import { amountOf, type ExportTable, idOf, type RouterOutputs } from "./table-context.ts";

type Rating = RouterOutputs["rating"]["byId"];
type Row = Rating["rows"][number];

/** 档次 of a period, as far as the reader may see it; points and order where the screen shows them. */
export const ratingTable: ExportTable = {
  permission: "rating.read",
  read: async ({ queries, countyName }, address) => {
    const rating = await queries.rating.byId({ id: idOf(address, "id") });
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

function columnsOf({ ranked, rows }: Rating): TableColumn<Row>[] {
  const categories = rows.find(({ score }) => score !== null)?.score?.categories ?? [];
  return [
    { header: "序号", width: 6, kind: "number", of: (_, at) => at + 1 },
    label("单位", 16, ({ unitName }) => unitName),
    label("档次", 10, ({ tierName }) => tierName),
    ...(ranked ? [amount<Row>("名次", 7, ({ place }) => place)] : []),
    amount("总分", 9, ({ total }) => amountOf(total)),
    ...categories.map(({ code, name }) =>
      amount<Row>(name, 10, ({ score }) =>
        amountOf(score?.categories.find((one) => one.code === code)?.score),
      ),
    ),
    amount("加分", 8, ({ score }) => amountOf(score?.bonus)),
    amount("扣分", 8, ({ score }) => amountOf(score?.deductions)),
  ];
}
