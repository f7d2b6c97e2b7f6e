import {
  mailChannelInput,
  noticeSettingInput,
  retryDeliveryInput,
  robotChannelInput,
  testDeliveryInput,
} from "@xianlan/domain/notice";
import { procedure, router } from "../../trpc.ts";
import { noticeSettings } from "./channels.ts";
import { listDeliveries } from "./deliveries.ts";
import { deliveryListInput, markSeenInput, noticeListInput } from "./inputs.ts";
import { markSeen } from "./mark-seen.ts";
import { listNotices, unreadNotices } from "./queries.ts";
import { retryDelivery } from "./retry.ts";
import { setDigest } from "./set-digest.ts";
import { setMail } from "./set-mail.ts";
import { setRobot } from "./set-robot.ts";
import { tryChannel } from "./try-channel.ts";

export const noticeRouter = router({
  list: procedure.input(noticeListInput).query(({ ctx, input }) => listNotices(ctx, input)),
  unread: procedure.query(({ ctx }) => unreadNotices(ctx)),
  markSeen: procedure.input(markSeenInput).mutation(({ ctx, input }) => markSeen(ctx, input)),
  settings: procedure.query(({ ctx }) => noticeSettings(ctx)),
  deliveries: procedure
    .input(deliveryListInput)
    .query(({ ctx, input }) => listDeliveries(ctx, input)),
  setDigest: procedure
    .input(noticeSettingInput)
    .mutation(({ ctx, input }) => setDigest(ctx, input)),
  setMail: procedure.input(mailChannelInput).mutation(({ ctx, input }) => setMail(ctx, input)),
  setRobot: procedure.input(robotChannelInput).mutation(({ ctx, input }) => setRobot(ctx, input)),
  test: procedure.input(testDeliveryInput).mutation(({ ctx, input }) => tryChannel(ctx, input)),
  retry: procedure
    .input(retryDeliveryInput)
    .mutation(({ ctx, input }) => retryDelivery(ctx, input)),
});
