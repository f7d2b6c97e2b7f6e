import { correctionStates } from "@xianlan/domain/correction";
import { parsePeriod } from "@xianlan/domain/period";
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

const parseAsPeriod = createParser({
  parse: (text) => (parsePeriod(text) === null ? null : text),
  serialize: (id: string) => id,
});

/** What 更正 keeps in the address; `correction` opens one of them. */
const correctionParsers = {
  state: parseAsStringLiteral(correctionStates),
  unit: parseAsId,
  period: parseAsPeriod,
  correction: parseAsId,
};
export type CorrectionParams = inferParserType<typeof correctionParsers>;

export const loadCorrectionParams = createLoader(correctionParsers);

const serialize = createSerializer(correctionParsers);

export const correctionsHref = (params: Partial<CorrectionParams>): string =>
  serialize("/submissions?tab=corrections", params);

/** What the list is asked under the conditions of an address. */
export const correctionListOf = ({ state, unit, period }: CorrectionParams) => ({
  state: state ?? undefined,
  unitId: unit ?? undefined,
  periodId: period ?? undefined,
});
