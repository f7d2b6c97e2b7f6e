import pg from "pg";
import { startEmbedded } from "./server.ts";

/** A stand-in for the app that its test kills: starts a server, writes one row, says so, waits. */
const [, , dataDir = "", superuserPassword = ""] = process.argv;
const server = await startEmbedded({
  dataDir,
  superuserPassword,
  log: () => undefined,
  durable: false,
});
const client = new pg.Client(server.adminUrl("postgres"));
await client.connect();
await client.query("create table seen as select 1 as n");
process.stdout.write("ready\n");
