export { addressedTo } from "./addressed.ts";
export type { ChannelView, SettingView } from "./channels.ts";
export type { DeliveryView } from "./deliveries.ts";
export { type Audience, type Notice, notify } from "./notify.ts";
export type { DigestView, NoticeView } from "./queries.ts";
export { robotProblem } from "./robot-address.ts";
export { type ChannelSecrets, openSecrets } from "./sealed.ts";
