import type { FindingDraftInput, FindingState } from "@xianlan/domain/finding";

/** The finding as another person has just saved it, from a refused late write. */
export type CurrentFinding = FindingDraftInput & {
  version: number;
  number: string;
  state: FindingState;
  stateLabel: string;
  updatedByName: string;
  updatedAt: string;
  responsibleLeader: string;
  responsiblePerson: string;
};

/** Reads what stands beside a conflict; null when the conflict was about something else. */
export function currentOf(current: unknown): CurrentFinding | null {
  if (typeof current !== "object" || current === null) return null;
  const found = current as Partial<CurrentFinding>;
  const { version, stateLabel, updatedByName, criteria } = found;
  const whole =
    typeof version === "number" &&
    typeof stateLabel === "string" &&
    typeof updatedByName === "string" &&
    Array.isArray(criteria);
  return whole ? (found as CurrentFinding) : null;
}
