import { createLoader, createParser } from "nuqs/server";

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One unit's records alone. */
const assessmentParsers = {
  unitId: createParser({
    parse: (text) => (uuid.test(text) ? text : null),
    serialize: (id: string) => id,
  }),
};

export const loadAssessmentParams = createLoader(assessmentParsers);
