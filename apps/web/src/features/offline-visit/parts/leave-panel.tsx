"use client";

import { Button } from "@xianlan/ui";
import { endSession } from "../../../lib/sign-out.ts";

/** Before signing out while something waits: send it, keep it for later, or wipe it. */
export function LeavePanel(props: {
  waiting: string;
  sending: boolean;
  onSend: () => void;
  onWipe: () => Promise<void>;
}) {
  const { waiting, sending, onSend, onWipe } = props;
  return (
    <section className="flex flex-col items-start gap-4 border-y border-ink py-6">
      <h1 className="text-lg font-semibold">
        {waiting === "" ? "都已发送，可以退出登录" : `还有${waiting}，退出前请先处理`}
      </h1>
      <p className="text-soft">
        保留的，要用本账号再次登录后才能发送；这是公用电脑的，请先发送，或清除后退出。
      </p>
      <div className="flex flex-wrap gap-2">
        {waiting !== "" && (
          <Button variant="primary" loading={sending} onClick={onSend}>
            现在发送
          </Button>
        )}
        <Button onClick={() => void endSession()}>保留并退出登录</Button>
        <Button variant="danger" onClick={() => void onWipe().then(endSession)}>
          清除本机数据并退出登录
        </Button>
        <Button variant="quiet" onClick={() => window.location.assign("/field")}>
          不退出
        </Button>
      </div>
    </section>
  );
}
