import type { RobotChannelInput } from "@xianlan/domain/notice";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { ChannelView } from "./channels.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { robotProblem } from "./robot-address.ts";
import { loadSecrets, storeChannel } from "./store-channel.ts";

/** Sets a group robot. An empty address keeps robot and key as they are; another robot brings its own key. */
export function setRobot(context: Context, input: RobotChannelInput): Promise<ChannelView> {
  const grant = authorize(context, "notice.configure");
  const { channel: kind, version, enabled, address, signKey } = input;
  const intent = fingerprintOf(context.services, input, ["address", "signKey"]);
  return write(context, grant, "notice.setRobot", intent, async (txContext) => {
    const { robotOrigins } = context.services.notices;
    const problem = address === "" ? null : robotProblem(kind, address, robotOrigins);
    if (problem !== null) throw refused(problem, "address");
    const storedSecrets = await loadSecrets(txContext, kind);
    if (enabled && address === "" && storedSecrets.address === "") {
      throw refused("请先填写机器人地址，再启用", "address");
    }
    const secrets =
      address === ""
        ? { ...storedSecrets, signKey: signKey || storedSecrets.signKey }
        : { ...storedSecrets, address, signKey };
    return storeChannel(txContext, "notice.setRobot", {
      kind,
      version,
      enabled,
      server: null,
      secrets,
    });
  });
}
