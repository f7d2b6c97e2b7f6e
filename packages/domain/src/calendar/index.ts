export * from "./calendar.ts";
export * from "./clock.ts";
export * from "./day-input.ts";
export * from "./format-day.ts";
export * from "./holiday.ts";
export * from "./holidays/index.ts";
