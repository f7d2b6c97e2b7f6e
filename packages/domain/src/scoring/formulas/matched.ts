import { type Level, levels } from "../../activity/activity.ts";
import { factorKeys, levelAttributeOf } from "../../activity/catalogue.ts";
import type { Indicator } from "../../scheme/indicator.ts";
import type { ActivityFact, RecordRef, ScoreDate, UnitFacts } from "../facts.ts";

/** One thing that counts: an activity, or an article with everything written down about it. */
export type Matched = {
  /** The record it counts by: of the highest level, the front page before others. */
  lead: ActivityFact;
  level: Level | null;
  front: boolean;
  /** Written jointly, or claimed by another unit too. */
  joint: boolean;
  records: readonly RecordRef[];
};

type Match = NonNullable<Indicator["match"]>;

const earlier = (a: ActivityFact, b: ActivityFact) =>
  a.on < b.on || (a.on === b.on && a.id < b.id) ? -1 : 1;

/** Activities of a kind in the scheme's year up to the score date, earliest first. */
function ofKind({ kind }: Match, facts: UnitFacts, { year, asOf }: ScoreDate): ActivityFact[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return facts.activities
    .filter((one) => one.kind === kind && one.on >= first && one.on <= last && one.on <= asOf)
    .sort(earlier);
}

/** Records with a key in common are one article, also over a third one between them. */
function together(activities: readonly ActivityFact[]): ActivityFact[][] {
  if (activities.every(({ articleKeys }) => articleKeys.length === 0)) {
    return activities.map((activity) => [activity]);
  }
  const groups: { keys: Set<string>; members: ActivityFact[] }[] = [];
  for (const activity of activities) {
    const same = groups.filter(({ keys }) => activity.articleKeys.some((key) => keys.has(key)));
    const home = same[0] ?? { keys: new Set<string>(), members: [] };
    for (const other of same.slice(1)) {
      for (const key of other.keys) home.keys.add(key);
      home.members.push(...other.members);
      groups.splice(groups.indexOf(other), 1);
    }
    for (const key of activity.articleKeys) home.keys.add(key);
    home.members.push(activity);
    if (same.length === 0) groups.push(home);
  }
  return groups.map(({ members }) => members);
}

const satisfies =
  ({ where }: Match) =>
  ({ attributes }: ActivityFact) =>
    where.every(({ attribute, is }) =>
      // A flag left out is a flag not set.
      is === false ? attributes[attribute] !== true : attributes[attribute] === is,
    );

const frontPageKeys = factorKeys("front_page");
const jointKeys = factorKeys("joint");

const hasFlag = ({ attributes }: ActivityFact, keys: readonly string[]) =>
  keys.some((key) => attributes[key] === true);

function levelIn(activity: ActivityFact): Level | null {
  const attribute = levelAttributeOf(activity.kind);
  const value = attribute === undefined ? undefined : activity.attributes[attribute.key];
  return levels.find((level) => level === value) ?? null;
}

const rank = (level: Level | null) => (level === null ? levels.length : levels.indexOf(level));

function matchedOf(members: ActivityFact[], wanted: readonly ActivityFact[]): Matched | null {
  const sorted =
    wanted.length < 2
      ? wanted
      : [...wanted].sort(
          (a, b) =>
            rank(levelIn(a)) - rank(levelIn(b)) ||
            Number(hasFlag(b, frontPageKeys)) - Number(hasFlag(a, frontPageKeys)) ||
            earlier(a, b),
        );
  const lead = sorted[0];
  if (lead === undefined) return null;
  return {
    lead,
    level: levelIn(lead),
    front: hasFlag(lead, frontPageKeys),
    joint: members.some((one) => one.shared || hasFlag(one, jointKeys)),
    records: [...members].sort(earlier).map(({ id }) => ({ type: "activity", id })),
  };
}

const byLead = (a: Matched, b: Matched) => earlier(a.lead, b.lead);
const present = (one: Matched | null) => one !== null;

/** What counts as one each: an article once, however often written down, if any record of it fits. */
export function counted(match: Match, facts: UnitFacts, scoreDate: ScoreDate): Matched[] {
  return together(ofKind(match, facts, scoreDate))
    .map((members) => matchedOf(members, members.filter(satisfies(match))))
    .filter(present)
    .sort(byLead);
}

/** What is worth points by level: an article at its highest level alone, if it fits there. */
export function ranked(match: Match, facts: UnitFacts, scoreDate: ScoreDate): Matched[] {
  return together(ofKind(match, facts, scoreDate))
    .map((members) => matchedOf(members, members))
    .filter(present)
    .filter(({ lead }) => satisfies(match)(lead))
    .sort(byLead);
}
