import { sources } from "../source.ts";
import type { Rule } from "../tree.ts";

const READ = /(?:^|\.)(?:process\.env|import\.meta\.env)$/;

/** The environment is read and validated in files named `env.ts`; all other code is handed values. */
export const environment: Rule = {
  name: "environment",
  check: (tree) =>
    sources(tree, /^(?!(.*\/)?env\.ts$)/).flatMap(({ path, members, imports }) => [
      ...members
        .filter(({ chain }) => READ.test(chain))
        .map(({ line }) => ({ path, line, message: "process.env is read only in env.ts" })),
      ...imports
        .filter(
          ({ specifier, names }) => /^(node:)?process$/.test(specifier) && names.includes("env"),
        )
        .map(({ line }) => ({ path, line, message: "process.env is read only in env.ts" })),
    ]),
};
