// Ids are made from the county's and the row's ordinal, so that a fill can be repeated and named.

/** A valid UUID (version 4 by its digits) from a text. */
export const uuidOf = (text: string) =>
  `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;
export const countyOf = (county: string) => uuidOf(`'county' || ${county}`);
export const unitOf = (county: string, unit: string) =>
  uuidOf(`'unit' || ${county} || '-' || ${unit}`);
export const inspectionOf = (county: string) => uuidOf(`'round' || ${county}`);
export const accountOf = (county: string, role: string) => uuidOf(`'${role}' || ${county}`);
