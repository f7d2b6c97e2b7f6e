import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { loadPlaceFilter, PlacesView, placeQuery } from "../../../../features/admin/index.ts";
import { read } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "点位" };

export default async function PlacesPage(props: { searchParams: Promise<SearchParams> }) {
  const { unit } = await loadPlaceFilter(props.searchParams);
  const units = await read((ask) => ask.directory.units());
  const places = await read((ask) => ask.directory.places(placeQuery(unit, units)));
  return <PlacesView units={units} places={places} unit={unit} />;
}
