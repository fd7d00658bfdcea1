// The timeline: events as marks in lanes by what they did, and below them when sets were chokepoints.

export const LANES = ['imposes', 'amends', 'suspends', 'resumes', 'repeals', 'other'];
const SYMBOLS = { imposes: 'triangle', amends: 'rect', suspends: 'emptyCircle', resumes: 'circle', repeals: 'pin', other: 'diamond' };
const DAY = 86_400_000;

/** Options of the chart; `day` is marked. */
export function timelineOptions(events, spans, bounds, day, c) {
  const lane = (event) => event.actions[0]?.action.toLowerCase() ?? 'other';
  const names = spans.map((span, i) => `${span.certainty === 'CERTAIN' ? '◆' : '◇'} ${span.members.map((member) => member.entity.name).join(' + ')}${spans.findIndex((other) => label(other) === label(span)) < i ? ` (${i + 1})` : ''}`);
  const rows = [...names.toReversed(), ...LANES.toReversed()];
  const until = (span) => new Date(span.until ?? bounds.to).getTime() + DAY;
  return {
    grid: { left: 8, right: 24, top: 16, bottom: 52, containLabel: true },
    xAxis: { type: 'time', min: bounds.from, max: bounds.to, axisLabel: { color: c.muted }, splitLine: { show: true, lineStyle: { color: c.line } } },
    yAxis: { type: 'category', data: rows, axisLabel: { color: c.ink, width: innerWidth < 600 ? 90 : 200, overflow: 'truncate' }, axisTick: { show: false }, splitLine: { show: true, lineStyle: { color: c.line, type: 'dotted' } } },
    dataZoom: [{ type: 'inside', filterMode: 'none' }, { type: 'slider', height: 18, bottom: 8, filterMode: 'none', textStyle: { color: c.ink }, borderColor: c.line }],
    tooltip: { trigger: 'item', formatter: ({ data }) => data.text ?? '' },
    series: [
      ...LANES.map((name) => ({
        name, type: 'scatter', symbol: SYMBOLS[name], symbolSize: 13, itemStyle: { color: c.regime, borderColor: c.ground },
        data: events.filter((event) => lane(event) === name).map((event) => ({ value: [event.date, name], id: event.id, text: `${event.date}\n${event.name}` })),
        ...(name === 'other' ? { markLine: { silent: true, symbol: 'none', lineStyle: { color: c.accent, width: 2 }, label: { formatter: day, color: c.accent }, data: [{ xAxis: day }] } } : {}),
      })),
      {
        type: 'custom', encode: { x: [0, 1], y: 2 },
        data: spans.map((span, i) => ({ value: [span.from, until(span), names[i], span.certainty === 'CERTAIN' ? 1 : 0], text: `${names[i]}\n${span.from} to ${span.until ?? 'still so'}` })),
        renderItem: (params, api) => {
          const start = api.coord([api.value(0), api.value(2)]);
          const end = api.coord([api.value(1), api.value(2)]);
          const certain = api.value(3) === 1;
          const left = Math.max(start[0], params.coordSys.x);
          const right = Math.min(end[0], params.coordSys.x + params.coordSys.width);
          return right <= left ? null : { type: 'rect', shape: { x: left, y: start[1] - 8, width: right - left, height: 16, r: 3 },
            style: certain ? { fill: c.certain, stroke: c.certain, lineWidth: 2 } : { fill: 'transparent', stroke: c.possible, lineWidth: 2, lineDash: [3, 3] } };
        },
      },
    ],
  };
}

const label = (span) => span.certainty + span.members.map((member) => member.entity.id).join('+');
