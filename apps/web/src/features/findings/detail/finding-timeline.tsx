import { formatInstant } from "@xianlan/domain/calendar";
import { findingActions } from "@xianlan/domain/finding";
import { Badge, Section, Timeline, TimelineItem } from "@xianlan/ui";
import type { FindingPage } from "../finding-types.ts";

const moves: readonly string[] = findingActions;

/** Who did what, newest first; a filled mark where the state changed. */
export function FindingTimeline({ page, today }: { page: FindingPage; today: string }) {
  return (
    <Section title="办理经过" aside={`${page.events.length}条`}>
      <Timeline label="办理经过，最近的在前">
        {page.events.toReversed().map((event) => (
          <TimelineItem
            key={event.id}
            time={formatInstant(event.at, today)}
            dateTime={event.at}
            title={
              <>
                {event.label}
                {event.internal && <Badge className="ml-1.5">仅县级可见</Badge>}
              </>
            }
            actor={[event.actorUnit, event.actorName].filter(Boolean).join(" ")}
            strong={moves.includes(event.action)}
          >
            {event.text}
          </TimelineItem>
        ))}
      </Timeline>
    </Section>
  );
}
