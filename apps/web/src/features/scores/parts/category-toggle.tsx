"use client";

import { useAddress } from "../../../lib/address/address.tsx";

/** Opens a category of the matrix to its indicators; `fixed` where it is the only one shown. */
export function CategoryToggle(props: {
  code: string;
  name: string;
  /** Categories that stand open. */
  opened: readonly string[];
  fixed: boolean;
}) {
  const { code, name, fixed } = props;
  const { params, change } = useAddress({ open: props.opened });
  const expanded = fixed || params.open.includes("all") || params.open.includes(code);
  const others = props.opened.filter((one) => one !== code);
  return (
    <button
      type="button"
      aria-expanded={expanded}
      disabled={fixed}
      onClick={() => change({ open: expanded ? others : [...others, code] })}
      className="inline-flex max-w-full items-center gap-1 rounded-sm px-1 whitespace-nowrap enabled:hover:text-ink max-sm:min-h-10"
    >
      <span>{name}</span>
      <span aria-hidden="true" className="text-muted">
        {expanded ? "−" : "+"}
      </span>
    </button>
  );
}
