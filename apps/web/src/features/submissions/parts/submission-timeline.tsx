import { formatInstant } from "@xianlan/domain/calendar";
import { Section, Timeline, TimelineItem } from "@xianlan/ui";
import { lineTitle } from "../submission-text.ts";
import type { SubmissionPage } from "../submission-types.ts";

/** What happened to the submission; reasons of a return stay for good. */
export function SubmissionTimeline({ page }: { page: SubmissionPage }) {
  if (page.timeline.length === 0) return null;
  const nameOf = (code: string, item: number) => {
    const line = page.lines.find((one) => one.code === code && one.item === item);
    if (line !== undefined) return lineTitle(line);
    return page.derived.find((one) => one.code === code)?.name ?? code;
  };
  return (
    <Section title="经过">
      <Timeline label="报送经过">
        {page.timeline.map((event) => (
          <TimelineItem
            key={event.id}
            title={event.kindLabel}
            actor={event.byName}
            time={formatInstant(event.at, page.asOf)}
            dateTime={event.at}
            strong={event.kind === "returned"}
          >
            {event.text}
            {event.kind === "returned" &&
              event.fields.map(({ code, item, reason }) => (
                <p key={`${code} ${item}`}>
                  {nameOf(code, item)}：{reason}
                </p>
              ))}
          </TimelineItem>
        ))}
      </Timeline>
    </Section>
  );
}
