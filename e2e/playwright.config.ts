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
    trace: "retain-on-failure",
    launchOptions: { executablePath: chromiumPath, args },
  },
  projects: [
    { name: "sign-in", testMatch: "sign-in.setup.ts" },
    { name: "journeys", testMatch: "*.spec.ts", dependencies: ["sign-in"] },
  ],
});
