"use client";

import { AlertDialog, Button } from "@xianlan/ui";

/** 清除本机数据: for a shared computer; asks first, and says what would be lost. */
export function WipeButton(props: { waiting: string; onWipe: () => void }) {
  const { waiting, onWipe } = props;
  return (
    <AlertDialog
      trigger={
        <Button size="sm" variant="quiet">
          清除本机数据
        </Button>
      }
      title="清除本机数据"
      description={
        waiting === ""
          ? "这台设备上载入的检查会全部清除，服务器上的记录不受影响。"
          : `还有${waiting}，清除后无法找回。这台设备上载入的检查会全部清除。`
      }
      confirmLabel={waiting === "" ? "清除" : "放弃待发送的并清除"}
      danger
      onConfirm={onWipe}
    />
  );
}
