export { addressedTo } from "./addressed.ts";
export { type Audience, type Notice, notify } from "./notify.ts";
export { robotProblem } from "./robot-address.ts";
export { type ChannelSecrets, openSecrets } from "./sealed.ts";
