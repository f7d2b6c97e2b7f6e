import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useUnitRole } from "./testing/unit-role.ts";

const { countyId, neighbourId, me, outsider, findingIn, asUnit } = useUnitRole();

describe("the requests of a unit", () => {
  const row = (id: string, by: string, outcome: string | null, table: string) => {
    const key = `'${countyId}', '${randomUUID()}', '${id}', now(), '${by}', '甲', ${outcome === null ? "null" : `'${outcome}'`}`;
    const common =
      "county_id, id, finding_id, requested_at, requested_by, requested_by_name, outcome";
    const own = {
      finding_extension: [
        "ordinal, reason, progress, wished_due_on",
        "1, '理由', '进展', '2026-12-20'",
      ],
      finding_dispute: ["ground", "'理由'"],
      finding_long_term: ["reason", "'理由'"],
    }[table];
    return `insert into ${table} (${common}, ${own?.[0]}) values (${key}, ${own?.[1]})`;
  };

  it.each(["finding_extension", "finding_dispute", "finding_long_term"])(
    "are handed in as %s under the own name, unanswered, on the own finding",
    async (table) => {
      const id = await findingIn("rectifying");
      expect(await asUnit(row(id, me, null, table))).toBe(1);
      expect(await asUnit(row(id, outsider, null, table))).toBe("refused");
      const outcome = { finding_dispute: "upheld" }[table] ?? "granted";
      expect(await asUnit(row(id, me, outcome, table))).toBe("refused");
      const other = await findingIn("rectifying", { unit_id: neighbourId });
      expect(await asUnit(row(other, me, null, table))).toBe("refused");
      const grants = await asUnit(`update ${table} set outcome = '${outcome}'`);
      expect(grants).toBe("refused");
    },
  );

  it("may lapse and nothing else", async () => {
    const id = await findingIn("rectifying");
    await asUnit(row(id, me, null, "finding_extension"));
    const lapse = `update finding_extension set outcome = 'lapsed', version = version + 1 where finding_id = '${id}'`;
    expect(await asUnit(`${lapse} and outcome is not null`)).toBe(0);
    expect(await asUnit(lapse)).toBe(1);
    expect(await asUnit(lapse)).toBe(0);
  });
});
