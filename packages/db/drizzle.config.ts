import { defineConfig } from "drizzle-kit";
import { databaseUrl } from "./src/studio/env.ts";

export default defineConfig({
  dialect: "postgresql",
  schema: "./src/schema/index.ts",
  out: "./migrations",
  entities: { roles: false },
  // For the studio alone: a migration is made from the schema, without a database.
  dbCredentials: { url: databaseUrl() ?? "" },
});
