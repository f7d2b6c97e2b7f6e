import { formatDay } from "@xianlan/domain/calendar";
import {
  type FindingSort,
  type Severity,
  type StatusLight,
  severityTerms,
} from "@xianlan/domain/finding";

/** What a status light says, for filters. */
export const statusLightLabels = {
  red: "红灯 逾期或两次退回",
  amber: "黄灯 临期",
  green: "绿灯 正常或已销号",
  blue: "蓝灯 长期坚持",
} as const satisfies Record<StatusLight, string>;

export const sortLabels = {
  dueOn: "整改时限",
  issuedOn: "交办日期",
  number: "编号",
  unit: "责任单位",
  updatedAt: "最近更新",
  closedOn: "销号日期",
} as const satisfies Record<FindingSort, string>;

/** “11月5日”, or “—” where there is no day. */
export function dayOrDash(day: string | null, today: string): string {
  return day === null ? "—" : formatDay(day, today);
}

/** “15个工作日”: the time a severity gives from the issue. */
export function severityTime(severity: Severity): string {
  const { count, workdays } = severityTerms[severity];
  const time = workdays ? `${count}个工作日` : `${count}天`;
  return severity === "major" ? `${time}，列入县领导督办` : time;
}

type Numbered = { id: string; ordinal: number };

/** “第2条措施”; one that is not there any more was split off. */
export function measureName(
  { measures, earlierMeasures }: Record<"measures" | "earlierMeasures", readonly Numbered[]>,
  measureId: string,
): string {
  const measure = [...measures, ...earlierMeasures].find(({ id }) => id === measureId);
  return measure === undefined ? "已拆出的措施" : `第${measure.ordinal}条措施`;
}

/** “整改中，还剩3个工作日”; only the clock's text where it already names the state. */
export function statusText({ stateLabel, text }: { stateLabel: string; text: string }): string {
  const clock = text.replaceAll(" ", "，");
  return clock.startsWith(stateLabel) ? clock : `${stateLabel}，${clock}`;
}
