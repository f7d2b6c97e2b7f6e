import { afterAll, beforeAll } from "vitest";
import { type TestDatabase, testDatabase } from "./database.ts";

/** The database of the test file that calls it: made before its first test, dropped after its last. */
export function useDatabase(): TestDatabase {
  const database = {} as TestDatabase;
  beforeAll(async () => {
    Object.assign(database, await testDatabase());
  });
  // After hooks run in reverse: whoever was given the database has let go of it by now.
  afterAll(() => database.close());
  return database;
}
