import { auditLog } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { roles } from "@xianlan/domain/account";
import { clockAt } from "@xianlan/domain/calendar";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { formerChain } from "../../audit.ts";
import { useWorld } from "../../testing/use-world.ts";
import { createWorld } from "../../testing/world.ts";

const database = useDatabase();
const world = useWorld(database);
const days = ["2026-11-02", "2026-11-03", "2026-11-04"] as const;

beforeAll(async () => {
  const other = await createWorld(database);
  const unit = { kind: "township" as const, shortName: "", regionCode: "", active: true };
  for (const day of days) {
    // Half past midnight in Shanghai is the day before in UTC.
    const clock = clockAt(Date.parse(`${day}T00:30:00+08:00`));
    for (const nth of [1, 2]) {
      const name = `${day}第${nth}镇`;
      const input = { ...unit, name, idempotencyKey: uuid() };
      await world.caller("admin", clock).directory.createUnit(input);
      await other.caller("admin", clock).directory.createUnit(input);
    }
  }
  await other.close();
});

describe("audit.list", () => {
  const list = (input: object) => world.caller("auditor").audit.list(input);

  it("is the auditor's alone", async () => {
    for (const role of roles.filter((each) => each !== "auditor")) {
      const actor = { ...world.accounts.auditor, roles: [role] };
      await expect(world.caller(actor).audit.list({})).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  it("pages through the county's own rows, newest first, none twice", async () => {
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ cursor, limit: 4 });
      seen.push(...page.rows.map(({ seq }) => seq));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it("finds by who, what and the Shanghai day", async () => {
    expect((await list({ who: "管理" })).rows).toHaveLength(6);
    expect((await list({ who: "%" })).rows).toHaveLength(0);
    expect((await list({ what: "unit.create" })).rows).toHaveLength(6);
    expect((await list({ what: "unit" })).rows).toHaveLength(6);
    expect((await list({ what: "uni" })).rows).toHaveLength(0);
    expect((await list({ what: "rating" })).rows).toHaveLength(0);
    const day = await list({ from: "2026-11-03", to: "2026-11-03" });
    expect(day.rows.map(({ seq }) => seq)).toEqual([4, 3]);
    expect(day.rows[0]?.after).toMatchObject({ name: "2026-11-03第2镇" });
  });

  it("finds rows of a former name by today's, one action or a whole kind", async () => {
    const row = {
      countyId: world.countyId,
      chain: formerChain,
      seq: 7,
      format: 1 as const,
      at: `${days[2]}T09:00:00+08:00`,
      actorName: "旧版本",
      address: "-",
      requestId: "-",
      entity: "standing",
      entityId: "-",
      previousMac: "",
      mac: "made by the test",
    };
    await world.admin.insert(auditLog).values({ ...row, action: "standing.publish" });
    for (const what of ["rating.publish", "rating"]) {
      expect((await list({ what })).rows.map(({ seq }) => seq)).toEqual([7]);
    }
    expect((await list({ what: "rating.propose" })).rows).toEqual([]);
  });
});
