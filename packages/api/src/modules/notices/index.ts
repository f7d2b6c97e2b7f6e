export { audienceFilter } from "./audience.ts";
export type { ChannelView, SettingView } from "./channels.ts";
export type { DeliveryView } from "./deliveries.ts";
export { type ChannelSecrets, decryptSecrets } from "./encrypt-secrets.ts";
export { type Audience, type Notice, notify } from "./notify.ts";
export type { DigestView, NoticeView } from "./queries.ts";
export { robotProblem } from "./robot-address.ts";
