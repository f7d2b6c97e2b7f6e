import { delimiter, dirname } from "node:path";

/** The environment of a child process: this one's, this Node first on the path, and `more`. */
export function childEnv(more: Readonly<Record<string, string>>): Record<string, string> {
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ""}`;
  return { PATH: path, NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1", ...more };
}
