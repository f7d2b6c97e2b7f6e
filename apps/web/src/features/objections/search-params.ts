import { objectionStates } from "@xianlan/domain/correction";
import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsStringLiteral,
} from "nuqs/server";

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const parseAsId = createParser({
  parse: (text) => (uuid.test(text) ? text : null),
  serialize: (id: string) => id,
});

/** What 异议 keeps in the address; `rating` is one a unit is about to object to. */
const objectionParsers = {
  outcome: parseAsStringLiteral(objectionStates),
  unit: parseAsId,
  standing: parseAsId,
};
export type ObjectionParams = inferParserType<typeof objectionParsers>;

export const loadObjectionParams = createLoader(objectionParsers);

const serialize = createSerializer(objectionParsers);

export const objectionsHref = (params: Partial<ObjectionParams>): string =>
  serialize("/submissions?tab=objections", params);

/** What the list is asked under the conditions of an address. */
export const objectionListOf = ({ outcome, unit }: ObjectionParams) => ({
  state: outcome ?? undefined,
  unitId: unit ?? undefined,
});
