import type { FindingState } from "@xianlan/domain";
import type { Deed, FindingPage } from "./finding-types.ts";

/** What the buttons of a finding follow from. */
type DeedFacts = Pick<
  FindingPage,
  "state" | "available" | "canAddProgress" | "canAddMeasure" | "canNote"
> & { measures: readonly { doneOn: string | null }[] };

/** Yes and no to what somebody waits for: shown whole, whatever else may be done. */
export const decisions: readonly (readonly Deed[])[] = [
  ["dismiss", "uphold"],
  ["grant_extension", "refuse_extension"],
  ["make_long_term", "refuse_long_term"],
  ["reopen", "refuse_reopen"],
  ["confirm_veto", "refuse_veto"],
];

/** The next step of the main road in a state, and what stands beside it. */
const steps: Partial<Record<FindingState, readonly Deed[]>> = {
  draft: ["issue"],
  issued: ["acknowledge", "dispute"],
  rectifying: ["request_closure", "progress"],
  long_term: ["check_in", "request_closure"],
  closure_requested: ["start_verification"],
  verifying: ["close", "propose_closure", "return"],
};

/** What is not part of the daily road, in the order of the menu. */
const others: readonly Deed[] = [
  ...(["progress", "measure", "request_closure"] as const),
  ...(["request_extension", "request_long_term", "split", "request_reopen", "note"] as const),
];

/** What ends a finding or weighs on the unit's year: never in the foreground. */
const heavy: readonly Deed[] = ["propose_veto", "merge", "withdraw"];

/** So many buttons stand in sight where no next step is this person's. */
const inSight = 2;

/** Everything this person may do with the finding now. */
export function deedsFor(page: DeedFacts): Set<Deed> {
  const may = new Set<Deed>(page.available);
  if (page.canAddProgress) may.add("progress");
  if (page.canAddMeasure) may.add("measure");
  if (page.canNote) may.add("note");
  return may;
}

/** The one or two deeds to show as buttons, the first as the main one, and those under 更多. */
export function groupDeeds(page: DeedFacts): { main: Deed[]; more: Deed[]; step: boolean } {
  const may = deedsFor(page);
  const held = (group: readonly Deed[]) => group.filter((deed) => may.has(deed));
  const asked = decisions.flatMap(held);
  // A round without measures begins with them; while one is open the next step is progress.
  const bare = page.state === "rectifying" && page.measures.length === 0;
  const open = bare || page.measures.some(({ doneOn }) => doneOn === null);
  const later = (deed: Deed) => (open && deed === "request_closure" ? 1 : 0);
  const first: readonly Deed[] = bare ? ["measure"] : [];
  const next = held([...first, ...(steps[page.state] ?? [])]).toSorted(
    (a, b) => later(a) - later(b),
  );
  const lead = asked.length > 0 ? asked : next;
  const rest = [...new Set([...next, ...held(others)])].filter((deed) => !lead.includes(deed));
  const main = lead.length > 0 ? lead : rest.slice(0, inSight);
  const more = [...rest.filter((deed) => !main.includes(deed)), ...held(heavy)];
  return { main, more, step: lead.length > 0 };
}
