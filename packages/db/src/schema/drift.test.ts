import { readdirSync, readFileSync } from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { expect, it } from "vitest";
import * as schema from "./index.ts";

const meta = new URL("../../migrations/meta/", import.meta.url);

type Snapshot = ReturnType<typeof generateDrizzleJson>;

function latestSnapshot(): Snapshot {
  const name = readdirSync(meta)
    .filter((file) => file.endsWith("_snapshot.json"))
    .sort()
    .at(-1);
  if (name === undefined) throw new Error("no snapshot of the schema is committed");
  return JSON.parse(readFileSync(new URL(name, meta), "utf8")) as Snapshot;
}

it("has a migration for everything the schema says", async () => {
  const committed = latestSnapshot();
  const current = generateDrizzleJson(schema, committed.id);
  expect(await generateMigration(committed, current)).toEqual([]);
});

it("would notice a table that no migration makes", async () => {
  const committed = latestSnapshot();
  const tables = Object.fromEntries(
    Object.entries(committed.tables).filter(([name]) => name !== "public.inspection"),
  );
  const current = generateDrizzleJson(schema, committed.id);
  const statements = await generateMigration({ ...committed, tables } as Snapshot, current);
  expect(statements.join("\n")).toContain('CREATE TABLE "inspection"');
});
