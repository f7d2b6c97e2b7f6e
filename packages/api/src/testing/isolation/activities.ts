import type { IsolationCase } from "./target.ts";

export const activityCases: Record<string, IsolationCase> = {};
