"use client";

import { useQuery } from "@tanstack/react-query";
import type { ChannelView } from "@xianlan/api";
import { Section, Sentence, TableSkeleton } from "@xianlan/ui";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { ChannelState } from "./parts/channel-state.tsx";
import { Deliveries } from "./parts/deliveries.tsx";
import { DigestForm } from "./parts/digest-form.tsx";
import { MailForm } from "./parts/mail-form.tsx";
import { RobotForm } from "./parts/robot-form.tsx";

/** 通知设置: when people are notified, and by which channels outside the product. */
export function SettingsView({ today }: { today: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.notice.settings.queryOptions());
  if (query.isPending) return <TableSkeleton rows={8} columns={2} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { setting, channels } = query.data;
  return (
    <div className="flex max-w-4xl flex-col gap-10">
      <Sentence>{sentenceOf(channels)}</Sentence>
      <p className="-mt-6 max-w-[46em] text-sm text-soft">
        通知总在系统里。启用下面的渠道后，每人每个工作日收到一份摘要；只有交办、退回、否决、约谈即时发出，一分钟内的合成一条。群机器人只发件数和链接，不发问题内容、单位和姓名。
      </p>
      <Section title="每日摘要">
        <DigestForm key={setting.version} setting={setting} />
      </Section>
      {channels.map((channel) => (
        <Section
          key={channel.kind}
          title={channel.label}
          aside={channel.enabled ? "已启用" : "未启用"}
        >
          <div className="flex flex-col gap-5">
            <ChannelState channel={channel} today={today} />
            {channel.kind === "email" ? (
              <MailForm key={channel.version} channel={channel} />
            ) : (
              <RobotForm key={channel.version} kind={channel.kind} channel={channel} />
            )}
          </div>
        </Section>
      ))}
      <Section title="最近发出的消息">
        <Deliveries today={today} />
      </Section>
    </div>
  );
}

function sentenceOf(channels: readonly ChannelView[]): string {
  const on = channels.filter(({ enabled }) => enabled).map(({ label }) => label);
  const broken = channels.filter(({ enabled, health }) => enabled && health.failing > 0);
  if (on.length === 0) return "通知只在系统内显示，没有启用对外渠道";
  const text = `通知经${on.join("、")}发出`;
  if (broken.length === 0) return text;
  return `${text}，${broken.map(({ label }) => label).join("、")}有消息未能送达`;
}
