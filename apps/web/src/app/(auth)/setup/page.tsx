import type { Metadata } from "next";
import { SetupView } from "../../../features/setup/index.ts";

export const metadata: Metadata = { title: "首次设置" };

export default function SetupPage() {
  return <SetupView />;
}
