import { read } from "../../../lib/trpc/server.ts";

/** Whom and what an inspection may be set up with, for its forms. */
export async function readChoices() {
  const [directory, people, lists] = await Promise.all([
    read((ask) => ask.unit.directory()),
    read((ask) => ask.inspection.team()),
    read((ask) => ask.checklist.list()),
  ]);
  const units = directory.map(({ id, name, kind, active, places }) => {
    const placeCount = places.filter((place) => place.active).length;
    return { id, name, kind, active, placeCount };
  });
  return { units, people, lists };
}
