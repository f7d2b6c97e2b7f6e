export { AlertDialog, type AlertDialogProps } from "./alert-dialog.tsx";
export { Badge, type BadgeProps } from "./badge.tsx";
export { Button, type ButtonProps, IconButton, type IconButtonProps } from "./button.tsx";
export {
  type ButtonClassOptions,
  type ButtonSize,
  type ButtonVariant,
  buttonClass,
  linkClass,
} from "./button-class.ts";
export { Checkbox, type CheckboxProps, RadioGroup, type RadioGroupProps } from "./choice.tsx";
export { cx } from "./class-names.ts";
export { Combobox, type ComboboxProps } from "./combobox.tsx";
export { type Description, DescriptionList } from "./description-list.tsx";
export { Dialog, DialogActions, DialogClose, type DialogProps } from "./dialog.tsx";
export { DiffPair, type DiffPairProps, type DiffRow } from "./diff-pair.tsx";
export {
  Field,
  type FieldControl,
  type FieldProps,
  Fieldset,
  type FieldsetProps,
  type FieldText,
} from "./field.tsx";
export { FileDrop, type FileDropItem, type FileDropProps } from "./file-drop.tsx";
export * from "./icon.tsx";
export { Highlight, Kbd, SkipLink, VisuallyHidden } from "./inline.tsx";
export { Lamp, type LampProps, type LampTone } from "./lamp.tsx";
export {
  Menu,
  MenuItem,
  type MenuItemProps,
  MenuLink,
  type MenuProps,
  MenuSeparator,
} from "./menu.tsx";
export { NonceProvider } from "./nonce-provider.tsx";
export { Notice, type NoticeProps } from "./notice.tsx";
export { NumberField, type NumberFieldProps } from "./number-field.tsx";
export type { Option } from "./option.ts";
export { Pagination, type PaginationProps } from "./pagination.tsx";
export { Popover, type PopoverProps } from "./popover.tsx";
export { Progress } from "./progress.tsx";
export { ScrollRegion, type ScrollRegionProps } from "./scroll-region.tsx";
export { Panel, Section, type SectionProps } from "./section.tsx";
export { Select, type SelectProps } from "./select.tsx";
export { Sentence } from "./sentence.tsx";
export { Sheet, type SheetProps } from "./sheet.tsx";
export { TableSkeleton, TextSkeleton } from "./skeleton.tsx";
export { Spinner } from "./spinner.tsx";
export { Stat, type StatProps } from "./stat.tsx";
export { EmptyState, type EmptyStateProps, ErrorState, type ErrorStateProps } from "./states.tsx";
export { Steps } from "./steps.tsx";
export {
  type SortDirection,
  Table,
  TableEmpty,
  type TableProps,
  TBody,
  Td,
  type TdProps,
  THead,
  Th,
  type ThProps,
  Tr,
} from "./table.tsx";
export { type TabItem, Tabs, type TabsProps, tabLinkClass, tabRowClass } from "./tabs.tsx";
export {
  DateField,
  type DateFieldProps,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from "./text-field.tsx";
export { Timeline, TimelineItem, type TimelineItemProps } from "./timeline.tsx";
export { type ToastMessage, ToastRegion, useToast } from "./toast.tsx";
export { Tooltip } from "./tooltip.tsx";
