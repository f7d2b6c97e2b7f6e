import { clockAt, type Day } from "../calendar/clock.ts";
import { formatMonthDay } from "../calendar/format-day.ts";
import { type NoticeKind, noticeKindLabels, noticeKinds } from "./notice.ts";

/** A message as it leaves: e-mail has a subject, a robot shows both parts under one another. */
export type Message = { subject: string; text: string };

/** A line of an e-mail: what happened, and the page where it is acted on. */
type Line = { title: string; href: string };

/** So many lines in one e-mail; the rest are in the product. */
const maxLines = 20;

function linesOf(lines: readonly Line[], total: number, site: string): string[] {
  const shown = lines.slice(0, maxLines).map(({ title, href }, index) => {
    const line = `${index + 1}. ${title}`;
    return site === "" ? line : `${line}\n   ${site}${href}`;
  });
  const moreCount = total - shown.length;
  return moreCount > 0 ? [...shown, `另有${moreCount}条，请登录县览查看。`] : shown;
}

const invitation = (site: string, path: string) =>
  site === "" ? "请登录县览办理。" : `请登录县览办理：${site}${path}`;

/** “待办7件（超期2件）”. */
function owedText({ tasks, overdue }: { tasks: number; overdue: number }): string {
  return overdue > 0 ? `待办${tasks}件（超期${overdue}件）` : `待办${tasks}件`;
}

/** One person's digest, as an e-mail: counts in the subject, a line for each thing to do. */
export function digestMail(
  digest: { day: Day; tasks: number; overdue: number; notices: number; lines: readonly Line[] },
  site: string,
): Message {
  const counts = [
    ...(digest.tasks > 0 ? [owedText(digest)] : []),
    ...(digest.notices > 0 ? [`新通知${digest.notices}条`] : []),
  ].join("，");
  return {
    subject: `县览 ${formatMonthDay(digest.day)}摘要：${counts}`,
    text: [
      ...linesOf(digest.lines, digest.tasks + digest.notices, site),
      "",
      invitation(site, "/tasks"),
    ].join("\n"),
  };
}

/** Urgent notices of one person, gathered into one e-mail however many they are. */
export function urgentMail(notices: readonly (Line & { kind: NoticeKind })[], site: string) {
  const [only] = notices;
  const subject =
    notices.length === 1 && only !== undefined ? only.title : kindCounts(notices).join("，");
  return {
    subject: `县览：${subject}`,
    text: [...linesOf(notices, notices.length, site), "", invitation(site, "/notices")].join("\n"),
  };
}

/** “交办50件”, in the order of the kinds. */
function kindCounts(notices: readonly { kind: NoticeKind }[]): string[] {
  return noticeKinds.flatMap((kind) => {
    const count = notices.filter((notice) => notice.kind === kind).length;
    return count === 0 ? [] : [`${noticeKindLabels[kind]}${count}件`];
  });
}

/** What a group sees of urgent notices: counts and a link. No number, name or unit leaves this way. */
export function urgentGroupMessage(
  notices: readonly { kind: NoticeKind }[],
  site: string,
): Message {
  return { subject: `县览：${kindCounts(notices).join("，")}`, text: invitation(site, "/tasks") };
}

/** What a group sees of a day's digests: how many people owe how much. */
export function digestGroupMessage(
  totals: { day: Day; people: number; tasks: number; overdue: number },
  site: string,
): Message {
  const { day, people, ...owed } = totals;
  return {
    subject: `县览 ${formatMonthDay(day)}：${people}人有${owedText(owed)}`,
    text: invitation(site, "/tasks"),
  };
}

/** A test message from the settings page. */
export function testMessage(site: string): Message {
  return {
    subject: "县览测试消息",
    text: `收到这条消息，说明通知渠道设置正确。${site === "" ? "" : `\n${site}`}`,
  };
}

const minute = 60_000;
const waits = [1, 5, 15, 60, 240, 720, 1440];

/**
 * When a message that certainly was not delivered is tried again after its n-th attempt (from 1):
 * after 1, 5, 15 minutes, 1, 4, 12 and 24 hours; then never, null.
 */
export function nextAttempt(attempts: number, now: string): string | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : clockAt(Date.parse(now) + wait * minute).now;
}
