import { randomBytes } from "node:crypto";
import * as schema from "@xianlan/db";
import { type Database, openDatabase } from "@xianlan/db";
import type { TestDatabase } from "@xianlan/db/testing";
import type { Actor } from "@xianlan/domain/account";
import { type Clock, clockAt, workCalendar } from "@xianlan/domain/calendar";
import { holidays2026 } from "@xianlan/domain/testing";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { pino } from "pino";
import { v7 as uuid } from "uuid";
import { createAuth } from "../auth/create-auth.ts";
import type { Context, Services } from "../context.ts";
import { appRouter } from "../root.ts";
import { createCallerFactory } from "../trpc.ts";
import {
  type AccountName,
  namesOf,
  type PlaceName,
  testAccounts,
  testPlaces,
  testUnits,
  type UnitName,
} from "./directory.ts";

const callerOf = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof callerOf>;

/** A county of its own with people, units, places and one inspection, and callers for its people. */
export type World = {
  countyId: string;
  units: Record<UnitName, string>;
  places: Record<PlaceName, string>;
  accounts: Record<AccountName, Actor>;
  inspectionId: string;
  services: Services;
  /** Connections of the product's own login. */
  database: Database;
  /** Superuser, past row security: for setting up and for looking at what was really written. */
  admin: NodePgDatabase<typeof schema>;
  /** The day tests start on: a Friday, 2026-11-20, 10:00 in Shanghai. */
  clock: Clock;
  context(who: AccountName | Actor | null, clock?: Clock): Context;
  /** Calls procedures as this account would; null before sign-in. */
  caller(who: AccountName | Actor | null, clock?: Clock): Caller;
  close(): Promise<void>;
};

/** 10:00 in Shanghai on a day `YYYY-MM-DD`. */
export function morningOf(day: string): Clock {
  return clockAt(Date.parse(`${day}T02:00:00Z`));
}

type Directory = Pick<World, "countyId" | "units" | "places" | "accounts" | "inspectionId">;

/** One value a name, in the table's order. */
function each<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}

function newDirectory(): Directory {
  const countyId = uuid();
  const units = each(namesOf(testUnits), () => uuid());
  return {
    countyId,
    units,
    places: each(namesOf(testPlaces), () => uuid()),
    accounts: each(namesOf(testAccounts), (key): Actor => {
      const { unit, roles, name } = testAccounts[key];
      return { accountId: uuid(), countyId, unitId: unit && units[unit], roles, name };
    }),
    inspectionId: uuid(),
  };
}

async function fill(admin: World["admin"], world: Directory): Promise<void> {
  const { countyId } = world;
  const people = Object.values(world.accounts);
  await admin.insert(schema.county).values({ countyId, name: "临溪县" });
  await admin
    .insert(schema.unit)
    .values(
      namesOf(testUnits).map((name) => ({ countyId, id: world.units[name], ...testUnits[name] })),
    );
  await admin.insert(schema.place).values(
    namesOf(testPlaces).map((key) => {
      const { unit, name, kind } = testPlaces[key];
      return { countyId, id: world.places[key], unitId: world.units[unit], name, kind };
    }),
  );
  await admin
    .insert(schema.authUser)
    .values(people.map(({ accountId: id, name }) => ({ id, name, email: `${id}@test.invalid` })));
  await admin
    .insert(schema.account)
    .values(people.map(({ accountId: id, unitId, name }) => ({ countyId, id, unitId, name })));
  await admin
    .insert(schema.accountRole)
    .values(
      people.flatMap(({ accountId, roles }) =>
        roles.map((role) => ({ countyId, accountId, role })),
      ),
    );
  await admin.insert(schema.inspection).values({
    countyId,
    id: world.inspectionId,
    year: 2026,
    ordinal: 3,
    title: "第三轮意识形态工作责任制督查",
    startsOn: "2026-11-02",
  });
}

/**
 * Makes a county in a test file's database. Call as often as counties are needed: two worlds know
 * nothing of each other. `close` ends its connections, before the database itself is closed.
 */
export async function createWorld(
  test: TestDatabase,
  options: { connections?: number } = {},
): Promise<World> {
  const pool = new Pool({ connectionString: test.adminUrl, max: 2 });
  const admin = drizzle(pool, { schema });
  const database = openDatabase(test.appUrl, { connections: options.connections ?? 12 });
  const auth = createAuth({
    url: test.appUrl,
    secret: "the test world signs with this",
    connections: 2,
  });
  const directory = newDirectory();
  await fill(admin, directory);
  const services: Services = {
    database,
    auditKey: randomBytes(32),
    auditKeyId: uuid(),
    calendar: workCalendar(holidays2026),
    filesFolder: "",
    notices: { secretsKey: randomBytes(32), robotOrigins: [] },
    logger: pino({ level: "silent" }),
    auth,
    demo: null,
  };
  const clock = morningOf("2026-11-20");
  const context: World["context"] = (who, at = clock) => ({
    services,
    actor: typeof who === "string" ? directory.accounts[who] : who,
    session: null,
    clock: at,
    calendar: services.calendar,
    requestId: uuid(),
    address: "127.0.0.1",
  });
  return {
    ...directory,
    services,
    database,
    admin,
    clock,
    context,
    caller: (who, at) => callerOf(context(who, at)),
    close: async () => {
      await auth.close();
      await database.close();
      await pool.end();
    },
  };
}
