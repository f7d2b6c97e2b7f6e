import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { z } from "zod";
import { parseAsPageEnd } from "../../lib/address/page-end.ts";

const replyStates = ["waiting", "late", "answered", "none"] as const;
export const replyLabels = {
  waiting: "待回复",
  late: "逾期未回复",
  answered: "已回复",
  none: "不要求回复",
} as const satisfies Record<(typeof replyStates)[number], string>;

/** What of 督办 is shown: which replies, of which unit, after which row. */
const escalationParams = {
  reply: parseAsStringLiteral(replyStates),
  unit: parseAsString,
  after: parseAsArrayOf(parseAsPageEnd),
};

export const loadEscalationParams = createLoader(escalationParams);

const serializeEscalationNotices = createSerializer(escalationParams);

export type EscalationParams = Awaited<ReturnType<typeof loadEscalationParams>>;

/** The list query the address asks for. */
export function listQuery({ reply, unit, after }: EscalationParams) {
  const id = z.uuid().safeParse(unit);
  return { reply, unitId: id.success ? id.data : null, cursor: after?.at(-1) ?? null };
}

/** The address of the escalation notices with such replies; of one unit where it is named. */
export function escalationNoticesHref(chosen: Pick<EscalationParams, "reply" | "unit">): string {
  return serializeEscalationNotices("/escalations", chosen);
}
