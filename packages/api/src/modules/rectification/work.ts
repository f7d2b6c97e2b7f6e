import {
  type Actor,
  availableActions,
  can,
  findingCategoryLabels,
  findingStateLabels,
  lampOf,
  nextToAct,
  severityLabels,
} from "@xianlan/domain";
import type { Context } from "../../context.ts";
import { statesInWork } from "../findings/queries.ts";
import type { Work } from "./load.ts";

/** States in which the unit waits for the county. */
const withCounty: readonly string[] = ["disputed", "closure_requested", "verifying"];

/** The open findings of a unit as its page and its 整改台账 show them, overdue measures first. */
export function workOf(work: Work, actor: Actor, { clock, calendar }: Context) {
  return work.findings.map((row) => {
    const { lamp, words, overdue, soon } = lampOf(row, clock, calendar);
    const available = availableActions(row, actor, clock, calendar);
    const own = actor.unitId !== null && actor.unitId === row.unitId;
    const works = statesInWork.includes(row.state);
    const measures = work.measures
      .filter(({ findingId }) => findingId === row.id)
      .map(({ findingId: _, ...measure }) => ({
        ...measure,
        overdue: measure.doneOn === null && works && measure.dueOn < clock.today,
      }));
    const latest = work.progress.find(({ findingId }) => findingId === row.id);
    const asked =
      row.state === "rectifying" &&
      (row.extensionRequestedBy !== null || row.longTermRequestedBy !== null);
    const seen = actor.unitId === null ? row : { ...row, closureProposedBy: null };
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
      ...{ lamp, words, overdue },
      dueOn: row.dueOn,
      originalDueOn: row.originalDueOn,
      returnedCount: row.returnedCount,
      responsibleLeader: row.responsibleLeader,
      responsiblePerson: row.responsiblePerson,
      measures,
      latest: latest ? { text: latest.text, happenedOn: latest.happenedOn } : null,
      /** The unit can do nothing but wait. */
      waiting: withCounty.includes(row.state),
      /** It has asked for something and works on until the answer comes. */
      asked,
      next: nextToAct(seen, { ...row, unitName: "本单位" }),
      checkInDue: row.state === "long_term" && (overdue || soon),
      canTick: own && works && can(actor, "finding.record_progress"),
      available,
    };
  });
}
