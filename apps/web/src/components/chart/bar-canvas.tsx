"use client";

import { BarChart, type BarSeriesOption } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

/** Bars side by side: `values` of each series run along `categories`. */
export type BarChartProps = {
  categories: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
  /** A bar was pressed; the table beside the chart has the same as links. */
  onChoose?: (category: number, series: number) => void;
};

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

/** Colours and type of the page around the chart, so that 关怀版 and print agree with it. */
function lookOf(element: HTMLElement) {
  const root = getComputedStyle(document.documentElement);
  const colour = (name: string) => root.getPropertyValue(`--color-${name}`).trim();
  return {
    fills: [colour("indigo-line"), colour("indigo")],
    line: colour("line"),
    muted: colour("muted"),
    ink: colour("ink"),
    sheet: colour("sheet"),
    fontFamily: getComputedStyle(element).fontFamily,
    fontSize: Number.parseFloat(root.fontSize) * 0.75,
  };
}

function optionOf({ categories, series }: BarChartProps, element: HTMLElement) {
  const { fills, line, muted, ink, sheet, fontFamily, fontSize } = lookOf(element);
  const textStyle = { color: muted, fontFamily, fontSize };
  return {
    animation: false,
    grid: { left: 0, right: 0, top: 8, bottom: 0, outerBoundsMode: "same" },
    textStyle,
    tooltip: {
      trigger: "axis",
      axisPointer: { type: "shadow" },
      backgroundColor: sheet,
      borderColor: line,
      textStyle: { ...textStyle, color: ink },
      confine: true,
    },
    xAxis: {
      type: "category",
      data: categories,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink } },
      axisLabel: { ...textStyle, interval: 0, hideOverlap: true },
    },
    yAxis: {
      type: "value",
      minInterval: 1,
      splitNumber: 3,
      splitLine: { lineStyle: { color: line } },
      axisLabel: textStyle,
    },
    series: series.map(
      ({ name, values }, at): BarSeriesOption => ({
        type: "bar",
        name,
        data: [...values],
        itemStyle: { color: fills[at % fills.length] ?? ink },
        barMaxWidth: 14,
        barGap: "20%",
      }),
    ),
  };
}

/** The rendered chart: SVG, without animation. Loaded on its own, after the page. */
export function BarCanvas(props: BarChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(null);
  const { categories, series, onChoose } = props;
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const chartInstance = init(element, null, { renderer: "svg" });
    chart.current = chartInstance;
    const observer = new ResizeObserver(() => chartInstance.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chartInstance.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    chart.current?.setOption(optionOf({ ...props, categories, series }, element), true);
  });
  useEffect(() => {
    const chartInstance = chart.current;
    if (chartInstance === null || onChoose === undefined) return;
    const choose = ({ dataIndex, seriesIndex }: { dataIndex: number; seriesIndex?: number }) =>
      onChoose(dataIndex, seriesIndex ?? 0);
    chartInstance.on("click", choose);
    return () => {
      if (!chartInstance.isDisposed()) chartInstance.off("click", choose);
    };
  }, [onChoose]);
  return <div ref={box} className="absolute inset-0" />;
}
