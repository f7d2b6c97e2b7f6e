import { WatchView } from "../../../../../features/board/index.ts";
import { read } from "../../../../../lib/trpc/server.ts";

export const metadata = { title: "重大与否决" };

export default async function WatchPage() {
  return <WatchView watch={await read((ask) => ask.board.watch())} />;
}
