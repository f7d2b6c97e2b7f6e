import type { ScoreSentencePart } from "@xianlan/domain/scoring";
import { Sentence } from "@xianlan/ui";
import Link from "next/link";
import { focusHref } from "../search-params.ts";

/** The county's score sentence; each number leads to the units it counts. */
export function ScoreSentence({ parts }: { parts: readonly ScoreSentencePart[] }) {
  return (
    <Sentence>
      {parts.map((part) => {
        if ("text" in part) return part.text;
        const href = focusHref(part.focus);
        return (
          <Link key={href} href={href} prefetch={false}>
            {part.value}
          </Link>
        );
      })}
    </Sentence>
  );
}
