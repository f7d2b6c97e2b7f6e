import { findingActionLabels, isOfUnit, lifecycle } from "@xianlan/domain";
import type { Work } from "./rectification-types.ts";

/** What a unit may do with a finding, the next step first. */
const unitActions = lifecycle.filter(isOfUnit).map(({ code }) => code);

/**
 * The actions of a finding on its unit's page: each opens its form. The closure is asked for once all
 * measures are done, so until then it is not the first button; what is seldom asked for stays on the
 * finding's own page.
 */
export function nextActions(work: Work): { href: string; label: string }[] {
  // A round without measures begins with them.
  const bare = work.canTick && work.measures.length === 0;
  const open = bare || work.measures.some(({ doneOn }) => doneOn === null);
  const may = unitActions.filter((action) => work.available.includes(action));
  const shown = may.filter((step) => {
    if (step === "request_extension") return open && work.lamp !== "green";
    if (step === "request_long_term") return false;
    if (step === "request_closure") return !open;
    return true;
  });
  const form = (action: string, label: string) => ({
    href: `/findings/${work.id}?do=${action}`,
    label,
  });
  return [
    ...(bare ? [form("measure", "增加措施")] : []),
    ...shown.map((step) => form(step, findingActionLabels[step])),
    // What is worth telling before a measure is done.
    ...(work.canTick && open ? [form("progress", "填报进展")] : []),
  ];
}
