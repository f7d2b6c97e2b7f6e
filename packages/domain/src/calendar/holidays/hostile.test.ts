import { expect, it } from "vitest";
import { readHolidays } from "./read.ts";

const million = 1_000_000;
const pieces = ["(", "1月1日x", "1月1日—", "—", "1", "1.", "1月1日、", "放", " ", "1-1-1-", "、"];

// Time that grew with the square of the text would end at the runner's limit.
it.each(pieces)("reads a megabyte of “%s” to its end, in one line and in many", (piece) => {
  for (const length of [million, 1000]) {
    const line = piece.repeat(length / piece.length);
    const text = Array.from({ length: million / length }, () => line).join("\n");
    const { problems } = readHolidays(text, 2027);
    if (length === million) expect(problems).toMatchObject([{ line: 1 }]);
  }
});
