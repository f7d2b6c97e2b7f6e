"use client";

import { type FindingSort, ledgerColumns, severityLabels } from "@xianlan/domain/finding";
import { screenLabels } from "@xianlan/domain/table";
import { Checkbox, linkClass, StatusLight, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import { useRowLink } from "../../../components/use-row-link.ts";
import { dayOrDash } from "../finding-text.ts";
import type { FindingRow } from "../finding-types.ts";
import type { FilterProps } from "./filter-props.ts";
import { isChoosable, type Selection } from "./use-selection.ts";

const heads = screenLabels(ledgerColumns);

/** Props of both forms of the list, table and cards. */
export type RowsProps = {
  rows: readonly FindingRow[];
  today: string;
  /** Drafts to be issued together; null for those who do not issue. */
  selection: Selection | null;
};

/** The list on a desk: one line a finding, sorted by its heads. */
export function FindingTable(props: RowsProps & Pick<FilterProps, "params" | "change">) {
  const { rows, today, selection, params, change } = props;
  const rowLink = useRowLink();
  const sortable = (sort: FindingSort) => ({
    sort:
      params.sort !== sort
        ? ("none" as const)
        : params.order === "asc"
          ? ("ascending" as const)
          : ("descending" as const),
    onSort: () =>
      change({ sort, order: params.sort === sort && params.order === "asc" ? "desc" : "asc" }),
  });
  const chosen = selection?.onPage.chosen ?? 0;
  return (
    <Table caption="督查问题">
      <THead>
        <tr>
          {selection && (
            <Th className="w-8">
              <Checkbox
                hideLabel
                label={heads.select}
                disabled={selection.onPage.choosable === 0}
                checked={chosen > 0 && chosen === selection.onPage.choosable}
                indeterminate={chosen > 0 && chosen < selection.onPage.choosable}
                onChange={(event) => selection.setAll(event.target.checked)}
              />
            </Th>
          )}
          <Th {...sortable("number")}>{heads.number}</Th>
          <Th {...sortable("unit")}>{heads.unit}</Th>
          <Th>{heads.place}</Th>
          <Th>{heads.fact}</Th>
          <Th>{heads.severity}</Th>
          <Th>{heads.state}</Th>
          <Th>{heads.statusLight}</Th>
          <Th {...sortable("dueOn")}>{heads.dueOn}</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr
            key={row.id}
            selected={selection?.has(row.id) ?? false}
            {...rowLink(`/findings/${row.id}`)}
          >
            {selection && (
              <Td>
                <SelectBox row={row} selection={selection} />
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
      </TBody>
    </Table>
  );
}

/** Drafts and findings in rectification can be chosen; to those that have ended nothing is done in bulk. */
export function SelectBox({ row, selection }: { row: FindingRow; selection: Selection }) {
  if (!isChoosable(row)) return null;
  return (
    <Checkbox
      hideLabel
      label={`选择${row.number}`}
      checked={selection.has(row.id)}
      onChange={(event) => selection.set(row, event.target.checked)}
    />
  );
}

/** The status light with its label; a draft has none. */
export function RowStatusLight({ row }: { row: FindingRow }) {
  const lit = row.state !== "draft" && row.state !== "withdrawn" && row.state !== "merged";
  return <StatusLight tone={lit ? row.statusLight : "none"}>{row.text}</StatusLight>;
}
