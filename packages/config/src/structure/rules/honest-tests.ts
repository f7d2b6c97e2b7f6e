import { sources } from "../source.ts";
import type { Rule } from "../tree.ts";

const SWITCHED_OFF =
  /^(?:it|test|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|todo|fails?|fixme)$/;

/** Every test runs, none waits by the clock, none is tried twice. */
export const honestTests: Rule = {
  name: "honest-tests",
  check: (tree) =>
    sources(tree).flatMap(({ path, members, numbers }) => [
      ...members
        .filter(({ chain }) => SWITCHED_OFF.test(chain))
        .map(({ chain, line }) => ({ path, line, message: `${chain} hides a test` })),
      ...members
        .filter(({ chain }) => chain.endsWith(".waitForTimeout"))
        .map(({ line }) => ({ path, line, message: "wait for what is expected, not for time" })),
      ...numbers
        .filter(({ key, value }) => (key === "retries" || key === "retry") && value > 0)
        .filter(() => /(^|\/)(playwright|vitest)[^/]*\.ts$|\.(test|spec)\.tsx?$/.test(path))
        .map(({ key, line }) => ({
          path,
          line,
          message: `${key}: a test that fails once has failed`,
        })),
    ]),
};
