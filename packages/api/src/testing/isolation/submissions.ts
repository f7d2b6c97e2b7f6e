import type { IsolationCase } from "./target.ts";

export const submissionCases: Record<string, IsolationCase> = {};
