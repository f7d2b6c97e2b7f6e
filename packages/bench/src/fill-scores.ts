import type { Indicator } from "@xianlan/domain/scheme";
import type { Client } from "pg";
import { accountOf, countyOf, unitOf, uuidOf } from "./ids.ts";
import { fullRules } from "./rules.ts";

/** The year the filled scheme is for: that of six weeks ago, so that it always holds some months. */
export function scoredYear(): number {
  return new Date(Date.now() - 45 * 86_400_000).getUTCFullYear();
}

const kinds = `(array['study_session','staff_study','lecture','media_article','info_brief',
  'practice_event','volunteer_event','culture_event','training','topic_meeting','analysis_meeting'])`;

const scheme = `insert into scheme (county_id, id, year, revision, title, state, rules, in_force_on,
    created_by_name, created_at, updated_at, updated_by_name)
  values (${countyOf("$1::text")}, ${uuidOf("'scheme' || $1::text")}, $2::int, 1, $2::int || '年度考核方案',
    'in_force', $3, make_date($2::int, 1, 1), '督查办', now(), now(), '督查办')`;

const activities = `insert into activity (county_id, id, unit_id, kind, happened_on, title,
    attributes, attendance, created_by, created_by_name, created_at, updated_at, updated_by_name)
  select ${countyOf("$1::text")}, ${uuidOf("'activity' || $1 || '-' || n")}, ${unitOf("$1::text", "(n % $2::int)")},
    ${kinds}[1 + (n / $2::int) % 11], make_date($4::int, 1, 1) + (n * 37) % 320, '第' || n || '次活动',
    jsonb_build_object('extended', n % 3 = 0, 'observed', n % 40 = 0, 'adopted', n % 2 = 0,
      'level', (array['province','city','county'])[1 + n % 3], 'joint', n % 7 = 0),
    20 + n % 30, ${accountOf("$1::text", "clerk")}, '宣传委员', now(), now(), '宣传委员'
  from generate_series(0, $2::int * $3::int - 1) n`;

// Some titles are the same, so that articles are shared between units.
const articles = [
  `insert into article_key (county_id, activity_id, key)
   select county_id, id, 'title:' || abs(hashtext(id::text)) % 500 from activity
   where county_id = $1 and kind = 'media_article'`,
  `insert into article_claim (county_id, key, claim)
   select county_id, key, activity_id from article_key where county_id = $1`,
];

const submissions = `insert into submission (county_id, id, unit_id, period_id, state,
    prepared_by_name, signed_by_name, signed_at, received_at, accepted_by_name, accepted_at,
    created_at, updated_at, updated_by_name)
  select county_id, ${uuidOf("'submission' || unit.id || period")}, unit.id, period, 'accepted',
    '宣传委员', '党委书记', now(), now(), '督查办', now(), now(), now(), '督查办'
  from unit, unnest($2::text[]) period where county_id = $1`;

const entries = `insert into entry (county_id, id, submission_id, unit_id, period_id, code, item,
    value, updated_at, updated_by_name)
  select county_id, ${uuidOf("'entry' || submission.id || $2::text || $3::int")}, id, unit_id,
    period_id, $2::text, $3::int, $4::jsonb, now(), '宣传委员'
  from submission where county_id = $1 and period_id like $5::text`;

const pattern = { month: "%-M%", quarter: "%-Q%", half: "%-H%", year: "____" } as const;

/** What the submissions of a year hold for an indicator: a value and the periods it stands in. */
function filled({ figure, asked, items }: Indicator, year: number) {
  const done = JSON.stringify({ type: "duty", done: true, on: `${year}-01-20` });
  const duties = items.map((_, item) => ({ item, value: done, like: "%-M01" }));
  if (figure === null || asked === null) return duties;
  const figures = Object.fromEntries(
    figure.fields.map(({ key }) => [key, key === figure.numerator ? "19" : "20"]),
  );
  const value = JSON.stringify({ type: "figures", figures });
  const like =
    "every" in asked ? pattern[asked.every] : `%-M${String(asked.month).padStart(2, "0")}`;
  return [...duties, { item: 0, value, like }];
}

/** A county's year of the budget: scheme, records, accepted submissions. Runs after its units are there. */
export async function fillScores(
  client: Client,
  county: number,
  { units, activities: each }: { units: number; activities: number },
): Promise<void> {
  const [name, year, rules] = [String(county), scoredYear(), fullRules()];
  await client.query(scheme, [name, year, rules]);
  await client.query(activities, [name, units, each, year]);
  const { rows } = await client.query<{ id: string }>(`select ${countyOf("$1::text")} as id`, [
    name,
  ]);
  const [id] = rows.map((row) => row.id);
  for (const statement of articles) await client.query(statement, [id]);
  const months = Array.from({ length: 10 }, (_, at) => `M${String(at + 1).padStart(2, "0")}`);
  const periods = [...months, "Q1", "Q2", "Q3", "H1"].map((period) => `${year}-${period}`);
  await client.query(submissions, [id, periods]);
  for (const indicator of rules.indicators) {
    for (const { item, value, like } of filled(indicator, year)) {
      await client.query(entries, [id, indicator.code, item, value, like]);
    }
  }
}
