export { type ChainProblem, checkAuditChains } from "./check-chain.ts";
