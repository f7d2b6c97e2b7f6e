import { defineConfig } from "@playwright/test";
import { journeyTarget } from "./env.ts";

const { url, chromiumPath } = journeyTarget();

export default defineConfig({
  testDir: "journeys",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    baseURL: url,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    launchOptions: { executablePath: chromiumPath },
  },
});
