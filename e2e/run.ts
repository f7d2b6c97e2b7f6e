import { prepareJourneys } from "./prepare-journeys.ts";

/**
 * `pnpm test:e2e [playwright arguments]`: the journeys on the product itself, started with an empty
 * data folder in demo mode, on a port of its own.
 */
const journeys = await prepareJourneys();
try {
  process.exitCode = await journeys.run(process.argv.slice(2));
} finally {
  if (!(await journeys.stop())) process.exitCode = 1;
}
