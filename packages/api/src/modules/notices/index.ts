export { type Audience, type Notice, notify } from "./notify.ts";
