import { firstYear, lastYear } from "@xianlan/domain/calendar";
import { parsePeriod } from "@xianlan/domain/period";
import { createLoader, createParser } from "nuqs/server";

const parseAsPeriod = createParser({
  parse: (text) => (parsePeriod(text) === null ? null : text),
  serialize: (id: string) => id,
});

const parseAsYear = createParser({
  parse: (text) => {
    const year = Number(text);
    return Number.isInteger(year) && year >= firstYear && year <= lastYear ? year : null;
  },
  serialize: (year: number) => String(year),
});

/** What 进度 and 报告期 keep in the address. */
const periodParsers = { period: parseAsPeriod, year: parseAsYear };

export const loadPeriodParams = createLoader(periodParsers);
