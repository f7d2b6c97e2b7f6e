import { formatInstant } from "@xianlan/domain/calendar";
import type { SubmissionLine } from "../submission-types.ts";

/** Why the office sent this line back; stays after it is corrected. */
export function ReturnReasons(props: { line: Pick<SubmissionLine, "returned">; today: string }) {
  const { line, today } = props;
  if (line.returned.length === 0) return null;
  return (
    <ul
      aria-label="退回理由"
      className="flex flex-col gap-1 border-l-[3px] border-ink pl-3 text-sm"
    >
      {line.returned.map(({ reason, at, byName }) => (
        <li key={at}>
          <span className="font-medium">退回：{reason}</span>
          <span className="ml-2 text-xs text-muted">
            {byName} {formatInstant(at, today)}
          </span>
        </li>
      ))}
    </ul>
  );
}
