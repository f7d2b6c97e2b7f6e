export { resetPasswordAtConsole, unlockAtConsole } from "./at-console.ts";
