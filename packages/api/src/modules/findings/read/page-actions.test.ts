import { describe, expect, it } from "vitest";
import { type AccountName, findingAt, useWorld } from "../../../testing/index.ts";

const world = useWorld();

const pageFor = (who: AccountName, id: string) => world.caller(who).finding.byId({ id });

describe("the actions a person may take are on the page", () => {
  it.each([
    ["draft", "office", ["issue", "withdraw", "merge"]],
    ["draft", "inspector", []],
    ["issued", "unit_clerk", ["acknowledge"]],
    ["issued", "unit_lead", ["acknowledge", "dispute"]],
    ["issued", "office", ["propose_veto", "withdraw", "merge"]],
    ["disputed", "office", ["uphold", "dismiss", "propose_veto"]],
    ["rectifying", "unit_clerk", []],
    ["rectifying", "unit_lead", ["request_closure", "request_extension", "request_long_term"]],
    ["rectifying", "office", ["split", "propose_veto"]],
    [
      "extension_requested",
      "office",
      ["grant_extension", "refuse_extension", "split", "propose_veto"],
    ],
    ["extension_requested", "leader", []],
    ["second_extension_requested", "office", ["split", "propose_veto"]],
    ["second_extension_requested", "leader", ["grant_extension", "refuse_extension"]],
    ["long_term_requested", "leader", ["make_long_term", "refuse_long_term"]],
    ["long_term", "unit_clerk", ["check_in"]],
    ["closure_requested", "inspector", ["start_verification"]],
    ["verifying", "inspector", ["return", "close"]],
    ["verifying", "inspector2", []],
    ["verifying", "office", ["return", "close", "propose_veto"]],
    ["closed", "inspector", ["request_reopen"]],
    ["closed", "office", ["request_reopen", "propose_veto"]],
    ["closed", "leader", []],
    ["reopen_requested", "inspector", []],
    ["reopen_requested", "office", ["reopen", "refuse_reopen", "propose_veto"]],
    ["veto_proposed", "leader", ["confirm_veto", "refuse_veto"]],
    ["vetoed", "office", []],
  ] as const)("at %s for %s", async (seedState, who, expected) => {
    const { id } = await findingAt(world, seedState);
    expect((await pageFor(who, id)).available).toEqual(expected);
  });

  it("actions outside the lifecycle follow role and state", async () => {
    const draft = await findingAt(world, "draft");
    expect(await pageFor("inspector", draft.id)).toMatchObject({
      canEditDraft: true,
      canNote: true,
    });
    const working = await findingAt(world, "rectifying");
    const clerk = {
      canAddProgress: true,
      canAddMeasure: true,
      canNote: false,
      canEditDraft: false,
    };
    expect(await pageFor("unit_clerk", working.id)).toMatchObject(clerk);
    expect(await pageFor("office", working.id)).toMatchObject({ canAddProgress: false });
  });
});
