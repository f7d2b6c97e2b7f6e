import { placeKindLabels } from "@xianlan/domain/unit";
import { Notice, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import type { DrawPreview } from "../inspection-types.ts";

/** What a seed draws, unit by unit. */
export function DrawResult({ preview }: { preview: DrawPreview }) {
  const { strata, drawnIds, seed, rule } = preview;
  const few = strata.filter(({ pool, take }) => pool < take);
  return (
    <section aria-label="试抽结果" className="flex flex-col gap-3">
      <p className="text-sm" role="status">
        种子 <code className="font-mono">{seed}</code> 抽出<strong>{drawnIds.length}</strong>
        个点位（规则第{rule}版）
      </p>
      <Table caption="试抽结果">
        <THead>
          <Tr>
            <Th>单位</Th>
            <Th>类别</Th>
            <Th numeric>可抽</Th>
            <Th>抽中点位</Th>
          </Tr>
        </THead>
        <TBody>
          {strata.map(({ unitId, unitName, kinds, pool, drawn: drawnPlaces }) => (
            <Tr key={`${unitId}${kinds.join()}`}>
              <Td head nowrap>
                {unitName}
              </Td>
              <Td>{kinds.map((kind) => placeKindLabels[kind]).join("、")}</Td>
              <Td numeric>{pool}</Td>
              <Td prose>{drawnPlaces.map(({ name }) => name).join("、") || "无"}</Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      {few.length > 0 && (
        <Notice>
          {few.map(({ unitName }) => unitName).join("、")}的可抽点位不足，已全部列入。
        </Notice>
      )}
    </section>
  );
}
