"use client";

import { Button, ErrorState } from "@xianlan/ui";

/** What a person sees when a page cannot be shown: an explanation, the id in the log, and a way on. */
export default function PageError(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <ErrorState
      message="页面没有打开。请重试；仍不成功时请把编号告诉管理员。"
      id={props.error.digest}
      action={<Button onClick={props.reset}>重试</Button>}
    />
  );
}
