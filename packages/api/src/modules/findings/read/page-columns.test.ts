import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccountName, createWorld, findingAt, type World } from "../../../testing/index.ts";
import { seedStates } from "../../../testing/seeded-finding.ts";

let test: TestDatabase;
let world: World;

beforeAll(async () => {
  test = await testDatabase();
  world = await createWorld(test);
});
afterAll(async () => {
  await world.close();
  await test.close();
});

const words = (text: string) => text.trim().split(/\s+/).sort();

/** What the page of a finding consists of; to add to it is a decision, made here as well. */
const pageKeys = words(`
  id number version state severity category source inspectionId unitId placeId placeText fact dutyCode
  dutyText foundOn createdByName cycle issuedOn originalDueOn dueOn acknowledgedOn responsibleLeader
  responsiblePerson clockStartedOn clockStoppedOn daysUsed late returnedCount verificationDueOn
  verificationStartedByName extensionsGranted vetoed closedOn onTime
  sourceText closureProposedBy vetoRequestedBy reopenRequestedBy verifierId verifierName
  unitName placeName inspectionTitle inspectionLabel
  mergedInto mergedFrom splitFrom splitInto recursFrom recurrences
  statusLight overdue soon text unconfirmed
  stateLabel severityLabel categoryLabel badges duty visit visitId itemCode prior
  criteria measures earlierMeasures progress attachments closureRequests verifications
  extensions disputes longTerms milestones checkIns reopenings vetoes escalations cycles events
  available canEditDraft canAddProgress canAddMeasure canNote leftToOthers missing`);

const request = "id requestedAt requestedByName decidedAt decidedByName decisionReason outcome";
const measure = "id cycle ordinal text dueOn doneOn result";

/** What each part of it may consist of. */
const partKeys: Readonly<Record<string, string>> = {
  badges: "key label",
  duty: "code name clause",
  prior: "id number closedOn version reopenRequested kind",
  criteria: "id text",
  measures: measure,
  earlierMeasures: measure,
  progress: "id measureId text happenedOn recordedAt recordedByName attachments",
  attachments:
    "id fileName mediaType size hasThumbnail happenedOn uploadedAt submittedAt uploadedByName",
  closureRequests: "id prevention requestedAt requestedByName results attachments",
  verifications:
    "id closureRequestId method methodLabel startedAt startedByName outcome decidedAt firstSignerName secondSignerName verdicts",
  extensions: `${request} ordinal reason progress wishedDueOn grantedDueOn attachments`,
  disputes: `${request} ground proof attachments`,
  longTerms: `${request} reason`,
  milestones: "id longTermId ordinal text dueOn doneOn",
  checkIns: "id text dueOn late recordedAt recordedByName attachments",
  reopenings: `${request} newFact visitedOn visitId`,
  vetoes: `${request} clause reason`,
  cycles: "cycle issuedOn originalDueOn dueOn closedOn daysUsed onTime returnedCount",
  events: "id at action label actorName actorUnit text internal",
  missing: "code message field",
};

const countyOnly = {
  sourceText: "",
  closureProposedBy: null,
  vetoRequestedBy: null,
  reopenRequestedBy: null,
  verifierId: null,
  verifierName: "",
};

const isPart = (value: unknown): value is object => typeof value === "object" && value !== null;

describe("what the page of a finding sends", () => {
  it.each(seedStates)("is what is listed and nothing else, to both sides: %s", async (state) => {
    const { id } = await findingAt(world, state);
    const readers: AccountName[] = state === "draft" ? ["office"] : ["office", "unit_lead"];
    for (const who of readers) {
      const page = await world.caller(who).finding.byId({ id });
      expect(Object.keys(page).sort()).toEqual(pageKeys);
      const named: [string, unknown][] = Object.entries(page);
      for (const [name, value] of named) {
        const known = words(partKeys[name] ?? "");
        const parts = [value].flat().filter(isPart);
        for (const key of parts.flatMap((part) => Object.keys(part))) {
          expect(known, name).toContain(key);
        }
      }
      if (who === "unit_lead") expect(page).toMatchObject(countyOnly);
    }
  });
});
