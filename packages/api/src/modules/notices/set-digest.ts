import { noticeSetting } from "@xianlan/db";
import type { NoticeSettingInput } from "@xianlan/domain/notice";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { conflict } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { type SettingView, settingView } from "./channels.ts";

/** Sets the hour of the digest and the address that messages link to. */
export function setDigest(context: Context, input: NoticeSettingInput): Promise<SettingView> {
  const grant = authorize(context, "notice.configure");
  const { countyId, name } = grant.actor;
  const { version, digestAt, siteAddress } = input;
  return write(context, grant, "notice.setDigest", input, async ({ tx, audit }) => {
    const before = await settingView(tx, countyId);
    const row = {
      digestAt,
      siteAddress,
      version: version + 1,
      updatedAt: context.clock.now,
      updatedByName: name,
    };
    const written =
      version === 0
        ? await tx
            .insert(noticeSetting)
            .values({ ...row, countyId })
            .onConflictDoNothing()
            .returning({ version: noticeSetting.version })
        : await tx
            .update(noticeSetting)
            .set(row)
            .where(and(eq(noticeSetting.countyId, countyId), eq(noticeSetting.version, version)))
            .returning({ version: noticeSetting.version });
    const after = await settingView(tx, countyId);
    if (written.length === 0) {
      throw conflict("通知设置刚被他人修改，请核对后再保存", after);
    }
    audit({
      action: "notice.setDigest",
      entity: "notice_setting",
      entityId: countyId,
      units: [],
      before,
      after,
    });
    return after;
  });
}
