import { findingActionLabels, isOfUnit, lifecycle } from "@xianlan/domain/finding";
import type { Finding } from "./rectification-types.ts";

/** What a unit may do with a finding, the next step first. */
const unitActions = lifecycle.filter(isOfUnit).map(({ code }) => code);

/**
 * The actions of a finding on its unit's page: each opens its form. The closure is requested once all
 * measures are done, so until then it is not the first button; rare requests stay on the finding's
 * own page.
 */
export function nextActions(item: Finding): { href: string; label: string }[] {
  // A cycle without measures begins with them.
  const bare = item.canTick && item.measures.length === 0;
  const open = bare || item.measures.some(({ doneOn }) => doneOn === null);
  const may = unitActions.filter((action) => item.available.includes(action));
  const shown = may.filter((action) => {
    if (action === "request_extension") return open && item.statusLight !== "green";
    if (action === "request_long_term") return false;
    if (action === "request_closure") return !open;
    return true;
  });
  const form = (action: string, label: string) => ({
    href: `/findings/${item.id}?do=${action}`,
    label,
  });
  return [
    ...(bare ? [form("measure", "增加措施")] : []),
    ...shown.map((action) => form(action, findingActionLabels[action])),
    // Progress is reported before a measure is done.
    ...(item.canTick && open ? [form("progress", "填报进展")] : []),
  ];
}
