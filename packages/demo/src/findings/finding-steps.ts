import type { Day, WorkCalendar } from "@xianlan/domain/calendar";
import { defaultDueOn } from "@xianlan/domain/finding";
import { noteTexts, preventionTexts, withdrawReasons } from "../content/sample-texts.ts";
import { instantAt } from "../days.ts";
import { personOf, secretaryOf } from "../people.ts";
import type { Random } from "../random.ts";
import type { Pattern } from "./pattern.ts";
import type { DemoAction, DemoDraft, DemoStep } from "./plan-types.ts";

/** `ready`: every measure is done, closure not yet requested. */
type End =
  | "draft"
  | "issued"
  | "withdrawn"
  | "rectifying"
  | "ready"
  | "requested"
  | "verifying"
  | "closed";

/** How far a finding comes, and how well. Days are working days. */
export type RequestOutcome = {
  end: End;
  /** Closure requests sent back before the end. */
  returns: number;
  /** The last closure request comes so many days after the due date; null for in time. */
  lateBy: number | null;
};

/** A finding about to be given its actions. */
export type Birth = {
  finding: number;
  draft: DemoDraft;
  pattern: Pattern;
  foundOn: Day;
  issuedOn: Day;
  random: Random;
  /** Who verifies it, where that is not left to chance. */
  verifier?: string;
};

const offices = ["office", "office2"] as const;
const inspectors = ["inspector", "inspector2"] as const;

