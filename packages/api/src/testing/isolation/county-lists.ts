import type { IsolationCase } from "./target.ts";

export const countyListCases: Record<string, IsolationCase> = {};
