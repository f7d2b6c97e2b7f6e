import type { ActivityChange } from "@xianlan/domain/activity";
import { formatInstant } from "@xianlan/domain/calendar";
import { correctionStateLabels, correctionSubjectLabels } from "@xianlan/domain/correction";
import { Badge, Section, Timeline, TimelineItem } from "@xianlan/ui";
import type { ActivityPage } from "../activity-types.ts";

type Event = {
  key: string;
  at: string;
  title: string;
  badge: string;
  actor: string;
  text: string;
  fields: readonly ActivityChange[];
};

const kinds = { change: "修改", remove: "删除", correction: "按更正改动" } as const;

/** Everything that happened to the record, the latest first; old and new values both stay. */
function eventsOf(page: ActivityPage): Event[] {
  const events: Event[] = [
    {
      key: "made",
      at: page.dates.recordedAt,
      title: "登记",
      badge: "",
      actor: page.createdByName,
      text: "",
      fields: [],
    },
    ...page.changes.map(({ at, byName, kind, reason, fields }, index) => ({
      key: `change ${index}`,
      at,
      title: kinds[kind],
      badge: "",
      actor: byName,
      text: reason,
      fields,
    })),
    ...page.corrections.flatMap((one) => [
      {
        key: `asked ${one.id}`,
        at: one.requestedAt,
        actor: one.requestedByName,
        text: one.reason,
        title: `申请${correctionSubjectLabels[one.subject]}`,
        badge: correctionStateLabels[one.state],
        fields: one.state === "approved" ? [] : one.changes,
      },
      ...(one.decidedAt === null
        ? []
        : [
            {
              key: `decided ${one.id}`,
              at: one.decidedAt,
              actor: one.decidedByName,
              title: correctionStateLabels[one.state],
              badge: "",
              text: one.decisionReason,
              fields: [],
            },
          ]),
    ]),
  ];
  return events.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** 经过: who wrote, changed or asked for what. */
export function RecordHistory({ page, today }: { page: ActivityPage; today: string }) {
  return (
    <Section title="经过">
      <Timeline label="经过，最近的在前">
        {eventsOf(page).map(({ key, at, title, badge, actor, text, fields }) => (
          <TimelineItem
            key={key}
            time={formatInstant(at, today)}
            dateTime={at}
            actor={actor}
            strong={key === "made"}
            title={
              <>
                {title}
                {badge !== "" && <Badge className="ml-1.5">{badge}</Badge>}
              </>
            }
          >
            {text !== "" && <p>{text}</p>}
            {fields.map(({ label, before, after }) => (
              <p key={label}>
                {label}：{before || "空"} → {after || "空"}
              </p>
            ))}
          </TimelineItem>
        ))}
      </Timeline>
    </Section>
  );
}
