import { openDevice } from "../../lib/offline-visit/device.ts";
import { cacheOfflinePage } from "../../lib/offline-visit/offline.ts";
import { rememberDeviceOwner } from "../../lib/offline-visit/owner.ts";
import type { VisitBundle } from "../../lib/offline-visit/types.ts";

/**
 * 带到现场: keeps a visit on this device, in the name of the account that took it. Answers that wait
 * keep the versions they were given against.
 * @returns whether the page will also open without a connection
 */
export async function saveOffline(accountId: string, bundle: VisitBundle): Promise<boolean> {
  rememberDeviceOwner(accountId);
  const device = await openDevice(accountId);
  await device.put("visits", { id: bundle.visit.id, bundle });
  device.close();
  return cacheOfflinePage();
}
