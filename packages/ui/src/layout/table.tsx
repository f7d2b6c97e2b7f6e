import type { ComponentProps, JSX, ReactNode } from "react";
import { cx } from "../class-names.ts";
import { SortDownIcon, SortIcon, SortUpIcon } from "../display/icon.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

/** A table and its name. `caption` is read out; show it with `showCaption` where no heading says it. */
export interface TableProps extends ComponentProps<"table"> {
  caption: string;
  showCaption?: boolean;
}

/**
 * A three-line table, as Chinese official documents set them: heavy rule above, hairlines between, heavy rule below.
 * 14 px on 36 px rows; the head stays in sight; scrolls sideways where it does not fit.
 */
export function Table({
  caption,
  showCaption,
  className,
  children,
  ...rest
}: TableProps): JSX.Element {
  return (
    <ScrollRegion label={caption}>
      <table
        {...rest}
        className={cx(
          "w-full border-separate border-spacing-0 border-t-2 border-b-2 border-ink text-sm",
          className,
        )}
      >
        <caption className={showCaption ? "pb-2 text-left text-base font-semibold" : "sr-only"}>
          {caption}
        </caption>
        {children}
      </table>
    </ScrollRegion>
  );
}

export function THead(props: ComponentProps<"thead">): JSX.Element {
  return <thead {...props} />;
}

export function TBody({ className, ...rest }: ComponentProps<"tbody">): JSX.Element {
  return <tbody {...rest} className={cx("[&>tr:last-child>*]:border-b-0", className)} />;
}

/** A row; `selected` marks it with a wash, an edge and `aria-selected`. */
export function Tr({
  selected,
  className,
  ...rest
}: ComponentProps<"tr"> & { selected?: boolean }): JSX.Element {
  return (
    <tr
      {...rest}
      data-selected={selected || undefined}
      className={cx("group/row hover:bg-wash data-selected:bg-indigo-wash", className)}
    />
  );
}

/** How a column is ordered now; the words are those of `aria-sort`. */
export type SortDirection = "ascending" | "descending" | "none";

/** A column head. With `onSort` it is a button that says how the column is ordered. */
export interface ThProps extends Omit<ComponentProps<"th">, "onSelect"> {
  numeric?: boolean;
  /** Stays at the left while the rest scrolls; for the column that names the row. */
  pinned?: boolean;
  sort?: SortDirection;
  onSort?: () => void;
}

const cell =
  "h-9 px-3 py-[0.4375rem] leading-[1.375rem] first:pl-2 last:pr-2 max-sm:py-[0.5625rem]";
const pin = "sticky left-0 z-[1] bg-paper";

export function Th(props: ThProps): JSX.Element {
  const { numeric, pinned, sort = "none", onSort, className, children, ...rest } = props;
  return (
    <th
      scope="col"
      {...rest}
      aria-sort={onSort && sort !== "none" ? sort : undefined}
      className={cx(
        cell,
        "sticky top-(--sticky-top,0px) z-[2] border-b border-ink bg-paper align-bottom font-medium whitespace-nowrap text-soft",
        numeric ? "text-right" : "text-left",
        pinned && "left-0 z-[3]",
        className,
      )}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className={cx(
            numeric && "flex-row-reverse",
            "-mx-1 inline-flex items-center gap-1 align-bottom rounded-sm px-1 hover:text-ink max-sm:-my-2 max-sm:min-h-10",
            sort !== "none" && "font-semibold text-ink",
          )}
        >
          {children}
          <SortMark sort={sort} />
        </button>
      ) : (
        children
      )}
    </th>
  );
}

function SortMark({ sort }: { sort: SortDirection }): JSX.Element {
  if (sort === "ascending") return <SortUpIcon className="size-3.5" />;
  if (sort === "descending") return <SortDownIcon className="size-3.5" />;
  return <SortIcon className="size-3.5 text-edge" />;
}

/** A cell. `numeric` aligns digits right under one another; `head` makes it the name of its row. */
export interface TdProps extends ComponentProps<"td"> {
  numeric?: boolean;
  pinned?: boolean;
  head?: boolean;
  nowrap?: boolean;
  /** Running text: keeps sixteen characters of width, so that a phone scrolls instead of stacking them. */
  prose?: boolean;
}

export function Td(props: TdProps): JSX.Element {
  const { numeric, pinned, head, nowrap, prose, className, ...rest } = props;
  const classes = cx(
    cell,
    "border-b border-line align-top",
    numeric ? "text-right" : "text-left",
    (numeric || nowrap) && "whitespace-nowrap",
    prose && "min-w-[16em]",
    head && "font-medium",
    pinned && `${pin} group-hover/row:bg-wash group-data-selected/row:bg-indigo-wash`,
    className,
  );
  return head ? (
    <th scope="row" {...rest} className={classes} />
  ) : (
    <td {...rest} className={classes} />
  );
}

/** The row shown when there are none: says why, and what to do next. */
export function TableEmpty({
  columns,
  children,
}: {
  columns: number;
  children: ReactNode;
}): JSX.Element {
  return (
    <tr>
      <td colSpan={columns} className="px-3 py-10 text-center text-sm text-muted">
        {children}
      </td>
    </tr>
  );
}
