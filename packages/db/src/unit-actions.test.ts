import { permissions } from "@xianlan/domain/account";
import { definitionOf, findingActions } from "@xianlan/domain/finding";
import { attempt, completeInput, draftFacts, people } from "@xianlan/domain/testing";
import { getTableColumns, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { finding } from "./schema/index.ts";
import { withScope } from "./scope.ts";
import { useUnitRole } from "./testing/unit-role.ts";

const { countyId, neighbourId, me, outsider, findingIn, asUnit, admin, app } = useUnitRole();

const touch = (id: string, set: string) =>
  asUnit(
    `update finding set ${set}, version = version + 1, updated_at = '2026-11-20T02:00:00Z' where id = '${id}'`,
  );

const stop = "clock_stopped_on = '2026-11-20', days_used = 13, review_due_on = '2026-11-27'";

describe("the actions of a unit", () => {
  it("are exactly those of the lifecycle, and change the columns the domain changes", async () => {
    const { rows } = await admin().query<{
      from_state: string;
      to_state: string;
      columns: string[];
    }>("select * from xianlan_unit_actions()");
    const stored = new Map(rows.map((row) => [`${row.from_state} ${row.to_state}`, row.columns]));
    const derived = new Set<string>();
    for (const action of findingActions) {
      const { from, to, permission } = definitionOf(action);
      const holders: readonly string[] = permissions[permission].roles;
      if (!holders.includes("unit_lead")) continue;
      for (const state of from) {
        const arrow = `${state} ${to === "same" ? state : to}`;
        derived.add(arrow);
        const dates = { issuedOn: "2026-11-20", dueOn: "2026-11-27", originalDueOn: "2026-11-27" };
        const before = { ...draftFacts, ...dates, clockStartedOn: "2026-11-20", state };
        const decision = attempt(
          before,
          people.lead,
          "2026-11-23",
          completeInput(action, "2026-11-23"),
        );
        if (!decision.ok) throw new Error(`${action}: ${decision.refusal.message}`);
        const columns: Readonly<Record<string, { name: string }>> = getTableColumns(finding);
        const written = Object.keys(decision.patch)
          .filter((name) => name !== "state")
          .map((name) => columns[name]?.name);
        expect(stored.get(arrow), arrow).toEqual(expect.arrayContaining(written));
      }
    }
    expect([...stored.keys()].sort()).toEqual([...derived].sort());
  });

  it.each([
    ["acknowledges", "issued", "state = 'rectifying', acknowledged_on = '2026-11-20'"],
    ["disputes", "issued", "state = 'disputed', clock_stopped_on = '2026-11-20', days_used = 13"],
    ["asks for closure", "rectifying", `state = 'closure_requested', ${stop}`],
    ["asks for closure of long work", "long_term", `state = 'closure_requested', ${stop}`],
    ["asks for more time", "rectifying", `extension_requested_by = '${me}'`],
    ["asks for long-term status", "rectifying", `long_term_requested_by = '${me}'`],
    ["checks in", "long_term", "due_on = '2027-03-31'"],
  ])("a unit %s", async (_, state, set) => {
    expect(await touch(await findingIn(state), set)).toBe(1);
  });

  it.each([
    ["moves its due date", "rectifying", "due_on = '2027-06-30'"],
    ["moves the original date", "rectifying", "original_due_on = '2027-06-30'"],
    ["makes the finding lighter", "rectifying", "severity = 'ordinary'"],
    ["rewrites the fact", "rectifying", "fact = '改'"],
    [
      "counts extensions itself",
      "rectifying",
      "extensions_granted = 0, extension_requested_by = null",
    ],
    ["grants itself long-term status", "rectifying", "state = 'long_term', due_on = '2027-03-31'"],
    ["closes", "verifying", "state = 'closed', closed_on = '2026-11-20', on_time = true"],
    ["takes a return for nothing", "rectifying", "returned_count = 0"],
    ["signs first for the closure", "closure_requested", `closure_proposed_by = '${me}'`],
    ["calls back its closure request", "closure_requested", "state = 'rectifying'"],
    ["ends its own dispute", "disputed", "state = 'issued'"],
    ["withdraws", "issued", "state = 'withdrawn'"],
    ["lifts a veto", "rectifying", "vetoed = false, veto_requested_by = null"],
    ["asks in another's name", "rectifying", `extension_requested_by = '${outsider}'`],
    ["moves the check-in out of sight", "long_term", "due_on = '2028-12-31'"],
    ["brings the check-in forward", "long_term", "due_on = '2026-11-21'"],
    ["stops no clock when asking", "rectifying", "state = 'closure_requested'"],
    [
      "calls a late request punctual",
      "rectifying",
      "state = 'closure_requested', clock_stopped_on = '2026-11-25', review_due_on = '2026-12-02', late = false",
    ],
    ["names a responsible leader without a receipt", "issued", "responsible_leader = '某'"],
  ])("refuses a unit that %s", async (_, state, set) => {
    const closable = state === "disputed" || state === "closure_requested" || state === "verifying";
    const id = await findingIn(state, {
      returned_count: 1,
      extensions_granted: 1,
      vetoed: true,
      veto_requested_by: outsider,
      ...(closable ? { clock_stopped_on: "2026-11-19" } : {}),
    });
    expect(await touch(id, set)).toBe("refused");
  });

  it("refuses a third extension, a second pending request, a forgotten lateness and a skipped version", async () => {
    const asks = `extension_requested_by = '${me}'`;
    expect(await touch(await findingIn("rectifying", { extensions_granted: 2 }), asks)).toBe(
      "refused",
    );
    const waiting = await findingIn("rectifying", { extension_requested_by: outsider });
    expect(await touch(waiting, asks)).toBe("refused");
    expect(await touch(waiting, "extension_requested_by = null")).toBe("refused");
    const late = await findingIn("rectifying", { late: true });
    expect(await touch(late, `state = 'closure_requested', ${stop}, late = false`)).toBe("refused");
    expect(await touch(late, `state = 'closure_requested', ${stop}`)).toBe(1);
    const missed = await findingIn("long_term", { due_on: "2026-09-30" });
    expect(await touch(missed, "due_on = '2026-12-31'")).toBe("refused");
    expect(await touch(missed, "due_on = '2026-12-31', late = true")).toBe(1);
    const fresh = await findingIn("rectifying");
    expect(await asUnit(`update finding set ${asks} where id = '${fresh}'`)).toBe("refused");
  });

  it("reaches no finding of another unit", async () => {
    const other = await findingIn("rectifying", { unit_id: neighbourId });
    expect(await touch(other, `extension_requested_by = '${me}'`)).toBe(0);
  });

  it("does not limit the county's own writes", async () => {
    const id = await findingIn("issued");
    await admin().query("update finding set severity = 'ordinary' where id = $1", [id]);
    const county = { role: "xianlan_writer", countyId, unitId: null } as const;
    const changed = await withScope(app(), { ...county, accountId: outsider }, "write", (tx) =>
      tx.execute(sql.raw(`update finding set due_on = '2027-01-05' where id = '${id}'`)),
    );
    expect(changed.rowCount).toBe(1);
  });
});
