import type { ElementType, JSX, ReactNode } from "react";

/** A figure that leads to the rows it counts. */
export interface StatProps {
  label: ReactNode;
  value: ReactNode;
  unit?: string;
  /** What it is measured by: 截至 date, share, comparison. */
  note?: ReactNode;
  href?: string;
  /** The framework's link component; a plain anchor otherwise. */
  as?: ElementType;
}

export function Stat({ label, value, unit, note, href, as: Anchor = "a" }: StatProps): JSX.Element {
  const figure = (
    <>
      <span className="text-2xl font-semibold sm:text-3xl">{value}</span>
      {unit ? <span className="ml-1 text-sm text-soft">{unit}</span> : null}
    </>
  );
  return (
    <div className="flex min-w-0 flex-col border-t border-ink pt-2">
      <span className="text-sm text-soft">{label}</span>
      {href ? (
        <Anchor
          href={href}
          className="self-start text-indigo decoration-indigo-line decoration-2 underline-offset-[0.25em] hover:text-indigo-deep hover:underline"
        >
          {figure}
          <span className="sr-only">，查看明细</span>
        </Anchor>
      ) : (
        <span>{figure}</span>
      )}
      {note ? <span className="text-xs text-muted">{note}</span> : null}
    </div>
  );
}
