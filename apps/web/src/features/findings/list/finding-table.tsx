import { ledgerColumns, severityLabels } from "@xianlan/domain/finding";
import { screenLabels } from "@xianlan/domain/table";
import { linkClass, StatusLight, Table, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import { LinkedRows } from "../../../components/linked-rows.tsx";
import { dayOrDash } from "../finding-text.ts";
import type { FindingRow } from "../finding-types.ts";
import { choosableOf } from "./choosable.ts";
import type { ListParams } from "./filter-props.ts";
import { SelectAll, SelectBox } from "./selection.tsx";
import { SortHead } from "./sort-head.tsx";

const heads = screenLabels(ledgerColumns);

/** Props of both forms of the list, table and cards. */
export type RowsProps = {
  rows: readonly FindingRow[];
  today: string;
  /** Whether rows can be chosen, to be worked on together. */
  selectable: boolean;
};

/** The list on a desk: one line a finding, sorted by its heads. */
export function FindingTable(props: RowsProps & { params: ListParams }) {
  const { rows, today, selectable, params } = props;
  const order = { sort: params.sort, order: params.order };
  return (
    <Table caption="督查问题">
      <THead>
        <tr>
          {selectable && (
            <Th className="w-8">
              <SelectAll label={heads.select} rows={choosableOf(rows)} />
            </Th>
          )}
          <SortHead by="number" params={order} label={heads.number} />
          <SortHead by="unit" params={order} label={heads.unit} />
          <Th>{heads.place}</Th>
          <Th>{heads.fact}</Th>
          <Th>{heads.severity}</Th>
          <Th>{heads.state}</Th>
          <Th>{heads.statusLight}</Th>
          <SortHead by="dueOn" params={order} label={heads.dueOn} />
        </tr>
      </THead>
      <LinkedRows>
        {rows.map((row) => (
          <Tr
            key={row.id}
            data-href={`/findings/${row.id}`}
            className="has-[:checked]:bg-indigo-wash"
          >
            {selectable && (
              <Td>
                <RowBox row={row} />
              </Td>
            )}
            <Td nowrap head>
              <Link href={`/findings/${row.id}`} prefetch={false} className={linkClass()}>
                {row.number}
              </Link>
            </Td>
            <Td nowrap>{row.unitName || "未定"}</Td>
            <Td className="max-w-36 truncate" title={row.placeText}>
              {row.placeText || "—"}
            </Td>
            <Td className="w-full max-w-0 min-w-56 truncate" title={row.fact}>
              {row.fact}
            </Td>
            <Td nowrap>{severityLabels[row.severity]}</Td>
            <Td nowrap>{row.stateLabel}</Td>
            <Td nowrap>
              <RowStatusLight row={row} />
            </Td>
            <Td nowrap>{dayOrDash(row.dueOn, today)}</Td>
          </Tr>
        ))}
      </LinkedRows>
    </Table>
  );
}

/** Drafts and findings in rectification can be chosen; to those that have ended nothing is done in bulk. */
export function RowBox({ row }: { row: FindingRow }) {
  const [chosen] = choosableOf([row]);
  return chosen === undefined ? null : <SelectBox row={chosen} />;
}

/** The status light with its label; a draft has none. */
export function RowStatusLight({ row }: { row: FindingRow }) {
  const lit = row.state !== "draft" && row.state !== "withdrawn" && row.state !== "merged";
  return <StatusLight tone={lit ? row.statusLight : "none"}>{row.text}</StatusLight>;
}
