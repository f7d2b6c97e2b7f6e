import {
  AlertDialog,
  Button,
  Dialog,
  DialogActions,
  Drawer,
  Menu,
  MenuItem,
  MenuLink,
  MenuSeparator,
  Popover,
  PrintIcon,
  TextField,
  useToast,
} from "@xianlan/ui";
import { useState } from "react";
import { Specimen, SpecimenGroup } from "./specimen.tsx";

const sizes = ["sm", "md", "lg"] as const;
const sides = ["left", "right"] as const;

/** What comes over the page. */
export function OverlaySpecimens() {
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  return (
    <SpecimenGroup title="overlays：浮层">
      <Specimen name="Dialog, DialogActions">
        {sizes.map((size) => (
          <Dialog
            key={size}
            size={size}
            title="申请延期"
            description="督〔2026〕3-012"
            trigger={<Button>打开 {size}</Button>}
          >
            <TextField label="理由" required />
            <DialogActions>
              <Button>取消</Button>
              <Button variant="primary">申请延期</Button>
            </DialogActions>
          </Dialog>
        ))}
      </Specimen>
      <Specimen name="AlertDialog">
        <AlertDialog
          title="撤销这件问题？"
          description="撤销后不再统计，不能恢复。"
          confirmLabel="撤销问题"
          danger
          open={asking}
          onOpenChange={setAsking}
          onConfirm={() => setAsking(false)}
          trigger={<Button variant="danger">不能恢复的</Button>}
        />
        <AlertDialog
          title="发出督办单？"
          description="乡镇会收到通知。"
          confirmLabel="发出"
          loading
          onConfirm={() => undefined}
          trigger={<Button>正在办理的</Button>}
        />
      </Specimen>
      <Specimen name="Drawer">
        {sides.map((side) => (
          <Drawer key={side} side={side} title="导航" trigger={<Button>从{side}打开</Button>}>
            内容
          </Drawer>
        ))}
      </Specimen>
      <Specimen name="Menu, MenuItem, MenuLink, MenuSeparator">
        <Menu align="start" trigger={<Button>更多操作</Button>}>
          <MenuItem icon={<PrintIcon />} onSelect={() => undefined}>
            打印
          </MenuItem>
          <MenuItem disabled onSelect={() => undefined}>
            不可用
          </MenuItem>
          <MenuSeparator />
          <MenuLink render={<a href="#parts">去别处</a>}>去别处</MenuLink>
        </Menu>
      </Specimen>
      <Specimen name="Popover">
        <Popover title="怎样计算" trigger={<Button>说明</Button>}>
          已销号 ÷（累计交办 − 撤销 − 并案）
        </Popover>
      </Specimen>
      <Specimen name="ToastRegion, useToast">
        <Button onClick={() => toast({ title: "已交办3个问题" })}>办成了</Button>
        <Button
          onClick={() =>
            toast({ kind: "problem", title: "没有保存", description: "连接断了，请重试。" })
          }
        >
          没办成
        </Button>
      </Specimen>
    </SpecimenGroup>
  );
}
