import { createLoader, createParser } from "nuqs/server";

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The rating opened; the list alone without it. */
const ratingParsers = {
  id: createParser({
    parse: (text) => (uuid.test(text) ? text : null),
    serialize: (id: string) => id,
  }),
};

export const loadRatingParams = createLoader(ratingParsers);

export const ratingHref = (id: string) => `/indicators/standings?id=${id}`;

/** The rating that is shown: the one asked for, else the latest that is not withdrawn. */
export function openedRating(
  asked: string | null,
  ratings: readonly { id: string; state: string }[],
): string | null {
  return asked ?? ratings.find(({ state }) => state !== "withdrawn")?.id ?? null;
}
