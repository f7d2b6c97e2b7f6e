/**
 * Header of a request that no person made: a poll, a retry, what goes out when the line comes back.
 * The server answers it and does not prolong the session for it.
 */
export const BACKGROUND = "x-xianlan-background";

/** A request this long after the last touch of keyboard, mouse or screen is the page's own. */
const actMs = 60_000;

const touchEvents = ["pointerdown", "keydown", "wheel", "touchmove"] as const;

// Loading the page counts as a touch; it is also the last request this page knows to have prolonged the session.
let actedAt = Date.now();
let renewedAt = Date.now();

/** Calls back on each touch of keyboard, mouse or screen; returns what stops it. */
export function onAct(dismissNotice: () => void): () => void {
  const onTouch = () => {
    actedAt = Date.now();
    dismissNotice();
  };
  for (const name of touchEvents)
    window.addEventListener(name, onTouch, { capture: true, passive: true });
  return () => {
    for (const name of touchEvents) window.removeEventListener(name, onTouch, { capture: true });
  };
}

/** Milliseconds since a request of this page last prolonged the session. */
export function sinceRenewal(): number {
  return Date.now() - renewedAt;
}

/**
 * Headers to send with a request.
 * @param polled whether it is made by a timer, whatever the person does meanwhile
 */
export function personHeaders(polled = false): Record<string, string> {
  if (polled || Date.now() - actedAt > actMs) return { [BACKGROUND]: "1" };
  renewedAt = Date.now();
  return {};
}
