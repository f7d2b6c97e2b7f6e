"use client";

import { NonceProvider, Sentence, SkipLink, ToastRegion } from "@xianlan/ui";
import { DisplaySpecimens } from "./parts/display.tsx";
import { ChoiceSpecimens } from "./parts/inputs/choices.tsx";
import { InputSpecimens } from "./parts/inputs/texts.tsx";
import { LayoutSpecimens } from "./parts/layout.tsx";
import { OverlaySpecimens } from "./parts/overlays.tsx";

/** Every part of the interface in all its states, by the folders of `packages/ui/src`. */
export function DesignView() {
  return (
    <NonceProvider nonce={undefined}>
      <ToastRegion>
        <SkipLink targetId="parts" />
        <main id="parts" className="mx-auto flex max-w-5xl flex-col gap-12 px-4 py-8">
          <Sentence>
            界面的<strong>全部部件</strong>，每种状态各一；只在开发时有这一页。
          </Sentence>
          <InputSpecimens />
          <ChoiceSpecimens />
          <DisplaySpecimens />
          <LayoutSpecimens />
          <OverlaySpecimens />
        </main>
      </ToastRegion>
    </NonceProvider>
  );
}
