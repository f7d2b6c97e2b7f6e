import { activityKindLabels, attributeLines, type PastedRow } from "@xianlan/domain/activity";
import { formatDay } from "@xianlan/domain/calendar";
import { Table, TBody, Td, THead, Th, Tr, WarningIcon } from "@xianlan/ui";

export type PreviewRow = PastedRow;

/** What each row was read as, with what is wrong under it by row and column. */
export function PreviewTable(props: {
  rows: readonly PreviewRow[];
  places: readonly { id: string; name: string }[];
  today: string;
}) {
  const { rows, places, today } = props;
  return (
    <Table caption="预览">
      <THead>
        <tr>
          <Th numeric>行</Th>
          <Th>结果</Th>
          <Th>日期</Th>
          <Th>类别</Th>
          <Th>标题</Th>
          <Th>情形</Th>
          <Th>地点</Th>
          <Th numeric>人数</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => {
          const { read } = row;
          const place = places.find(({ id }) => id === read.placeId)?.name ?? read.placeText;
          const kindless = row.errors.some(({ column }) => /类别|类型/.test(column));
          return (
            <Tr key={row.row}>
              <Td numeric>{row.row}</Td>
              <Td className={row.errors.length === 0 ? "min-w-24" : "min-w-40"}>
                <Outcome row={row} />
              </Td>
              <Td nowrap>{read.happenedOn === "" ? "—" : formatDay(read.happenedOn, today)}</Td>
              <Td nowrap>{kindless ? "—" : activityKindLabels[read.kind]}</Td>
              <Td head className="min-w-48">
                {read.title || "—"}
              </Td>
              <Td className="min-w-32">
                {attributeLines(read.kind, read.attributes)
                  .map(({ label, value }) => (value === "是" ? label : `${label}：${value}`))
                  .join("，") || "—"}
              </Td>
              <Td className="min-w-24">{place || "—"}</Td>
              <Td numeric>{read.attendance ?? "—"}</Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}

function Outcome({ row }: { row: PreviewRow }) {
  if (row.errors.length === 0) {
    return (
      <>
        <span>可登记</span>
        {row.ambiguities.map((ambiguity) => (
          <span key={ambiguity} className="block text-xs text-muted">
            {ambiguity}
          </span>
        ))}
      </>
    );
  }
  return (
    <ul>
      {row.errors.map(({ column, message }) => (
        <li key={column + message} className="flex gap-1.5 font-medium">
          <WarningIcon className="mt-[0.1875rem]" />
          <span>
            {column !== "" && `${column}：`}
            {message}
          </span>
        </li>
      ))}
    </ul>
  );
}
