import type { Statement } from "./capture.ts";
import type { Session } from "./fill.ts";

/** What the bare handler does in place of the product. */
export type BareScenario = {
  statements: Statement[];
  /** Whether the statements are one transaction, as a write is. */
  transaction?: boolean;
  /** Sent instead of the rows: the bytes that the product sends. */
  body?: string;
};

/** Looks a session up, as anything that answers a signed-in person has to. */
export function sessionLookup({ token }: Session): Statement {
  return {
    text: `select s.id, a.id, a.county_id, a.unit_id, a.name, array(select r.role from account_role r
        where r.county_id = a.county_id and r.account_id = a.id)
      from auth_session s join account a on a.id = s.user_id
      where s.token = $1 and s.expires_at > now()`,
    values: [token],
  };
}

const children = [
  ["finding_criterion", "ordinal"],
  ["finding_measure", "ordinal"],
  ["finding_progress", "recorded_at"],
  ["attachment", "uploaded_at"],
  ["closure_request", "requested_at"],
  ["verification", "started_at"],
  ["finding_cycle", "cycle"],
  ["finding_event", "at"],
  ["finding_extension", "requested_at"],
  ["finding_dispute", "requested_at"],
  ["finding_long_term", "requested_at"],
  ["finding_milestone", "ordinal"],
  ["finding_check_in", "recorded_at"],
  ["finding_reopening", "requested_at"],
  ["finding_veto", "requested_at"],
  ["finding_escalation", "issued_at"],
] as const;

/** A finding with all that hangs on it, by one statement. */
export function findingInOneStatement(countyId: string, findingId: string): Statement {
  const lists = children.map(
    ([table, order]) => `(select coalesce(json_agg(c order by c.${order}), '[]') from ${table} c
      where c.county_id = f.county_id and c.finding_id = f.id) as ${table}`,
  );
  return {
    text: `select row_to_json(f), u.name, p.name, i.title, ${lists.join(", ")}
      from finding f
      left join unit u on u.county_id = f.county_id and u.id = f.unit_id
      left join place p on p.county_id = f.county_id and p.id = f.place_id
      join inspection i on i.county_id = f.county_id and i.id = f.inspection_id
      where f.county_id = $1 and f.id = $2`,
    values: [countyId, findingId],
  };
}

/** The rows that a progress record leaves, without any check: record, event, audit, stored result. */
export function progressRows({ countyId, accountId }: Session, findingId: string): Statement[] {
  return [
    {
      text: `insert into idempotency (county_id, account_id, key, procedure, body_hash, answer)
        values ($1, $2, gen_random_uuid(), 'finding.addProgress', repeat('0', 64), '{"value":{}}')`,
      values: [countyId, accountId],
    },
    {
      text: `insert into finding_progress (county_id, id, finding_id, text, happened_on, recorded_at,
          recorded_by, recorded_by_name)
        values ($1, gen_random_uuid(), $2, '按计划推进', current_date, now(), $3, '测试')`,
      values: [countyId, findingId, accountId],
    },
    {
      text: `insert into finding_event (county_id, id, finding_id, at, action, account_id, actor_name, text)
        values ($1, gen_random_uuid(), $2, now(), 'progress', $3, '测试', '按计划推进')`,
      values: [countyId, findingId, accountId],
    },
    {
      text: `insert into audit_log (county_id, chain, seq, format, at, actor_name, address, request_id,
          action, entity, entity_id, after, previous_mac, mac)
        values ($1, gen_random_uuid(), 1, 2, now(), '测试', '-', '-', 'finding.addProgress', 'finding',
          $2::uuid::text, '{"text":"按计划推进"}', '', repeat('0', 64))`,
      values: [countyId, findingId],
    },
  ];
}
