import { MyVisitsView } from "../../../features/visits/index.ts";
import { read, requestContext } from "../../../lib/trpc/server.ts";

export const metadata = { title: "我的检查" };

export default async function MyVisitsPage() {
  const { clock } = await requestContext();
  const visits = await read((ask) => ask.visit.listOwn());
  return <MyVisitsView visits={visits} today={clock.today} />;
}
