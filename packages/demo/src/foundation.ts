import { hashPassword, recordAudit, type Services } from "@xianlan/api";
import {
  account,
  accountRole,
  authCredential,
  authUser,
  county,
  place,
  type Transaction,
  unit,
  withScope,
} from "@xianlan/db";
import { clockAt } from "@xianlan/domain/calendar";
import { eq } from "drizzle-orm";
import { demoId, demoPassword } from "./identity.ts";
import { demoPeople } from "./people.ts";
import { demoCounty, demoUnits } from "./units.ts";

/** The scope that may found the demo county. */
export function demoScope(services: Services) {
  const countyId = demoId(services, "county");
  return { role: "xianlan_jobs", countyId, unitId: null, accountId: null } as const;
}

/** The demo county as it stands: when its load began, in milliseconds, and whether it came to its end. */
export type Founded = { begunAt: number; complete: boolean };

/** Null before the county is founded. */
export function readFounded(services: Services): Promise<Founded | null> {
  const scope = demoScope(services);
  return withScope(services.database, scope, "read", async (tx) => {
    const [existing] = await tx
      .select({ createdAt: county.createdAt, readyAt: county.readyAt })
      .from(county)
      .where(eq(county.countyId, scope.countyId));
    if (existing === undefined) return null;
    return { begunAt: Date.parse(existing.createdAt), complete: existing.readyAt !== null };
  });
}

/**
 * County, units, places and accounts in one transaction: there is never half of them. `hash` takes
 * its time on purpose; where nobody signs in, another will do.
 */
export async function found(
  services: Services,
  now: number,
  hash: (password: string) => Promise<string> = hashPassword,
): Promise<Founded> {
  const hashes = await Promise.all(
    demoPeople.map(({ username }) => hash(demoPassword(services, username))),
  );
  const scope = demoScope(services);
  const clock = clockAt(now);
  await withScope(services.database, scope, "write", async (tx) => {
    const made = await tx
      .insert(county)
      .values({ countyId: scope.countyId, name: demoCounty, createdAt: clock.now })
      .onConflictDoNothing()
      .returning({ id: county.countyId });
    // Somebody else has founded it meanwhile.
    if (made.length === 0) return;
    await insertDirectory(tx, services, scope.countyId);
    await insertPeople(tx, services, scope.countyId, hashes);
    await recordAudit(
      tx,
      { services, clock, requestId: "demo", address: "127.0.0.1" },
      { countyId: scope.countyId, unitId: null, accountId: null, name: "系统" },
      {
        action: "county.found",
        entity: "county",
        entityId: scope.countyId,
        units: "every",
        after: { county: demoCounty, units: demoUnits.length, accounts: demoPeople.length },
      },
    );
  });
  return (await readFounded(services)) ?? { begunAt: now, complete: false };
}

async function insertDirectory(tx: Transaction, services: Services, countyId: string) {
  const unitId = (key: string) => demoId(services, `unit ${key}`);
  await tx.insert(unit).values(
    demoUnits.map(({ key, name, shortName, kind }) => ({
      countyId,
      id: unitId(key),
      name,
      shortName,
      kind,
    })),
  );
  await tx.insert(place).values(
    demoUnits.flatMap(({ key, places }) =>
      places.map(({ name, kind }) => ({
        countyId,
        id: demoId(services, `place ${key} ${name}`),
        unitId: unitId(key),
        name,
        kind,
      })),
    ),
  );
}

async function insertPeople(
  tx: Transaction,
  services: Services,
  countyId: string,
  hashes: readonly string[],
) {
  const people = demoPeople.map((person, at) => ({
    ...person,
    id: demoId(services, `account ${person.username}`),
    hash: hashes[at] ?? "",
  }));
  await tx.insert(authUser).values(
    people.map(({ id, name, username }) => ({
      id,
      name,
      username,
      displayUsername: username,
      email: `${id}@xianlan.invalid`,
    })),
  );
  await tx.insert(authCredential).values(
    people.map(({ id, hash }) => ({
      id: demoId(services, `credential ${id}`),
      accountId: id,
      userId: id,
      providerId: "credential",
      password: hash,
    })),
  );
  await tx.insert(account).values(
    people.map(({ id, name, post, unit: key }) => ({
      countyId,
      id,
      name,
      post,
      mustChangePassword: false,
      unitId: key === null ? null : demoId(services, `unit ${key}`),
    })),
  );
  await tx
    .insert(accountRole)
    .values(
      people.flatMap(({ id, roles }) => roles.map((role) => ({ countyId, accountId: id, role }))),
    );
}

/** Marks the demo as complete; a later start leaves it as it is. */
export async function markComplete(services: Services, now: string): Promise<void> {
  const scope = demoScope(services);
  await withScope(services.database, scope, "write", async (tx) => {
    await tx.update(county).set({ readyAt: now }).where(eq(county.countyId, scope.countyId));
  });
}
