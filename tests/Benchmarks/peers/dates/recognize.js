// Reads {"text","now","lang"} lines; says for each which days the recognizers see, then how long a text took.
const suite = require('@microsoft/recognizers-text-suite');

const rounds = 3;
const cases = require('fs').readFileSync(0, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line));
for (const one of cases) {
  const [year, month, day, hour, minute] = one.now.match(/\d+/g).map(Number);
  one.reference = new Date(year, month - 1, day, hour, minute);
  one.culture = one.lang === 'zh' ? suite.Culture.Chinese : suite.Culture.English;
}

const recognize = one => suite.recognizeDateTime(one.text, one.culture, undefined, one.reference);
const days = /^\d{4}-\d{2}-\d{2}/;

// A day is [day, day]; a range keeps its own end, which is not part of it; half-open ones have one end only.
function span(value) {
  const cut = text => (days.test(text || '') ? text.slice(0, 10) : null);
  if (value.type === 'date' || value.type === 'datetime') return cut(value.value) && { from: cut(value.value), to: cut(value.value), day: true };
  if (value.type !== 'daterange' && value.type !== 'datetimerange') return null;
  return cut(value.start) || cut(value.end) ? { from: cut(value.start), to: cut(value.end), day: false } : null;
}

for (const one of cases) {
  const found = recognize(one)
    .filter(entity => /\.(date|datetime|daterange|datetimerange)$/.test(entity.typeName))
    .map(entity => ((entity.resolution && entity.resolution.values) || []).map(span).filter(Boolean))
    .filter(values => values.length > 0);
  console.log(JSON.stringify(found));
}

// The best of the rounds for each text, as ours is timed.
const best = cases.map(() => Infinity);
for (let round = 0; round < rounds; round++) {
  cases.forEach((one, k) => {
    const start = process.hrtime.bigint();
    recognize(one);
    best[k] = Math.min(best[k], Number(process.hrtime.bigint() - start) / 1000);
  });
}
console.log(JSON.stringify({ microseconds: best.reduce((sum, time) => sum + time, 0) / cases.length }));
