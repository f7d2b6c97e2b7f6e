export { type SchemeInForce, schemeInForce } from "./in-force.ts";
