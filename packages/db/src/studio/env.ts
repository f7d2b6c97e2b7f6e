import { resolve } from "node:path";

const repositoryRoot = new URL("../../../../", import.meta.url).pathname;

/** The database named in the environment, or null. */
export const databaseUrl = (): string | null => process.env.DATABASE_URL ?? null;

/** The data folder of the product on this machine, as its server takes it. */
export const dataFolder = (): string =>
  resolve(repositoryRoot, process.env.XIANLAN_DATA_DIR ?? ".data");

/** The environment for a child that reads `DATABASE_URL`. */
export const withDatabaseUrl = (url: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: url,
});
