import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { Section } from "@xianlan/ui";
import type { InspectionPage } from "../inspection-types.ts";
import { DrawLine } from "./draw-line.tsx";

type Draw = InspectionPage["draws"][number];

/** Every draw of the inspection with its seed, and the way to repeat it. */
export function DrawsSection({ draws, today }: { draws: readonly Draw[]; today: string }) {
  if (draws.length === 0) return null;
  return (
    <Section title="抽签记录">
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {draws.map((draw) => (
          <DrawLine key={draw.id} id={draw.id}>
            {draw.drawnByName} {formatDay(dayOfInstant(draw.drawnAt), today)}抽出{draw.drawn}
            个点位，种子 <code className="font-mono select-all">{draw.seed}</code>
            ，规则第{draw.rule}版
          </DrawLine>
        ))}
      </ul>
    </Section>
  );
}
