import pg from "pg";
for (const [name, cfg] of [["tcp", { host: "127.0.0.1" }], ["unix", { host: "/tmp/pgm" }], ["tcp", { host: "127.0.0.1" }], ["unix", { host: "/tmp/pgm" }]] as const) {
  const c = new pg.Client({ ...cfg, port: 5999, user: "postgres", database: "postgres" });
  await c.connect();
  for (let i = 0; i < 500; i++) await c.query({ name: "a", text: "select $1::int", values: [i] });
  const t = performance.now(), u = process.cpuUsage();
  for (let i = 0; i < 8000; i++) await c.query({ name: "a", text: "select $1::int", values: [i] });
  const d = process.cpuUsage(u);
  console.log(name, ((performance.now() - t) / 8000 * 1000).toFixed(0), "us each; cpu us", ((d.user + d.system) / 8000).toFixed(0), "sys", (d.system / 8000).toFixed(0));
  await c.end();
}
