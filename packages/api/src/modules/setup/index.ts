export { createSetupLink, hasAdministrator } from "./create-link.ts";
