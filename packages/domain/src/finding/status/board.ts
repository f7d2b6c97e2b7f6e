import type { Actor } from "../../account/roles.ts";
import { addDays, type WorkCalendar } from "../../calendar/calendar.ts";
import type { Clock, Day } from "../../calendar/clock.ts";
import { boardActions } from "../buttons.ts";
import type { FindingFacts } from "../facts.ts";
import type { FindingFilter } from "../filter.ts";
import { availableActions, type FindingAction, lifecycle } from "../lifecycle.ts";
import { type FindingState, findingStates, type StatusLight } from "../state.ts";

/** What the board is laid out by: a column a state, or a group a status light. */
export const boardLayouts = ["state", "lamp"] as const;

/** Columns of the board: 在办 in the order of a finding's life, then what was closed lately. */
export const boardStates = [
  "issued",
  "disputed",
  "rectifying",
  "closure_requested",
  "verifying",
  "long_term",
  "closed",
] as const satisfies readonly FindingState[];

/** Groups of the list by status light: what presses first. */
export const boardStatusLights = [
  "red",
  "amber",
  "green",
  "blue",
] as const satisfies readonly StatusLight[];

/** Closed findings stay on the board for so many days. */
export const boardClosedDays = 30;

/** One column or group of the board. */
export type BoardKey = (typeof boardStates)[number] | StatusLight;

/** The rows of a column, as a list shows them: a column's count is the list's. */
export function boardFilter(key: BoardKey, today: Day): FindingFilter {
  const state = findingStates.find((one) => one === key);
  if (state === undefined) return { flag: "open", statusLight: [key as StatusLight] };
  return state === "closed"
    ? { state: [state], closedFrom: addDays(today, -boardClosedDays) }
    : { state: [state] };
}

type BoardFacts = Pick<
  FindingFacts,
  | "state"
  | "verificationStartedBy"
  | "closureProposedBy"
  | "extensionRequestedBy"
  | "extensionsGranted"
> &
  Pick<FindingFacts, "longTermRequestedBy" | "reopenRequestedBy">;

/** Who has to act on a finding next; empty where nobody has. `unitName` is the unit it was handed to. */
export function nextActor(
  finding: BoardFacts,
  names: { unitName: string; verificationStartedByName: string; verifierName: string },
): string {
  const { unitName, verificationStartedByName, verifierName } = names;
  switch (finding.state) {
    case "draft":
      return "督查办交办";
    case "issued":
      return `${unitName}签收`;
    case "disputed":
      return "督查办复核异议";
    case "rectifying":
      if (finding.longTermRequestedBy !== null) return "县领导批转长期坚持";
      if (finding.extensionRequestedBy === null) return `${unitName}整改`;
      return finding.extensionsGranted === 0 ? "督查办批延期" : "县领导批延期";
    case "closure_requested":
      return `${verifierName || "督查办"}受理核查`;
    case "verifying":
      return finding.closureProposedBy === null
        ? `${verificationStartedByName}核查`
        : "督查办第二签字";
    case "long_term":
      return `${unitName}季度查看`;
    case "closed":
      return finding.reopenRequestedBy === null ? "" : "督查办确认重新挂账";
    default:
      return "";
  }
}

/** The actions by which this person moves the finding to another column, in the order of its life. */
export function boardMoves(
  finding: FindingFacts,
  actor: Actor,
  clock: Clock,
  calendar: WorkCalendar,
): FindingAction[] {
  const available = availableActions(finding, actor, clock, calendar);
  return boardActions(lifecycle)
    .map(({ code }) => code)
    .filter((action) => available.includes(action));
}
