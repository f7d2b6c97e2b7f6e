import type { Deed } from "../lanes.ts";
import type { Stage } from "../stage.ts";
import { formPlayer } from "./play-forms.ts";
import { listPlayer } from "./play-lists.ts";
import { matterPlayer } from "./play-matters.ts";
import { schemePlayer } from "./play-schemes.ts";
import type { VisitPlayer } from "./play-visits.ts";
import { townships, type YearMoment } from "./told.ts";
import type { YearStep } from "./types.ts";

const everyUnit = townships.map(({ key }) => `year of ${key}`);

/** Whose year a deed is part of: those of one unit keep their order. */
function touchesOf(step: YearStep): readonly string[] {
  if (step.verb === "accept") return step.units.map((unit) => `year of ${unit}`);
  return "unit" in step ? [`year of ${step.unit}`] : everyUnit;
}

/** Does the deeds of the demo's year through the product's own verbs; see `stageOf`. */
export function yearPlayer(stage: Stage, moment: YearMoment, visits: VisitPlayer) {
  const schemes = schemePlayer(stage);
  const forms = formPlayer(stage, moment);
  const matters = matterPlayer(stage);
  const lists = listPlayer(stage, { state: forms.state, standingOf: matters.standingOf });

  async function play(step: YearStep): Promise<void> {
    switch (step.verb) {
      case "draftScheme":
        return schemes.draft(step);
      case "proposeScheme":
        return schemes.propose(step);
      case "approveScheme":
        return schemes.approve(step);
      case "reviseScheme":
        return schemes.revise(step);
      case "record":
        return matters.record(step);
      case "extend":
        return matters.extend(step);
      case "fill":
        return forms.fill(step);
      case "sign":
        return forms.sign(step);
      case "accept":
        return forms.accept(step);
      case "sendBack":
        return forms.sendBack(step);
      case "lock":
        return matters.lock(step);
      case "correct":
        return matters.correct(step);
      case "approveCorrection":
        return matters.approveCorrection(step);
      case "assess":
        return matters.assess(step);
      case "checklists":
        return visits.checklists(step);
      case "reviseChecklist":
        return visits.revise(step);
      case "inspect":
        return visits.inspect(step);
      case "proposeStanding":
        return matters.propose(step);
      case "publishStanding":
        return matters.publish(step);
      case "list":
        return lists.importList(step);
      case "objectToList":
        return lists.objectToList(step);
      case "objectToStanding":
        return lists.objectToStanding(step);
      case "dismissObjection":
        return lists.dismiss(step);
    }
  }

  return {
    deedOf: (step: YearStep): Deed => ({ touches: touchesOf(step), run: () => play(step) }),
  };
}
