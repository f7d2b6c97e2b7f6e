import { createLoader, createParser } from "nuqs/server";

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The rating opened; the list alone without it. */
export const ratingParsers = {
  id: createParser({
    parse: (text) => (uuid.test(text) ? text : null),
    serialize: (id: string) => id,
  }),
};

export const loadRatingParams = createLoader(ratingParsers);

export const ratingHref = (id: string) => `/indicators/standings?id=${id}`;
