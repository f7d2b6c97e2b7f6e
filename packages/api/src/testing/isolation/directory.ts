import { randomUUID } from "node:crypto";
import { type IsolationCase, nothing } from "./target.ts";

const key = () => ({ idempotencyKey: randomUUID() });

const unit = { name: "新设镇", shortName: "", kind: "township", regionCode: "", active: true };
const place = (unitId: string) => ({ unitId, name: "新村", kind: "village", active: true });
const person = { name: "新同志", post: "", roles: ["office"], unitId: null };

/** Units, places and accounts. */
export const directoryCases: Record<string, IsolationCase> = {
  "directory.units": nothing("admin.directory"),
  "directory.places": nothing("admin.directory", {}),
  "directory.createUnit": nothing("admin.directory", { ...key(), ...unit }),
  "directory.editUnit": {
    permission: "admin.directory",
    names: "county",
    input: ({ unitId }) => ({ ...key(), id: unitId, version: 1, ...unit, name: "改名镇" }),
  },
  "directory.createPlace": {
    permission: "admin.directory",
    names: "county",
    input: ({ unitId }) => ({ ...key(), ...place(unitId) }),
  },
  "directory.editPlace": {
    permission: "admin.directory",
    names: "county",
    input: ({ placeId, unitId }) => ({ ...key(), id: placeId, version: 1, ...place(unitId) }),
  },
  "account.list": nothing("admin.accounts", {}),
  "account.create": nothing("admin.accounts", {
    ...key(),
    ...person,
    username: `u${randomUUID().slice(0, 8)}`,
    mobile: "",
  }),
  "account.edit": {
    permission: "admin.accounts",
    names: "county",
    input: ({ accountId }) => ({ ...key(), id: accountId, version: 1, ...person }),
  },
  ...Object.fromEntries(
    ["resetPassword", "disable", "enable", "unlock"].map((action) => [
      `account.${action}`,
      {
        permission: "admin.accounts",
        names: "county",
        input: ({ accountId }) => ({ ...key(), id: accountId, version: 1 }),
      } satisfies IsolationCase,
    ]),
  ),
};
