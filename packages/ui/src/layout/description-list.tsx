import { Fragment, type JSX, type ReactNode } from "react";
import { cx } from "../class-names.ts";

/** One line of facts: `term` 责任单位, `value` what it is. Absent values are said as —. */
export interface Description {
  term: string;
  value: ReactNode;
}

/** Terms in a narrow column, values beside them, hairlines between. */
export function DescriptionList(props: {
  items: readonly Description[];
  className?: string;
}): JSX.Element {
  return (
    <dl
      className={cx(
        "grid grid-cols-[minmax(5em,max-content)_minmax(0,1fr)] text-sm",
        props.className,
      )}
    >
      {props.items.map(({ term, value }) => (
        <Fragment key={term}>
          <dt className="border-b border-line py-1.5 pr-5 text-muted">{term}</dt>
          <dd className="border-b border-line py-1.5">{value ?? "—"}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
