import type { Role } from "@xianlan/domain/account";
import type { ActionNotification, FindingAudience } from "@xianlan/domain/finding";
import { unitNameOf } from "../../../scopes/unit-name.ts";
import type { TxContext } from "../../../transaction.ts";
import { type Audience, notify } from "../../notices/index.ts";
import type { FindingRow } from "../result.ts";

const countyRoles: Record<"office" | "verifiers" | "leader", readonly Role[]> = {
  office: ["office"],
  verifiers: ["office", "inspector"],
  leader: ["leader"],
};

/** Null where nobody is there to hear of it: a unit hears of no draft, nobody of an account unknown. */
function audienceOf(to: FindingAudience, { unitId, issuedOn }: FindingRow): Audience | null {
  if (typeof to !== "string") return to.accountId === null ? null : { accountId: to.accountId };
  if (to === "unit") {
    return unitId === null || issuedOn === null
      ? null
      : { unitId, roles: ["unit_lead", "unit_clerk"] };
  }
  return { unitId: null, roles: countyRoles[to] };
}

/** Leaves the notifications of an action on a finding; the county side reads whose finding it is. */
export async function notifyOfFinding(
  txContext: TxContext,
  row: FindingRow,
  notifications: readonly ActionNotification[],
): Promise<void> {
  if (notifications.length === 0) return;
  const name = await unitNameOf(txContext.tx, row);
  await notify(
    txContext,
    notifications.flatMap(({ kind, to, text }) => {
      const audience = audienceOf(to, row);
      if (audience === null) return [];
      const whose = to === "unit" ? "" : name;
      return [
        { kind, to: audience, title: `${whose}${row.number}${text}`, href: `/findings/${row.id}` },
      ];
    }),
  );
}
