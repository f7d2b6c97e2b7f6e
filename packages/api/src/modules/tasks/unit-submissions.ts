import type { Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import {
  frequencies,
  type MetricTask,
  metricTask,
  periodPhase,
  periodSpan,
  periodsOfYear,
  submissionTaskText,
  submissionTitle,
} from "@xianlan/domain/period";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { periodDatesOf, reportingUnits, submissionsOf } from "../periods/index.ts";

/** The submissions a unit owes now: to correct, to sign, to fill in. Those of a year run on into the next January. */
export async function unitSubmissionTasks(
  tx: Transaction,
  actor: Actor,
  today: Day,
): Promise<MetricTask[]> {
  const thisYear = Number(today.slice(0, 4));
  const units = await reportingUnits(tx, actor);
  const tasks: MetricTask[] = [];
  for (const year of [thisYear - 1, thisYear]) {
    const scheme = await schemeInForce(tx, actor.countyId, year);
    if (scheme === undefined) continue;
    const { rules } = scheme;
    const over = frequencies
      .flatMap((frequency) => periodsOfYear(year, frequency))
      .filter((id) => periodSpan(id).to < today);
    const dates = await periodDatesOf(tx, actor.countyId, over, rules);
    const running = [...dates].flatMap(([id, of]) => {
      const phase = periodPhase(id, of, today);
      return phase === "due" || phase === "grace" ? [{ id, ...of, phase }] : [];
    });
    if (running.length === 0) continue;
    const ids = running.map(({ id }) => id);
    for (const submission of await submissionsOf(tx, actor, { rules, units, periodIds: ids })) {
      const of = running.find(({ id }) => id === submission.periodId);
      const kind = kindOf(submission.state, actor);
      if (of === undefined || kind === null) continue;
      const text = kind === "fix_submission" ? "已退回，请按退回理由补正后重新报送" : "";
      const about = {
        title: submissionTitle(submission.periodId),
        text: text || submissionTaskText(of, today),
        dueOn: of.dueOn,
        href: `/submissions/${submission.periodId}`,
      };
      tasks.push(metricTask(kind, about, today));
    }
  }
  return tasks;
}

/** The clerk fills in and corrects; the lead signs what is prepared. One person may hold both posts. */
function kindOf(state: string | null, { roles }: Actor) {
  const clerk = roles.includes("unit_clerk");
  if (state === "prepared") return roles.includes("unit_lead") ? "sign_submission" : null;
  if (!clerk) return null;
  if (state === "returned") return "fix_submission";
  return state === null || state === "draft" ? "fill_submission" : null;
}
