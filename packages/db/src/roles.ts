/** Owns every table and runs migrations. Never used to serve a request. */
export const ownerRole = "xianlan_owner";

/** The only login of the running product: NOINHERIT, so it can do nothing before SET LOCAL ROLE. */
export const loginRole = "xianlan_app";

/** What a transaction may become. Each policy names the roles it is for; grants follow the policies. */
export const scopeRoles = [
  "xianlan_reader",
  "xianlan_writer",
  "xianlan_unit",
  "xianlan_admin",
  "xianlan_auditor",
  "xianlan_jobs",
  "xianlan_auth",
] as const;
export type ScopeRole = (typeof scopeRoles)[number];
