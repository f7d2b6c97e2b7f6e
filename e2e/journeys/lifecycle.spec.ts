import { expect, type Page } from "@playwright/test";
import { permissions, type Role, roleLabels } from "@xianlan/domain/account";
import {
  definitionOf,
  type FindingAction,
  findingActionLabels,
  findingActions,
  lifecycle,
} from "@xianlan/domain/finding";
import { fillForm } from "../fixtures/action-forms.ts";
import { type FindingStateName, findingAt, findingStates } from "../fixtures/finding-states.ts";
import { visit } from "../fixtures/pages.ts";
import type { Who } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

/** One person a role. The second office colleague decides what the first has asked for. */
const people = {
  leader: "leader",
  office: "secondOffice",
  inspector: "inspector",
  unit_lead: "lifeLead",
  unit_clerk: "lifeClerk",
} as const satisfies Partial<Record<Role, Who>>;
type RoleName = keyof typeof people;
const roleNames = Object.keys(people) as RoleName[];

/**
 * Where the finding itself stands in the way of an action that its state and the person's role would
 * allow (a guard of the action): nothing is requested yet, it is requested already, or another signer is first.
 */
const unrequested = ["make_long_term", "refuse_long_term"] as const;
const noExtension = ["grant_extension", "refuse_extension"] as const;
const noVeto = ["confirm_veto", "refuse_veto"] as const;
const blockedActions: Record<FindingStateName, readonly FindingAction[]> = {
  draft: [],
  issued: noVeto,
  disputed: noVeto,
  rectifying: [...unrequested, ...noExtension, ...noVeto],
  extension_requested: ["request_extension", ...unrequested, ...noVeto],
  second_extension_requested: ["request_extension", ...unrequested, ...noVeto],
  long_term_requested: ["request_long_term", ...noExtension, ...noVeto],
  long_term: noVeto,
  closure_requested: noVeto,
  // An ordinary finding needs no second signer; a serious one cannot be closed without a proposal.
  verifying: ["propose_closure", ...noVeto],
  verifying_serious: ["close", ...noVeto],
  closed: ["reopen", "refuse_reopen", ...noVeto],
  reopen_requested: ["request_reopen", ...noVeto],
  veto_proposed: ["propose_veto"],
};
/** The one guard that divides the holders of a permission: first extensions, and second ones. */
const notTheirs: Partial<
  Record<FindingStateName, Partial<Record<RoleName, readonly FindingAction[]>>>
> = {
  extension_requested: { leader: noExtension },
  second_extension_requested: { office: noExtension },
};

const names = Object.keys(findingStates) as FindingStateName[];
const labels = new Map(findingActions.map((action) => [findingActionLabels[action], action]));

/** The actions the lifecycle allows a role on a finding in this state. */
function allowed(name: FindingStateName, roleName: RoleName): FindingAction[] {
  const { state } = findingStates[name];
  return lifecycle
    .filter((row) => (row.from as readonly string[]).includes(state))
    .filter((row) => (permissions[row.permission].roles as readonly Role[]).includes(roleName))
    .map(({ code }) => code)
    .filter((action) => !blockedActions[name].includes(action))
    .filter((action) => !(notTheirs[name]?.[roleName] ?? []).includes(action))
    .sort();
}

/** The lifecycle's actions on a finding's page, those under 更多 included. */
async function offered(page: Page): Promise<FindingAction[]> {
  const panel = page.getByLabel("时限与办理");
  const buttonTexts = await panel.getByRole("button").allInnerTexts();
  const more = panel.getByRole("button", { name: "更多" });
  if ((await more.count()) > 0) {
    await more.click();
    const listed = page.getByRole("dialog").getByRole("button");
    await expect(listed.first()).toBeVisible();
    buttonTexts.push(...(await listed.allInnerTexts()));
    await page.keyboard.press("Escape");
    await expect(listed).toHaveCount(0);
  }
  return buttonTexts.flatMap((text) => labels.get(text.trim() as never) ?? []).sort();
}

async function openAction(page: Page, action: FindingAction): Promise<void> {
  const name = findingActionLabels[action];
  const panel = page.getByLabel("时限与办理");
  const button = panel.getByRole("button", { name, exact: true });
  if ((await button.count()) > 0) return button.click();
  await panel.getByRole("button", { name: "更多" }).click();
  return page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
}

