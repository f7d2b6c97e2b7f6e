import { randomBytes } from "node:crypto";
import type { Client } from "pg";
import { fillScores } from "./fill-scores.ts";
import { accountOf, countyOf, inspectionOf, unitOf, uuidOf } from "./ids.ts";

/** How much to put into the database. */
export type Size = { counties: number; units: number; findings: number; activities: number };

/** Texts that searches find: every tenth fact holds the first, every fiftieth the second. */
export const searchTerms = { two: "广播", five: "理论中心组" } as const;

const states = `(array['issued','rectifying','rectifying','closure_requested','verifying','closed',
  'closed','closed','closed','closed','closed','closed','closed','closed','closed'])`;

// Each unit gets findings of every state. One county after another keeps each county's rows together, as years of use would.
const findings = `insert into finding (county_id, id, inspection_id, number, state, unit_id, fact,
    category, duty_text, severity, place_text, found_on, issued_on, due_on, original_due_on,
    acknowledged_on, clock_started_on, clock_stopped_on, days_used, late, returned_count,
    closed_on, on_time, review_due_on, created_by, created_by_name, created_at, updated_at,
    updated_by_name, source_text)
  select ${countyOf("$1::text")}, ${uuidOf(`'finding' || $1 || '-' || n`)}, ${inspectionOf("$1::text")},
    '督〔2026〕1-' || lpad(n::text, 5, '0'), state, ${unitOf("$1::text", "(n / 15 % $2::int)")},
    '第' || n || '号：' || (case when n % 50 = 0 then '${searchTerms.five}' when n % 10 = 0 then '${searchTerms.two}' else '活动' end)
      || '未按要求开展，台账资料不完整，整改责任没有落实到人',
    (array['responsibility','theory','publicity','venues','civility','team'])[1 + n % 6],
    '按考核方案完成年度任务', (array['ordinary','ordinary','serious','major','immediate'])[1 + n % 5],
    '第' || n % 40 || '村', issued, issued, issued + 21, issued + 21,
    case when state <> 'issued' then issued + 2 end, issued,
    case when state in ('closure_requested','verifying','closed') then issued + 15 end, 10,
    n % 9 = 0, n % 3, case when state = 'closed' then issued + 18 end,
    case when state = 'closed' then n % 9 <> 0 end,
    case when state in ('closure_requested','verifying') then issued + 22 end,
    ${accountOf("$1::text", "office")}, '督查办', now(), now(), '督查办', ''
  from (select n, ${states}[1 + n % 15] as state,
      current_date - (case when n % 15 < 5 then n % 25 else 20 + n % 340 end) as issued
    from generate_series(1, $2::int * $3::int) n) made`;

const children = [
  `insert into finding_criterion (county_id, id, finding_id, shown_to, ordinal, text)
   select county_id, ${uuidOf("'criterion' || id")}, id, shown_to, 1, '补齐资料并经复核' from finding where county_id = $1`,
  `insert into finding_measure (county_id, id, finding_id, shown_to, ordinal, text, due_on)
   select county_id, ${uuidOf("'measure' || id")}, id, shown_to, 1, '制定计划并公示', due_on from finding where county_id = $1`,
  `insert into finding_event (county_id, id, finding_id, shown_to, at, action, account_id, actor_name, text)
   select county_id, ${uuidOf(`'event' || id || k`)}, id, shown_to, now(), 'progress', created_by, '督查办', '按计划推进'
   from finding, generate_series(1, 3) k where county_id = $1`,
];

async function fillCounty(client: Client, county: number, size: Size) {
  const { units, findings: each } = size;
  const name = String(county);
  await client.query(
    `insert into county values (${countyOf("$1::text")}, '县' || $1, now(), now())`,
    [name],
  );
  await client.query(
    `insert into unit (county_id, id, name, kind) select ${countyOf("$1::text")},
      ${unitOf("$1::text", "n")}, '第' || n || '镇', 'township' from generate_series(0, $2::int - 1) n`,
    [name, units],
  );
  await client.query(
    `insert into inspection (county_id, id, year, ordinal, title, starts_on, last_sequence)
     values (${countyOf("$1::text")}, ${inspectionOf("$1::text")}, 2026, 1, '第一轮', '2026-01-01', $2)`,
    [name, units * each],
  );
  await client.query(findings, [name, units, each]);
  const { rows } = await client.query<{ id: string }>(`select ${countyOf("$1::text")} as id`, [
    name,
  ]);
  for (const statement of children) await client.query(statement, [rows[0]?.id]);
  await fillScores(client, county, size);
}

/** Fills counties `from` … `to`, then analyses. Runs as superuser, past row security. */
export async function fill(client: Client, from: number, to: number, size: Size): Promise<void> {
  for (let county = from; county <= to; county += 1) await fillCounty(client, county, size);
  await client.query("vacuum analyze");
}

/** The people of the bench: a leader, and a township's clerk, with sessions that just began. */
export type Session = { token: string; accountId: string; countyId: string; unitId: string | null };

/** Opens a session for an account of county 1. */
export async function openSession(
  client: Client,
  role: "leader" | "office" | "unit_clerk",
  unit: number | null,
): Promise<Session> {
  const { rows } = await client.query<{ account: string; county: string; unit: string }>(
    `select ${accountOf("'1'", unit === null ? role : `${role} ${unit}`)} as account, ${countyOf("'1'")} as county,
      ${unitOf("'1'", "$1::int")} as unit`,
    [unit ?? 0],
  );
  const [ids] = rows;
  if (ids === undefined) throw new Error("no ids");
  const { account: accountId, county: countyId } = ids;
  const unitId = unit === null ? null : ids.unit;
  await client.query(
    "insert into auth_user (id, name, email) values ($1::uuid, '测试', $1::text || '@bench.invalid') on conflict do nothing",
    [accountId],
  );
  await client.query(
    `insert into account (county_id, id, unit_id, name, must_change_password)
     values ($1, $2, $3, '测试', false) on conflict do nothing`,
    [countyId, accountId, unitId],
  );
  await client.query("insert into account_role values ($1, $2, $3) on conflict do nothing", [
    countyId,
    accountId,
    role,
  ]);
  const token = randomBytes(24).toString("base64url");
  await client.query(
    `insert into auth_session (id, token, user_id, expires_at)
     values (gen_random_uuid(), $1, $2, now() + interval '12 hours')`,
    [token, accountId],
  );
  return { token, accountId, countyId, unitId };
}
