import { DesignView } from "../../features/design/index.ts";

export const metadata = { title: "界面部件" };

/** Only the development server knows pages called so: see `apps/web/next.config.ts`. */
export default function DesignPage() {
  return <DesignView />;
}
