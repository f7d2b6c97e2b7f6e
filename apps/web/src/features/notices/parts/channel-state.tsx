"use client";

import type { ChannelView } from "@xianlan/api";
import { formatInstant } from "@xianlan/domain/calendar";
import { Button, Notice, useToast } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";

/** How a channel fares, and a try of it. */
export function ChannelState({ channel, today }: { channel: ChannelView; today: string }) {
  const { kind, enabled, unreadable, health } = channel;
  const trpc = useTRPC();
  const toast = useToast();
  const send = useAction(trpc.notice.test.mutationOptions());
  async function test() {
    if ((await send.run({ channel: kind })) === null) return;
    toast({ title: "测试消息已排队", description: "几分钟内发出，结果见页面下方。" });
  }
  if (!enabled && !unreadable && health.failing === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {unreadable && (
        <Notice kind="warning" title="保存的密钥无法解读">
          数据文件夹的密钥换过。请重新填写口令或机器人地址并保存。
        </Notice>
      )}
      {health.failing > 0 && (
        <Notice kind="warning" title={`${health.failing}条消息未能送达：${health.lastError}`}>
          {health.failingSince !== null && `自${formatInstant(health.failingSince, today)}起。`}
          能重试的会自动重试，不知是否送达的不会重发，可在页面下方逐条处理。
        </Notice>
      )}
      {enabled && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button size="sm" loading={send.pending} onClick={() => void test()}>
            发送测试消息
          </Button>
          <p className="text-sm text-muted">
            {health.lastSentAt === null
              ? "还没有发出过消息"
              : `最近一条发于${formatInstant(health.lastSentAt, today)}`}
            {health.waiting > 0 && `，${health.waiting}条待发`}
          </p>
        </div>
      )}
      {send.error && <Notice kind="warning" title={send.error.message} />}
    </div>
  );
}
