import type { Permission } from "@xianlan/domain/account";
import type { SeededFinding, SeedState } from "../seeded-finding.ts";
import type { World } from "../world.ts";

/** Whose rows a call names: a township's of a county, with a finding in every state. */
export type Target = {
  world: World;
  unitId: string;
  placeId: string;
  accountId: string;
  /** A file the township's clerk uploaded and has not attached yet. */
  attachmentId: string;
  findings: Record<SeedState, SeededFinding>;
  /** Rows of the responsibility metrics by name, e.g. `activity`; each module's seed adds its own. */
  rows: Record<string, { id: string; version: number }>;
};

/**
 * What isolation means for one procedure.
 * `names`: the rows its input points at belong to a unit, to the county, to the clerk who uploaded
 * them; or to nobody (`absent`, for files that were never staged); or there are none and only the
 * answer is looked through.
 */
export type IsolationCase = {
  permission: Permission | "public";
  names: "unit" | "county" | "uploader" | "absent" | "nothing";
  /** Another county's row is a field of the input here: refused at the field, like an unknown one. */
  foreign?: "refused";
  input: (target: Target) => unknown;
};

/** A procedure that names no rows: only its answer is looked through. */
export const nothing = (permission: Permission, input: unknown = undefined): IsolationCase => ({
  permission,
  names: "nothing",
  input: () => input,
});
