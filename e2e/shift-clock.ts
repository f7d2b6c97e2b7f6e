/**
 * Makes the clock of this process or page run some milliseconds ahead of the machine's, or behind it.
 * Handed to browsers as it stands, so it uses nothing from outside.
 */
export function shiftClock(milliseconds: number): void {
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, target) =>
      Reflect.construct(real, given.length === 0 ? [real.now() + milliseconds] : given, target),
    get: (real, key) => (key === "now" ? () => real.now() + milliseconds : Reflect.get(real, key)),
  });
}

// `--import shift-clock.ts?ms=604800000`: before anything else of a process; worker threads inherit it.
const wanted = new URL(import.meta.url).searchParams.get("ms");
if (wanted !== null) shiftClock(Number(wanted));
