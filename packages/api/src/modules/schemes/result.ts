import type { scheme } from "@xianlan/db";
import type { SchemeState } from "@xianlan/domain/scheme";

export type SchemeRow = typeof scheme.$inferSelect;

/** A revision without its rules, as lists show it. */
export type SchemeSummary = {
  id: string;
  year: number;
  revision: number;
  title: string;
  state: SchemeState;
  version: number;
  /** Instant; null before it was proposed to the leader. */
  proposedAt: string | null;
  proposedByName: string;
  /** Why the leader sent it back; "" otherwise. */
  sentBackReason: string;
  approvedAt: string | null;
  approvedByName: string;
  inForceOn: string | null;
  succeededOn: string | null;
  createdByName: string;
  updatedAt: string;
  updatedByName: string;
  indicatorCount: number;
};

/** What an action returns: which revision, and its state now. */
export type SchemeResult = {
  id: string;
  year: number;
  revision: number;
  state: SchemeState;
  version: number;
};

export function resultOf({ id, year, revision, state, version }: SchemeRow): SchemeResult {
  return { id, year, revision, state, version };
}

export function summaryOf(row: SchemeRow): SchemeSummary {
  const { id, year, revision, title, state, version, proposedAt, proposedByName } = row;
  const { sentBackReason, approvedAt, approvedByName, inForceOn, succeededOn } = row;
  const { createdByName, updatedAt, updatedByName, rules } = row;
  return {
    id,
    year,
    revision,
    title,
    state,
    version,
    proposedAt,
    proposedByName,
    sentBackReason,
    approvedAt,
    approvedByName,
    inForceOn,
    succeededOn,
    createdByName,
    updatedAt,
    updatedByName,
    indicatorCount: rules.indicators.length,
  };
}
