import { openDevice } from "../../lib/field/device.ts";
import { keepFieldPage } from "../../lib/field/offline.ts";
import { rememberFieldOwner } from "../../lib/field/owner.ts";
import type { VisitBundle } from "../../lib/field/types.ts";

/**
 * 带到现场: keeps a visit on this device, in the name of the account that took it. Answers that wait
 * keep the versions they were given against.
 * @returns whether the page will also open without a connection
 */
export async function takeAlong(accountId: string, bundle: VisitBundle): Promise<boolean> {
  rememberFieldOwner(accountId);
  const device = await openDevice(accountId);
  await device.put("visits", { id: bundle.visit.id, bundle });
  device.close();
  return keepFieldPage();
}
