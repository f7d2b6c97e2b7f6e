import { TRPCError } from "@trpc/server";
import { finding } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { can } from "@xianlan/domain/account";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { AppError } from "./errors.ts";
import { appRouter } from "./root.ts";
import { giveCredential } from "./testing/credentials.ts";
import { type AccountName, namesOf, testAccounts } from "./testing/directory.ts";
import { type IsolationCase, isolationCases, type Target } from "./testing/isolation-cases.ts";
import { targetAt } from "./testing/isolation-targets.ts";
import { useWorld } from "./testing/use-world.ts";

const database = useDatabase();
const here = useWorld(database);
const there = useWorld(database);
let targets: Record<"own" | "otherUnit" | "otherCounty", Target>;

beforeAll(async () => {
  for (const who of namesOf(testAccounts)) await giveCredential(here, who);
  targets = {
    own: await targetAt(here, "qingshi"),
    otherUnit: await targetAt(here, "baisha"),
    otherCounty: await targetAt(there, "qingshi"),
  };
});

type Outcome = { kind: string; result: string };

/** Calls a procedure by its path and returns what came of it. */
async function call(path: string, who: AccountName | null, input: unknown): Promise<Outcome> {
  const [module = "", action = ""] = path.split(".");
  const caller: unknown = here.caller(who);
  const run: unknown = Reflect.get(Reflect.get(Object(caller), module), action);
  if (typeof run !== "function") throw new Error(`no procedure ${path}`);
  try {
    return { kind: "ok", result: JSON.stringify(await run(input)) ?? "" };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const kind = error.cause instanceof AppError ? error.cause.kind : error.code;
    return { kind, result: "" };
  }
}

function expected(entry: IsolationCase, who: AccountName, target: keyof typeof targets): string {
  if (entry.permission !== "public" && !can(here.accounts[who], entry.permission)) {
    return "forbidden";
  }
  if (entry.names === "nothing") return "allowed";
  if (entry.names === "absent") return "refused";
  if (entry.names === "uploader") {
    return here.accounts[who].accountId === targets[target].accountId ? "allowed" : "not_found";
  }
  if (target === "otherCounty") return entry.foreign ?? "not_found";
  const ownUnit = here.accounts[who].unitId;
  const isVisible = ownUnit === null || ownUnit === targets[target].unitId;
  return entry.names === "unit" && !isVisible ? "not_found" : "allowed";
}

/** Ids no answer to this person may hold. */
function secretsFrom(who: AccountName): string[] {
  const of = (target: Target) => [
    target.attachmentId,
    ...Object.values(target.findings).map((seeded) => seeded.id),
  ];
  const foreign = [there.countyId, targets.otherCounty.unitId, ...of(targets.otherCounty)];
  const ownUnit = here.accounts[who].unitId;
  const others = [targets.own, targets.otherUnit].filter((target) => target.unitId !== ownUnit);
  return ownUnit === null ? foreign : [...foreign, ...others.flatMap((t) => [t.unitId, ...of(t)])];
}

describe("isolation of every procedure", () => {
  it("has an entry for each procedure, and none besides", () => {
    expect(Object.keys(isolationCases).sort()).toEqual(
      Object.keys(appRouter._def.procedures).sort(),
    );
  });

  it.each(Object.entries(isolationCases))("%s", async (path, entry) => {
    const before = await there.admin.select().from(finding).orderBy(finding.id);
    for (const where of ["otherCounty", "otherUnit", "own"] as const) {
      for (const who of namesOf(testAccounts)) {
        const outcome = await call(path, who, entry.input(targets[where]));
        const want = expected(entry, who, where);
        const label = `${path} by ${who} on ${where}: ${outcome.kind}`;
        if (want === "allowed") {
          expect(
            ["forbidden", "not_found", "BAD_REQUEST", "INTERNAL_SERVER_ERROR"],
            label,
          ).not.toContain(outcome.kind);
        } else {
          expect(outcome.kind, label).toBe(want);
        }
        for (const id of secretsFrom(who)) expect(outcome.result, label).not.toContain(id);
      }
    }
    const anonymous = await call(path, null, entry.input(targets.own));
    if (entry.permission !== "public") expect(anonymous.kind, path).toBe("unauthenticated");
    const after = await there.admin
      .select()
      .from(finding)
      .where(eq(finding.countyId, there.countyId))
      .orderBy(finding.id);
    expect(after).toEqual(before.filter((row) => row.countyId === there.countyId));
  });
});
