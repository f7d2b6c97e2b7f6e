import { type Actor, can } from "@xianlan/domain/account";
import {
  availableActions,
  findingCategoryLabels,
  findingStateLabels,
  nextActor,
  severityLabels,
  statusLightOf,
} from "@xianlan/domain/finding";
import type { Context } from "../../context.ts";
import { activeStates } from "../findings/queries.ts";
import type { RectificationRows } from "./load.ts";

/** States in which the unit waits for the county. */
const withCounty: readonly string[] = ["disputed", "closure_requested", "verifying"];

/** The open findings of a unit as its page and its 整改台账 show them, overdue measures first. */
export function rectificationItem(
  finding: RectificationRows,
  actor: Actor,
  { clock, calendar }: Context,
) {
  return finding.findings.map((row) => {
    const { statusLight, text, overdue, soon } = statusLightOf(row, clock, calendar);
    const available = availableActions(row, actor, clock, calendar);
    const own = actor.unitId !== null && actor.unitId === row.unitId;
    const isActive = activeStates.includes(row.state);
    const measures = finding.measures
      .filter(({ findingId }) => findingId === row.id)
      .map(({ findingId: _, ...measure }) => ({
        ...measure,
        overdue: measure.doneOn === null && isActive && measure.dueOn < clock.today,
      }));
    const latest = finding.progress.find(({ findingId }) => findingId === row.id);
    const requested =
      row.state === "rectifying" &&
      (row.extensionRequestedBy !== null || row.longTermRequestedBy !== null);
    const visibleRow = actor.unitId === null ? row : { ...row, closureProposedBy: null };
    return {
      id: row.id,
      number: row.number,
      fact: row.fact,
      categoryLabel: findingCategoryLabels[row.category],
      placeText: row.placeName ?? row.placeText,
      severity: row.severity,
      severityLabel: severityLabels[row.severity],
      state: row.state,
      stateLabel: findingStateLabels[row.state],
      statusLight,
      text,
      overdue,
      dueOn: row.dueOn,
      originalDueOn: row.originalDueOn,
      returnedCount: row.returnedCount,
      responsibleLeader: row.responsibleLeader,
      responsiblePerson: row.responsiblePerson,
      measures,
      latest: latest ? { text: latest.text, happenedOn: latest.happenedOn } : null,
      /** The unit can do nothing but wait. */
      waiting: withCounty.includes(row.state),
      /** It has made a request and works on until the decision comes. */
      requested,
      next: nextActor(visibleRow, { ...row, unitName: "本单位" }),
      checkInDue: row.state === "long_term" && (overdue || soon),
      canTick: own && isActive && can(actor, "finding.record_progress"),
      available,
    };
  });
}
