import type { Metadata } from "next";
import { SetupView } from "../../../features/setup/index.ts";
import { Queries } from "../../../lib/trpc/client.tsx";

export const metadata: Metadata = { title: "首次设置" };

export default function SetupPage() {
  return (
    <Queries>
      <SetupView />
    </Queries>
  );
}
