"use client";

import { frequencies, frequencyLabels } from "@xianlan/domain/period";
import type { SchemeProblem, SchemeRules } from "@xianlan/domain/scheme";
import {
  Button,
  Checkbox,
  CloseIcon,
  Fieldset,
  IconButton,
  NumberField,
  PlusIcon,
  TextField,
} from "@xianlan/ui";
import { numbered } from "../../../lib/numbered.ts";
import type { EditRules } from "../scheme-types.ts";
import { calendarText } from "./scheme-terms.tsx";

type Props = {
  rules: SchemeRules;
  year: number;
  problems: readonly SchemeProblem[];
  edit: EditRules;
};

const dayOf = (text: string) => Math.floor(Number(text)) || 0;

/** What holds for the whole scheme: grades, veto, reporting days, ranking, signing. */
export function SettingsForm({ rules, year, problems, edit }: Props) {
  const errorAt = (path: string) =>
    problems.find((problem) => problem.path.join(".") === path)?.message;
  const set = (next: Partial<SchemeRules>) => edit((now) => ({ ...now, ...next }));
  const { tiers, calendar } = rules;
  const setTier = (at: number, next: Partial<SchemeRules["tiers"][number]>) =>
    set({ tiers: tiers.map((one, index) => (index === at ? { ...one, ...next } : one)) });
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <Fieldset legend="档次" hint="由高到低，最低一档从0分起">
        {numbered(tiers).map(({ row: tier, at, key }) => (
          <div key={key} className="flex items-start gap-2">
            <TextField
              className="flex-1"
              label={`第${at + 1}档名称`}
              hideLabel
              value={tier.name}
              error={errorAt(`tiers.${at}.name`)}
              onChange={(event) => setTier(at, { name: event.target.value })}
            />
            <NumberField
              className="w-36"
              label={`第${at + 1}档起点`}
              hideLabel
              unit="分起"
              value={tier.from}
              error={errorAt(`tiers.${at}.from`)}
              onValueChange={(from) => setTier(at, { from })}
            />
            <IconButton
              label={`删去第${at + 1}档`}
              icon={<CloseIcon />}
              disabled={tiers.length <= 2}
              onClick={() => set({ tiers: tiers.toSpliced(at, 1) })}
            />
          </div>
        ))}
        <Button
          size="sm"
          className="self-start"
          icon={<PlusIcon />}
          disabled={tiers.length >= 6}
          onClick={() => set({ tiers: tiers.toSpliced(-1, 0, { name: "", from: "0" }) })}
        >
          增加一档
        </Button>
        <NumberField
          className="max-w-60"
          label="一票否决后总分不超过"
          unit="分"
          value={rules.vetoCap}
          error={errorAt("vetoCap")}
          onValueChange={(vetoCap) => set({ vetoCap })}
        />
      </Fieldset>
      <Fieldset legend="报送期限" hint="报告期结束后次月的第几日截止、第几日锁定">
        {frequencies.map((frequency) => (
          <div key={frequency} className="grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-4">
            <NumberField
              label={`${frequencyLabels[frequency]}截止`}
              unit="日"
              value={String(calendar[frequency].dueDay)}
              error={errorAt(`calendar.${frequency}.dueDay`)}
              onValueChange={(text) =>
                set({
                  calendar: {
                    ...calendar,
                    [frequency]: { ...calendar[frequency], dueDay: dayOf(text) },
                  },
                })
              }
            />
            <NumberField
              label={`${frequencyLabels[frequency]}锁定`}
              unit="日"
              value={String(calendar[frequency].lockDay)}
              error={errorAt(`calendar.${frequency}.lockDay`) ?? errorAt(`calendar.${frequency}`)}
              onValueChange={(text) =>
                set({
                  calendar: {
                    ...calendar,
                    [frequency]: { ...calendar[frequency], lockDay: dayOf(text) },
                  },
                })
              }
            />
            <p className="col-span-2 self-end pb-2 text-sm text-soft">
              {calendarText(rules, year, frequency)}
            </p>
          </div>
        ))}
      </Fieldset>
      <Fieldset legend="公布与签批">
        <Checkbox
          label="公布名次"
          hint="不勾选则只公布档次"
          checked={rules.ranked}
          onChange={(event) => set({ ranked: event.target.checked })}
        />
        <Checkbox
          label="填报与签批合为一步"
          hint="不勾选则专干填报、分管领导签批"
          checked={rules.oneStepSigning}
          onChange={(event) => set({ oneStepSigning: event.target.checked })}
        />
      </Fieldset>
    </div>
  );
}
