export {
  type Console,
  type ConsoleAccount,
  resetPasswordAtConsole,
  unlockAtConsole,
} from "./at-console.ts";
