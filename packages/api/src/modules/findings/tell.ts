import { unit } from "@xianlan/db";
import type { NoticeKind, Role } from "@xianlan/domain";
import { and, eq } from "drizzle-orm";
import type { Write } from "../../transaction.ts";
import { type Audience, notify } from "../notices/index.ts";
import type { FindingRow } from "./answer.ts";

/** Who is to be told of a deed; `unit` is the finding's own. */
export type Listener = "unit" | "office" | "verifiers" | "leader" | { accountId: string | null };

/** What is told to whom; `what` follows the number and never holds the fact. */
export type Telling = { kind: NoticeKind; to: Listener; what: string };

const countyRoles: Record<"office" | "verifiers" | "leader", readonly Role[]> = {
  office: ["office"],
  verifiers: ["office", "inspector"],
  leader: ["leader"],
};

/** Null where nobody is there to be told: a unit hears of no draft, nobody of an account unknown. */
function audienceOf(to: Listener, { unitId, issuedOn }: FindingRow): Audience | null {
  if (typeof to !== "string") return to.accountId === null ? null : { accountId: to.accountId };
  if (to === "unit") {
    return unitId === null || issuedOn === null
      ? null
      : { unitId, roles: ["unit_lead", "unit_clerk"] };
  }
  return { unitId: null, roles: countyRoles[to] };
}

/** Leaves the notices of a deed on a finding; the county side reads whose finding it is. */
export async function tell(
  work: Write,
  row: FindingRow,
  tellings: readonly Telling[],
): Promise<void> {
  if (tellings.length === 0) return;
  const name = await unitNameOf(work, row);
  await notify(
    work,
    tellings.flatMap(({ kind, to, what }) => {
      const audience = audienceOf(to, row);
      if (audience === null) return [];
      const whose = to === "unit" ? "" : name;
      return [
        { kind, to: audience, title: `${whose}${row.number}${what}`, href: `/findings/${row.id}` },
      ];
    }),
  );
}

async function unitNameOf({ tx }: Write, { countyId, unitId }: FindingRow): Promise<string> {
  if (unitId === null) return "";
  const [held] = await tx
    .select({ name: unit.name })
    .from(unit)
    .where(and(eq(unit.countyId, countyId), eq(unit.id, unitId)));
  return held?.name ?? "";
}
