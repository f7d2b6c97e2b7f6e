import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What `/api/metrics` shows, in Prometheus' text form. No label carries a path, name or id. */
export interface Metrics {
  observe(kind: string, method: string, status: number, seconds: number): void;
  setReady(ready: boolean): void;
  databaseRestarted(): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** A registry of its own, so that two servers in one test process do not meet. */
export function createMetrics(inFlight: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "xianlan_http_request_seconds",
    help: "Time to answer a request, by kind of path, method and status.",
    labelNames: ["kind", "method", "status"],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const ready = new Gauge({
    name: "xianlan_ready",
    help: "1 when database and migrations are ready.",
    registers,
  });
  const restarts = new Counter({
    name: "xianlan_database_restarts_total",
    help: "Times the embedded database died and was started again.",
    registers,
  });
  new Gauge({
    name: "xianlan_http_requests_in_flight",
    help: "Requests being answered.",
    registers,
    collect() {
      this.set(inFlight());
    },
  });
  return {
    observe: (kind, method, status, seconds) =>
      requests.observe({ kind, method, status: String(status) }, seconds),
    setReady: (is) => ready.set(is ? 1 : 0),
    databaseRestarted: () => restarts.inc(),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
