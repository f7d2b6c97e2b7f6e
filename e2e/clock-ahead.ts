/**
 * Loaded into a product before anything else (`--import clock-ahead.ts?days=7`), so that its clock runs
 * some days ahead of the machine's: what takes working days can be waited for.
 */
const ahead = Number(new URL(import.meta.url).searchParams.get("days")) * 86_400_000;

globalThis.Date = new Proxy(Date, {
  construct: (real, given, target) =>
    Reflect.construct(real, given.length === 0 ? [real.now() + ahead] : given, target),
  get: (real, key) => (key === "now" ? () => real.now() + ahead : Reflect.get(real, key)),
});
