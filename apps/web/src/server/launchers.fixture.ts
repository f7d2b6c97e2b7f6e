import { watchLaunchers } from "./launchers.ts";

/** A stand-in for the app: says when it watches, and when those above it are gone. */
watchLaunchers(() => {
  process.stdout.write("gone\n");
  process.exit(0);
});
process.stdout.write("watching\n");
setInterval(() => undefined, 60_000);
