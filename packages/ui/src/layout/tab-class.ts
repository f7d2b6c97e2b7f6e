import { cx } from "../class-names.ts";

const tab =
  "-mb-px inline-flex min-h-9 items-center gap-1.5 border-b-2 px-1 text-sm whitespace-nowrap " +
  "max-sm:min-h-10";

/** The classes of a tab that is a link (leaves with an address of their own). */
export function tabLinkClass(active: boolean): string {
  return cx(
    tab,
    active
      ? "border-indigo font-semibold text-ink"
      : "border-transparent text-soft hover:border-line hover:text-ink",
  );
}

/** The row such tabs stand in. */
export const tabRowClass = "flex gap-5 overflow-x-auto border-b border-line print:hidden";
