import type { Sentence as Parts } from "@xianlan/domain/finding";
import { Sentence } from "@xianlan/ui";
import Link from "next/link";
import { findingsHref } from "./search-params.ts";

/** A page sentence whose every number leads to the rows it counts. */
export function LinkedSentence({ parts }: { parts: Parts }) {
  return (
    <Sentence>
      {parts.map((part) =>
        "text" in part ? (
          part.text
        ) : (
          <Link key={part.figure + part.value} href={findingsHref(part.filter)} prefetch={false}>
            {part.value}
          </Link>
        ),
      )}
    </Sentence>
  );
}
