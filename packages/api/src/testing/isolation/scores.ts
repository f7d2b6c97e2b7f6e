import type { IsolationCase } from "./target.ts";

export const scoreCases: Record<string, IsolationCase> = {};
