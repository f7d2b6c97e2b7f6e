import type { Sentence as Parts } from "@xianlan/domain/finding";
import { Sentence } from "@xianlan/ui";
import Link from "next/link";
import { findingsHref } from "../../findings/index.ts";

/** The address of the units that have something overdue. */
const overdueUnitsHref = "/units?overdue=1";

/**
 * The county's sentence. Each number leads to the rows it counts: findings, but for “涉及4个乡镇”,
 * which counts units.
 */
export function CountySentence({ parts }: { parts: Parts }) {
  return (
    <Sentence>
      {parts.map((part, at) => {
        if ("text" in part) return part.text;
        const before = parts[at - 1];
        const units = before !== undefined && "text" in before && before.text.endsWith("涉及");
        return (
          <Link
            key={part.figure + (units ? " units" : "")}
            href={units ? overdueUnitsHref : findingsHref(part.filter)}
          >
            {part.value}
          </Link>
        );
      })}
    </Sentence>
  );
}
