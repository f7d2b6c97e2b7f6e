import type { IsolationCase } from "./target.ts";

export const schemeCases: Record<string, IsolationCase> = {};
