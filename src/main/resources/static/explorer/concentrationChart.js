// The bars: one for each item, its countries side by side, what is attributed to nobody hatched, and the EU's line.
import { percent } from './words.js';

const NAMED = 7;

/** Options of a stacked bar chart, upstream on top. */
export function concentrationOptions(rows, c) {
  const upward = rows.toReversed();
  const total = new Map();
  for (const row of rows) for (const one of row.statement.shares) total.set(one.country.name, (total.get(one.country.name) ?? 0) + one.share);
  const countries = [...total].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, NAMED).map(([name]) => name);
  const share = (row, name) => row.statement.shares.filter((one) => one.country.name === name).reduce((sum, one) => sum + one.share, 0);
  const others = (row) => row.statement.shares.filter((one) => !countries.includes(one.country.name)).reduce((sum, one) => sum + one.share, 0);
  const series = (name, value, style = {}) => ({
    name, type: 'bar', stack: 'shares', barMaxWidth: 26, data: upward.map((row) => ({ value: Number(value(row).toFixed(6)), label: { show: value(row) > 0.06 } })), itemStyle: { borderColor: c.ground, borderWidth: 1, ...style },
    label: { show: true, formatter: ({ value: given }) => `${name === 'attributed to nobody' ? '? ' : ''}${percent(Number(given.toFixed(3)))}`, color: '#101316', fontSize: 11,
      backgroundColor: 'rgba(255,255,255,.82)', padding: [1, 3], borderRadius: 3 },
  });
  return {
    aria: { enabled: true, decal: { show: true } },
    legend: { type: 'scroll', top: 0, textStyle: { color: c.ink }, pageTextStyle: { color: c.ink } },
    grid: { left: 8, right: 24, top: 40, bottom: 28, containLabel: true },
    xAxis: { type: 'value', min: 0, max: (extent) => Math.max(1, Math.ceil(extent.max * 100) / 100), axisLabel: { formatter: (value) => percent(value), color: c.muted }, splitLine: { lineStyle: { color: c.line } } },
    yAxis: { type: 'category', data: upward.map((row) => `${row.title}: ${short(row.item.name)}`), axisLabel: { color: c.ink, width: innerWidth < 600 ? 110 : 260, overflow: 'truncate' }, axisTick: { show: false } },
    tooltip: { trigger: 'item', valueFormatter: (value) => percent(value) },
    series: [
      ...countries.map((name) => series(name, (row) => share(row, name))),
      series('other countries', others, { color: '#999999' }),
      { ...series('attributed to nobody', (row) => row.statement.unattributed, { color: 'transparent', borderColor: c.muted, borderType: 'dashed', borderWidth: 1.5, decal: { symbol: 'none' } }),
        markLine: { silent: true, symbol: 'none', lineStyle: { color: c.certain, type: 'dashed' }, label: { formatter: '65 %', color: c.certain }, data: [{ xAxis: 0.65 }] } },
    ],
  };
}

const short = (name) => (name.length > 34 ? `${name.slice(0, 33)}…` : name);
