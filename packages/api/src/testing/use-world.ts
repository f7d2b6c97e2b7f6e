import { useDatabase } from "@xianlan/db/testing";
import { afterAll, beforeAll } from "vitest";
import { createWorld, type World } from "./world.ts";

/**
 * A county for the test file that calls it, made before its first test and closed after its last; to be
 * read inside tests and later hooks. A second one in the same database is given that of the first.
 */
export function useWorld(
  database = useDatabase(),
  options: Parameters<typeof createWorld>[1] = {},
): World {
  const world = {} as World;
  beforeAll(async () => {
    Object.assign(world, await createWorld(database, options));
  });
  afterAll(() => world.close());
  return world;
}
