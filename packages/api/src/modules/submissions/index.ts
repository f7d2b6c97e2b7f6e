export { figureFacts } from "./figure-facts.ts";
