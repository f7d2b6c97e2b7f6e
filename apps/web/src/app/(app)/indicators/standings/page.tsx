import type { SearchParams } from "nuqs/server";
import { loadRatingParams, openedRating, RatingsView } from "../../../../features/ratings/index.ts";
import { IndicatorTabs } from "../../../../features/scores/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { read } from "../../../../lib/trpc/server.ts";

export const metadata = { title: "档次" };

export default async function RatingsPage(props: { searchParams: Promise<SearchParams> }) {
  const { id: asked } = await loadRatingParams(props.searchParams);
  const list = await read((ask) => ask.rating.list());
  const id = openedRating(asked, list.ratings);
  const shown = id === null ? null : await read((ask) => ask.rating.byId({ id }));
  const permissions = await currentPermissions();
  return (
    <>
      <IndicatorTabs permissions={permissions} />
      <RatingsView list={list} shown={shown} permissions={permissions} />
    </>
  );
}
