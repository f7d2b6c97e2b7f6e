import { expect, type Page } from "@playwright/test";
import {
  definitionOf,
  type FindingAction,
  findingActionLabels,
  findingActions,
  lifecycle,
  permissions,
  type Role,
  roleLabels,
} from "@xianlan/domain";
import { fillForm } from "../fixtures/action-forms.ts";
import { findingAt, type StandName, stands } from "../fixtures/life.ts";
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
type Player = keyof typeof people;
const players = Object.keys(people) as Player[];

/**
 * Where the finding itself stands in the way of an action that its state and the person's role would
 * allow (a guard of the action): nothing is asked yet, it is asked already, another signer comes first.
 */
const unasked = ["make_long_term", "refuse_long_term"] as const;
const noExtension = ["grant_extension", "refuse_extension"] as const;
const noVeto = ["confirm_veto", "refuse_veto"] as const;
const barred: Record<StandName, readonly FindingAction[]> = {
  draft: [],
  issued: noVeto,
  disputed: noVeto,
  rectifying: [...unasked, ...noExtension, ...noVeto],
  extension_requested: ["request_extension", ...unasked, ...noVeto],
  second_extension_requested: ["request_extension", ...unasked, ...noVeto],
  long_term_requested: ["request_long_term", ...noExtension, ...noVeto],
  long_term: noVeto,
  closure_requested: noVeto,
  // An ordinary finding needs no second signer, a serious one nobody's word before the first.
  verifying: ["propose_closure", ...noVeto],
  verifying_serious: ["close", ...noVeto],
  closed: ["reopen", "refuse_reopen", ...noVeto],
  reopen_requested: ["request_reopen", ...noVeto],
  veto_proposed: ["propose_veto"],
};
/** The one guard that divides the holders of a permission: first extensions, and second ones. */
const notTheirs: Partial<Record<StandName, Partial<Record<Player, readonly FindingAction[]>>>> = {
  extension_requested: { leader: noExtension },
  second_extension_requested: { office: noExtension },
};

const names = Object.keys(stands) as StandName[];
const labels = new Map(findingActions.map((action) => [findingActionLabels[action], action]));

/** What the lifecycle says a person may do to a finding that stands here. */
function allowed(name: StandName, player: Player): FindingAction[] {
  const { state } = stands[name];
  return lifecycle
    .filter((row) => (row.from as readonly string[]).includes(state))
    .filter((row) => (permissions[row.permission].roles as readonly Role[]).includes(player))
    .map(({ code }) => code)
    .filter((action) => !barred[name].includes(action))
    .filter((action) => !(notTheirs[name]?.[player] ?? []).includes(action))
    .sort();
}

/** The lifecycle's deeds on a finding's page, those under 更多 included. */
async function offered(page: Page): Promise<FindingAction[]> {
  const panel = page.getByLabel("时限与办理");
  const words = await panel.getByRole("button").allInnerTexts();
  const more = panel.getByRole("button", { name: "更多" });
  if ((await more.count()) > 0) {
    await more.click();
    const listed = page.getByRole("dialog").getByRole("button");
    await expect(listed.first()).toBeVisible();
    words.push(...(await listed.allInnerTexts()));
    await page.keyboard.press("Escape");
    await expect(listed).toHaveCount(0);
  }
  return words.flatMap((word) => labels.get(word.trim() as never) ?? []).sort();
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

for (const player of players) {
  const own = lifecycle
    .filter(({ permission }) => (permissions[permission].roles as readonly Role[]).includes(player))
    .map(({ code }) => code);

  test(`${player} is offered the actions the lifecycle names for the role in each state, and no other`, async ({
    browse,
    api,
  }) => {
    test.setTimeout(240_000);
    const shown = new Set<FindingAction>();
    const page = await browse(people[player]);
    for (const name of names) {
      // A draft is no unit's to see.
      if (name === "draft" && player.startsWith("unit_")) continue;
      const { id } = await findingAt(api, name);
      await visit(page, `/findings/${id}`);
      const found = await offered(page);
      expect(found, `${roleLabels[player]} at ${name}`).toEqual(allowed(name, player));
      for (const action of found) shown.add(action);
    }
    expect([...shown].sort()).toEqual([...own].sort());
  });
}

test("actions are offered to nobody else: not to another unit, nor to who keeps accounts or the log", async ({
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
  expect([...named].sort()).toEqual([...players].sort());
});

/** Where each deed is done for real, and by whom. */
const examples: Record<FindingAction, readonly [StandName, Player]> = {
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

for (const player of players) {
  test(`${player} takes each of the role's actions through its own form, and the timeline names it`, async ({
    browse,
    api,
  }) => {
    test.setTimeout(240_000);
    // Something open of the same unit to merge into.
    await findingAt(api, "rectifying");
    const page = await browse(people[player]);
    for (const action of findingActions) {
      const [name, doer] = examples[action];
      if (doer !== player) continue;
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
        const to = toState === "same" ? stands[name].state : toState;
        const after = await api("office").query("finding.byId", { id });
        expect(Reflect.get(Object(after), "state"), action).toBe(to);
      });
    }
  });
}
