import type { CoveragePart } from "@xianlan/domain/inspection";
import { Sentence } from "@xianlan/ui";
import Link from "next/link";
import { Fragment, type ReactNode } from "react";

/** How far an inspection reached, its numbers leading to the units and places behind them. */
export function CoverageSentence(props: {
  id: string;
  parts: readonly CoveragePart[];
  before?: ReactNode;
  after?: ReactNode;
}) {
  const { id, parts, before, after } = props;
  return (
    <Sentence>
      {before}
      {parts.map((part) =>
        "text" in part ? (
          <Fragment key={part.text}>{part.text}</Fragment>
        ) : (
          <Link key={part.figure} href={`/inspections/${id}?tab=coverage`} prefetch={false}>
            {part.value}
          </Link>
        ),
      )}
      {after}
    </Sentence>
  );
}
