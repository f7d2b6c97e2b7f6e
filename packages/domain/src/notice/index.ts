export * from "./digest-hour.ts";
export * from "./notice.ts";
export * from "./notice-channel.ts";
export * from "./notice-text.ts";