// One journey a role, so that they share the work; each makes the findings it looks at.
test.describe.configure({ mode: "parallel" });

for (const roleName of roleNames) {
  const own = lifecycle
    .filter(({ permission }) =>
      (permissions[permission].roles as readonly Role[]).includes(roleName),
    )
    .map(({ code }) => code);

  test(`${roleName} is offered the actions the lifecycle names for the role in each state, and no other`, async ({
    browse,
    api,
  }) => {
    test.setTimeout(240_000);
    const shown = new Set<FindingAction>();
    const page = await browse(people[roleName]);
    for (const name of names) {
      // A draft is no unit's to see.
      if (name === "draft" && roleName.startsWith("unit_")) continue;
      const { id } = await findingAt(api, name);
      await visit(page, `/findings/${id}`);
      const found = await offered(page);
      expect(found, `${roleLabels[roleName]} at ${name}`).toEqual(allowed(name, roleName));
      for (const action of found) shown.add(action);
    }
    expect([...shown].sort()).toEqual([...own].sort());
  });
}

test("actions are offered neither to another unit nor to administrators or auditors", async ({
  browse,
  api,
}) => {
  const { id } = await findingAt(api, "issued");
  for (const outsider of ["otherLead", "otherClerk", "admin", "auditor"] as const) {
    const page = await browse(outsider);
    await page.goto(`/findings/${id}`);
    await expect(page.getByLabel("时限与办理")).toHaveCount(0);
  }
  const named = new Set<Role>(lifecycle.flatMap(({ permission }) => permissions[permission].roles));
  expect([...named].sort()).toEqual([...roleNames].sort());
});

/** In which seeded state each action is done, and by whom. */
const examples: Record<FindingAction, readonly [FindingStateName, RoleName]> = {
  issue: ["draft", "office"],
  acknowledge: ["issued", "unit_clerk"],
  dispute: ["issued", "unit_lead"],
  uphold: ["disputed", "office"],
  dismiss: ["disputed", "office"],
  request_closure: ["rectifying", "unit_lead"],
  start_verification: ["closure_requested", "inspector"],
  return: ["verifying", "inspector"],
  propose_closure: ["verifying_serious", "inspector"],
  close: ["verifying", "office"],
  request_extension: ["rectifying", "unit_lead"],
  grant_extension: ["extension_requested", "office"],
  refuse_extension: ["second_extension_requested", "leader"],
  split: ["rectifying", "office"],
  request_long_term: ["rectifying", "unit_lead"],
  make_long_term: ["long_term_requested", "leader"],
  refuse_long_term: ["long_term_requested", "leader"],
  check_in: ["long_term", "unit_clerk"],
  request_reopen: ["closed", "inspector"],
  reopen: ["reopen_requested", "office"],
  refuse_reopen: ["reopen_requested", "office"],
  propose_veto: ["issued", "office"],
  confirm_veto: ["veto_proposed", "leader"],
  refuse_veto: ["veto_proposed", "leader"],
  withdraw: ["issued", "office"],
  merge: ["issued", "office"],
};

for (const roleName of roleNames) {
  test(`${roleName} takes each of the role's actions through its own form, and the timeline names it`, async ({
    browse,
    api,
  }) => {
    test.setTimeout(240_000);
    // Something open of the same unit to merge into.
    await findingAt(api, "rectifying");
    const page = await browse(people[roleName]);
    for (const action of findingActions) {
      const [name, exampleRole] = examples[action];
      if (exampleRole !== roleName) continue;
      await test.step(findingActionLabels[action], async () => {
        const { id } = await findingAt(api, name);
        await visit(page, `/findings/${id}`);
        await openAction(page, action);
        const form = page.getByRole("dialog", {
          name: new RegExp(`^${findingActionLabels[action]}`),
        });
        await expect(form).toBeVisible();
        await fillForm(action, form);
        await form.locator("button[type=submit]").click();
        await expect(form).toBeHidden();
        await expect(
          page
            .getByRole("region", { name: "办理经过" })
            .getByText(findingActionLabels[action])
            .first(),
        ).toBeVisible();
        const { to: toState } = definitionOf(action);
        const to = toState === "same" ? findingStates[name].state : toState;
        const after = await api("office").query("finding.byId", { id });
        expect(Reflect.get(Object(after), "state"), action).toBe(to);
      });
    }
  });
}
