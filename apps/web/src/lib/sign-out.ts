import { deviceOwner, forgetDeviceOwner } from "./offline-visit/owner.ts";

/**
 * Ends the session on the server, then leaves the page with all it shows. Where answers of visits
 * wait on this device, their page is shown first and asks what becomes of them.
 */
export async function signOut(): Promise<void> {
  const owner = deviceOwner();
  if (owner !== null) {
    const { waitingOn } = await import("./offline-visit/device.ts");
    if ((await waitingOn(owner)) > 0) {
      window.location.assign("/field#sign-out");
      return;
    }
  }
  await endSession();
}

/** The same without a look at what waits. Nothing of this person's is shown on this device any more. */
export async function endSession(): Promise<void> {
  forgetDeviceOwner();
  await fetch("/api/auth/sign-out", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  window.location.assign("/sign-in");
}