/** Every action on one finding, as if there were no today; the plan cuts what has not happened. */
export function findingSteps(
  birth: Birth,
  outcome: RequestOutcome,
  calendar: WorkCalendar,
): DemoStep[] {
  const { finding, draft, pattern, foundOn, issuedOn, random } = birth;
  const steps: DemoStep[] = [];
  let earliest = "";
  /** The next action: on that day at about that hour, never before the one before it. */
  const then = (day: Day, hour: number, by: string, action: DemoAction) => {
    const wanted = instantAt(day, hour * 60 + random.int(0, 50));
    const at =
      wanted > earliest ? wanted : new Date(Date.parse(earliest) + 1_200_000).toISOString();
    earliest = at;
    steps.push({ ...action, at, by, finding });
  };
  const finder = random.pick(inspectors);
  then(foundOn, 15, finder, { action: "draft", draft });
  if (outcome.end === "draft") return steps;

  // All that is issued on one day goes out in one letter.
  const office = random.pick(offices);
  earliest = instantAt(issuedOn, 9 * 60 + (office === "office" ? 0 : 30));
  steps.push({ action: "issue", at: earliest, by: office, finding });
  if (outcome.end === "issued") return steps;
  if (outcome.end === "withdrawn") {
    const reason = random.pick(withdrawReasons);
    then(calendar.addWorkdays(issuedOn, 2), 10, office, { action: "withdraw", reason });
    return steps;
  }

  const dueOn = defaultDueOn(draft.severity, issuedOn, calendar);
  const given = calendar.workdaysBetween(issuedOn, dueOn);
  const [lead, clerk] = [`${draft.unit}-lead`, `${draft.unit}-clerk`];
  const received = calendar.addWorkdays(issuedOn, given <= 3 ? random.int(0, 1) : random.int(1, 3));
  const { measures } = pattern;
  const spread = (at: number) => Math.ceil((given * (at + 1)) / measures.length);
  then(received, 10, random.chance(0.8) ? clerk : lead, {
    action: "acknowledge",
    responsibleLeader: withPost(lead),
    responsiblePerson:
      draft.place !== null && pattern.site === "village"
        ? secretaryOf(draft.place)
        : withPost(clerk),
    measures: measures.map((text, at) => ({
      text,
      dueOn: calendar.addWorkdays(issuedOn, Math.max(1, spread(at))),
    })),
  });

  /** One entry of what was done, somewhere before a day. */
  const addProgress = (from: Day, until: Day, entry: number, finishes: number | null) => {
    const text = pattern.progress[entry % pattern.progress.length] ?? "正在整改";
    const room = Math.max(0, calendar.workdaysBetween(from, until) - 1);
    const day = calendar.addWorkdays(from, random.int(Math.min(1, room), room));
    then(day, 11, clerk, { action: "progress", text, happenedOn: day, finishes });
    return day;
  };
  const finishesFirst = measures.length > 1 && random.chance(0.45) ? 0 : null;

  /** The unit asks and somebody takes it up; gives the day of each. */
  const requestClosure = (requestOn: Day) => {
    then(requestOn, 14, lead, {
      action: "request",
      results: measures.map((text) => random.pick(resultForms)(text)),
      prevention: random.pick(preventionTexts),
      evidence: pattern.evidence,
    });
    const inspector = random.chance(0.75) ? random.pick(inspectors) : random.pick(offices);
    const verifier = birth.verifier ?? inspector;
    const takenOn = calendar.addWorkdays(requestOn, random.int(0, 2));
    return { verifier, takenOn };
  };
  const startVerification = ({ verifier, takenOn }: ReturnType<typeof requestClosure>) => {
    const method =
      pattern.site === "seat" ? "documents" : random.chance(0.7) ? "on_site" : "spot_check";
    then(takenOn, 9, verifier, { action: "startVerification", method });
  };

  if (outcome.end === "ready") {
    for (const at of measures.keys()) {
      addProgress(received, calendar.addWorkdays(received, at + 2), at, at);
    }
    return steps;
  }

  let [from, until] = [received, dueOn];
  for (let sentBack = 0; sentBack < outcome.returns; sentBack += 1) {
    const ready = Math.max(1, Math.floor(calendar.workdaysBetween(from, until) * 0.6));
    const requestOn = calendar.addWorkdays(from, ready);
    if (sentBack === 0) addProgress(from, requestOn, 0, finishesFirst);
    const requested = requestClosure(requestOn);
    startVerification(requested);
    const judgedOn = calendar.addWorkdays(requested.takenOn, random.int(0, 1));
    then(judgedOn, 16, requested.verifier, { action: "return", reason: pattern.unmet });
    const left = calendar.workdaysBetween(requestOn, until);
    [from, until] = [judgedOn, calendar.addWorkdays(judgedOn, Math.max(3, left))];
  }
  const room = calendar.workdaysBetween(from, until);
  const after =
    outcome.lateBy === null ? random.int(Math.ceil(room * 0.5), room) : room + outcome.lateBy;
  const requestOn = calendar.addWorkdays(from, Math.max(after, given <= 3 ? 0 : 1));
  const lastProgress = addProgress(
    from,
    requestOn,
    outcome.returns,
    outcome.returns === 0 ? finishesFirst : null,
  );
  if (given > 8 && random.chance(0.35))
    addProgress(lastProgress, requestOn, outcome.returns + 1, null);
  if (outcome.end === "rectifying") return steps;

  const requested = requestClosure(requestOn);
  if (outcome.end === "requested") return steps;
  startVerification(requested);
  const isSevere = draft.severity === "serious" || draft.severity === "major";
  const judgedOn = calendar.addWorkdays(requested.takenOn, random.int(0, 2));
  if (isSevere) then(judgedOn, 10, requested.verifier, { action: "propose" });
  if (random.chance(0.06))
    then(judgedOn, 11, finder, { action: "note", text: random.pick(noteTexts) });
  if (outcome.end === "verifying") return steps;
  const signer = isSevere ? secondSigner(requested.verifier, random) : requested.verifier;
  const closedOn = isSevere ? calendar.addWorkdays(judgedOn, random.int(0, 1)) : judgedOn;
  then(closedOn, 15, signer, { action: "close" });
  return steps;
}

function secondSigner(first: string, random: Random): string {
  return random.pick(offices.filter((office) => office !== first));
}

/** “党委副书记江知远”. */
export function withPost(username: string): string {
  const { post, name } = personOf(username);
  return post + name;
}

const resultForms: readonly ((measure: string) => string)[] = [
  (measure) => `已落实：${measure}`,
  (measure) => `已完成：${measure}，材料附后`,
  (measure) => `${measure}，已按期完成并归档`,
];
