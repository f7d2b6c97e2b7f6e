import { afterEach, beforeEach, expect, it, vi } from "vitest";

const header = { "x-xianlan-background": "1" };
let page: EventTarget;

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal("window", page);
  vi.useFakeTimers();
  vi.resetModules();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const load = () => import("./background.ts");

it("marks what a page sends a minute after the last touch, whatever it is", async () => {
  const { onAct, personHeaders } = await load();
  onAct(() => undefined);
  expect(personHeaders()).toEqual({});
  vi.advanceTimersByTime(61_000);
  expect(personHeaders()).toEqual(header);
  for (const act of ["pointerdown", "keydown", "wheel", "touchmove"]) {
    page.dispatchEvent(new Event(act));
    expect(personHeaders()).toEqual({});
    vi.advanceTimersByTime(61_000);
    expect(personHeaders()).toEqual(header);
  }
});

it("marks a poll while somebody types, and does not take it for a renewal", async () => {
  const { onAct, personHeaders, sinceRenewal } = await load();
  const stop = onAct(() => undefined);
  vi.advanceTimersByTime(300_000);
  page.dispatchEvent(new Event("keydown"));
  expect(personHeaders(true)).toEqual(header);
  expect(sinceRenewal()).toBe(300_000);
  expect(personHeaders()).toEqual({});
  expect(sinceRenewal()).toBe(0);
  stop();
  vi.advanceTimersByTime(61_000);
  page.dispatchEvent(new Event("keydown"));
  expect(personHeaders()).toEqual(header);
});
