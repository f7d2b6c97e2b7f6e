"use client";

import { Button, Dialog, DialogActions, Notice } from "@xianlan/ui";
import { useState } from "react";

/** A first password on its one showing; null when this was the repeat of an earlier request. */
export type FirstPassword = { name: string; username: string; password: string | null };

/** Shows a new password once, with a button to copy what has to be handed over. */
export function OneTimePassword(props: { made: FirstPassword | null; onClose: () => void }) {
  const { made, onClose } = props;
  return (
    <Dialog
      title="初始密码"
      size="sm"
      open={made !== null}
      onOpenChange={(open) => !open && onClose()}
    >
      {made !== null && <Handover made={made} onClose={onClose} />}
    </Dialog>
  );
}

function Handover({ made, onClose }: { made: FirstPassword; onClose: () => void }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  if (made.password === null) {
    return (
      <Notice kind="warning" title="密码已经显示过，系统不保存">
        如果没有记下，请再重置一次。
      </Notice>
    );
  }
  const text = `用户名：${made.username}\n初始密码：${made.password}`;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <p className="text-sm text-soft">
        只显示这一次。请当面或用安全的方式交给{made.name}，7天内有效，首次登录时须修改。
      </p>
      <dl className="mt-4 border-t border-b border-ink py-3">
        <dt className="text-xs text-muted">用户名</dt>
        <dd className="select-all">{made.username}</dd>
        <dt className="mt-2 text-xs text-muted">初始密码</dt>
        <dd className="font-mono text-xl select-all" data-first-password="">
          {made.password}
        </dd>
      </dl>
      <p role="status" className="mt-2 min-h-5 text-xs text-muted">
        {copied === true && "已复制用户名和密码"}
        {copied === false && "浏览器不允许复制，请手工抄录"}
      </p>
      <DialogActions>
        <Button onClick={() => void copy()}>复制</Button>
        <Button variant="primary" onClick={onClose}>
          我已记下
        </Button>
      </DialogActions>
    </>
  );
}
