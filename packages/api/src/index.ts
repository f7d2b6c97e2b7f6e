export type { Context, Services } from "./context.ts";
export { readBulletinFile } from "./files/bulletin-file.ts";
export { loadCalendar } from "./holidays.ts";
export { type AppRouter, appRouter } from "./root.ts";
export type { ErrorData } from "./trpc.ts";
