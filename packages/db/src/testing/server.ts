/** What the global set-up hands to the test files. */
export interface TestServer {
  /** Superuser's address of the maintenance database. */
  readonly adminUrl: string;
  readonly appPassword: string;
  /** Why the template could not be made, or null. */
  readonly problem: string | null;
}

/** The migrated database every test file clones. */
export const TEMPLATE = "xianlan_template";

declare module "vitest" {
  export interface ProvidedContext {
    xianlanTestServer: TestServer;
  }
}
