"use client";

import type { ChannelView } from "@xianlan/api";
import { Button, Notice, useToast } from "@xianlan/ui";
import type { ReactNode } from "react";
import { useAction } from "../../../lib/trpc/use-action.ts";

/** A try of a channel, beside how it fares. */
export function TestButton(props: { channel: ChannelView["kind"]; children: ReactNode }) {
  const { channel, children } = props;
  const toast = useToast();
  const send = useAction("notice.test");
  async function test() {
    if ((await send.run({ channel })) === null) return;
    toast({ title: "测试消息已排队", description: "几分钟内发出，结果见页面下方。" });
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button size="sm" loading={send.pending} onClick={() => void test()}>
          发送测试消息
        </Button>
        <p className="text-sm text-muted">{children}</p>
      </div>
      {send.error && <Notice kind="warning" title={send.error.message} />}
    </>
  );
}
