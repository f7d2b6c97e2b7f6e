import { sources } from "../source.ts";
import { isTest, type Rule } from "../tree.ts";

const READINGS = ["Date.now", "Math.random", "performance.now", "crypto.randomUUID"];

/** The domain is handed the time and chance it needs, so that a test can choose both. */
export const domainClock: Rule = {
  name: "domain-clock",
  check: (tree) =>
    sources(tree, /^packages\/domain\/src\//)
      .filter(({ path }) => !isTest(path))
      .flatMap(({ path, members, calls }) => [
        ...calls
          .filter((call) => /^(?:globalThis\.)?Date$/.test(call.chain))
          .filter((call) => !call.isNew || call.argumentCount === 0)
          .map(({ line }) => ({ path, line, message: "takes the present time from Date" })),
        ...members
          .filter(({ chain }) => READINGS.includes(chain.replace(/^globalThis\./, "")))
          .map(({ chain, line }) => ({ path, line, message: `uses ${chain}` })),
      ]),
};
