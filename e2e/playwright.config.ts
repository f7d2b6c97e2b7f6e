import { defineConfig } from "@playwright/test";
import { journeyTarget } from "./env.ts";

const { url, chromiumPath } = journeyTarget();

// Nothing is fetched from anywhere but the product, by the browser's own errands neither; as root its
// sandbox cannot run.
const args = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const long = ["odd-days", "every-page", "lifecycle", "rating", "inspection", "accessibility"].map(
  (name) => `${name}.spec.ts`,
);

export default defineConfig({
  testDir: "journeys",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: url,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    // A trace of every journey costs a third of its time; `--trace=retain-on-failure` brings it back.
    screenshot: "only-on-failure",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { executablePath: chromiumPath, args },
  },
  projects: [
    { name: "sign-in", testMatch: "sign-in.setup.ts" },
    // The longest come first, so that both workers are busy until the end.
    { name: "long journeys", testMatch: long, dependencies: ["sign-in"] },
    { name: "journeys", testMatch: "*.spec.ts", testIgnore: long, dependencies: ["sign-in"] },
  ],
});
