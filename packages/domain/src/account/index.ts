export * from "./account.ts";
export * from "./password.ts";
export * from "./permissions.ts";
export * from "./roles.ts";
