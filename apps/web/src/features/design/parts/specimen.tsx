import { Section } from "@xianlan/ui";
import type { ReactNode } from "react";

/** One part of the interface under its name in the code. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Section level={3} title={<code className="font-mono text-sm">{name}</code>}>
      <div className="flex flex-wrap items-start gap-4">{children}</div>
    </Section>
  );
}

/** Parts of one folder. */
export function SpecimenGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <div className="flex flex-col gap-8 border-t border-line pt-6">{children}</div>
    </Section>
  );
}
