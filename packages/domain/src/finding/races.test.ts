import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/calendar.ts";
import { type AttemptedAction, GuardedStore, type Written } from "../testing/guarded-store.ts";
import { applyBoth, type Life, newLife, requestsAgree } from "../testing/lives.ts";
import { everybody, people } from "../testing/people.ts";
import { referenceAllows } from "../testing/reference.ts";
import { type FindingAction, findingActions } from "./lifecycle.ts";
import { severities } from "./state.ts";

// A split writes its child too and is walked in walk.test.ts; here each action is one finding's.
const actions = findingActions.filter((action) => action !== "split");
const pairs: AttemptedAction[] = everybody.flatMap((who) =>
  actions.map((action) => ({ who, action })),
);

/** A finding somewhere in its life, and what could be done with it now by anybody. */
function livedTo(choices: readonly number[], severity: (typeof severities)[number]) {
  const life = newLife(severity, people.inspector);
  let today = "2026-03-02";
  const open = () =>
    pairs.filter(({ who, action }) => referenceAllows(life.ref, action, who, today));
  for (const choice of choices) {
    today = addDays(today, choice % 3);
    const next = open()[choice % Math.max(1, open().length)];
    if (next !== undefined) applyBoth(life, next.action, next.who, today);
  }
  return { life, today, open: open() };
}

/** Each loads and writes when the scheduler lets them; gives the outcome of every action. */
async function race(
  store: GuardedStore,
  actions: readonly AttemptedAction[],
  today: string,
  s: fc.Scheduler,
) {
  const running = actions.map(async (tried): Promise<Written> => {
    const seen = await s.schedule(Promise.resolve(), "load").then(() => store.load());
    await s.schedule(Promise.resolve(), "write");
    return store.write(seen, tried, today);
  });
  return s.waitFor(Promise.all(running));
}

/** The store after the successful actions alone, one after another. */
function replayed(life: Life, history: readonly AttemptedAction[], today: string): GuardedStore {
  const alone = new GuardedStore(life);
  for (const attempted of history) alone.write(alone.load(), attempted, today);
  return alone;
}

function property(guarded: boolean, met: Set<string>) {
  return fc.asyncProperty(
    fc.scheduler(),
    fc.constantFrom(...severities),
    fc.array(fc.nat(9999), { maxLength: 14 }),
    fc.array(fc.nat(9999), { minLength: 2, maxLength: 3 }),
    async (s, severity, choices, picks) => {
      const { life, today, open } = livedTo(choices, severity);
      const actions = picks.flatMap((pick) => open[pick % Math.max(1, open.length)] ?? []);
      const store = new GuardedStore(life, guarded);
      const written = await race(store, actions, today, s);
      const won = written.filter(({ outcome }) => outcome === "won");
      // No version has two successors, and whoever gets a conflict lost to one who won.
      expect(new Set(won.map(({ loaded }) => loaded)).size).toBe(won.length);
      for (const lost of written.filter(({ outcome }) => outcome === "conflict")) {
        const victor = won.find(({ loaded }) => loaded === lost.loaded);
        expect(victor).toBeDefined();
        met.add([lost.attempted.action, victor?.attempted.action].join(" after "));
      }
      expect(won.length > 0).toBe(actions.length > 0);
      expect(store.version).toBe(1 + won.length);
      // Nothing of a loser is kept: the winners alone, in their order, give the same finding and rows.
      const alone = replayed(life, store.history, today);
      expect(store.life.facts).toEqual(alone.life.facts);
      expect(store.life.rows).toEqual(alone.life.rows);
      requestsAgree(store.life);
    },
  );
}

describe("people who act on the same finding at once", () => {
  it("succeed one by one; the others get a conflict and write nothing", async () => {
    const met = new Set<string>();
    await fc.assert(property(true, met), { numRuns: 1500 });
    // Enough different actions met each other; the most important ones are tested below by name.
    expect(met.size).toBeGreaterThan(40);
  });

  it("fail this property when the write is not guarded by the version", async () => {
    const { failed } = await fc.check(property(false, new Set()), { numRuns: 2000 });
    expect(failed).toBe(true);
  });
});

describe("known collisions, either first", () => {
  const script = {
    extension: "office issue, clerk acknowledge, lead request_extension",
    both: "office issue, clerk acknowledge, lead request_extension, lead request_long_term",
    vetoed: "office issue, office propose_veto",
    long: "office issue, clerk acknowledge, lead request_long_term, leader make_long_term",
    reopening:
      "office issue, clerk acknowledge, lead request_closure, office start_verification, office close, inspector request_reopen",
    disputed: "office issue, lead dispute",
  };

  it.each([
    ["extension", "office grant_extension", "extension granted"],
    ["extension", "colleague refuse_extension", "extension refused"],
    ["extension", "lead request_closure", "extension lapsed"],
    ["both", "leader make_long_term", "extension lapsed,long_term granted"],
    ["both", "office grant_extension", "extension granted,long_term null"],
    ["both", "lead request_closure", "extension lapsed,long_term lapsed"],
    ["vetoed", "leader confirm_veto", "veto confirmed"],
    ["vetoed", "office withdraw", "veto lapsed"],
    ["vetoed", "lead dispute", "veto null,dispute null"],
    ["long", "clerk check_in", "long_term granted"],
    ["long", "lead request_closure", "long_term granted"],
    ["reopening", "office reopen", "reopening reopened"],
    ["reopening", "colleague refuse_reopen", "reopening refused"],
    ["disputed", "office uphold", "dispute upheld"],
    ["disputed", "colleague dismiss", "dispute dismissed"],
  ] as const)("%s: %s comes first, every other gets a conflict", (which, first, rows) => {
    const today = "2026-03-03";
    const life = newLife("ordinary", people.inspector);
    for (const line of script[which].split(", ")) {
      const { who, action } = attemptOf(line);
      expect(applyBoth(life, action, who, "2026-03-02").ok, line).toBe(true);
    }
    const winner = attemptOf(first);
    const rivals = pairs.filter((one) => referenceAllows(life.ref, one.action, one.who, today));
    expect(rivals.length).toBeGreaterThan(1);
    for (const rival of rivals) {
      const store = new GuardedStore(life);
      const [ours, theirs] = [store.load(), store.load()];
      expect(store.write(ours, winner, today).outcome).toBe("won");
      const saved = structuredClone(store.life);
      expect(store.write(theirs, rival, today).outcome, rival.action).toBe("conflict");
      expect(store.life).toEqual(saved);
      expect(store.life.rows.map((row) => `${row.request} ${row.outcome}`).join()).toBe(rows);
      requestsAgree(store.life);
    }
  });
});

function attemptOf(line: string): AttemptedAction {
  const [name, action] = line.split(" ");
  return { who: people[name as keyof typeof people], action: action as FindingAction };
}
