// Trains node-nlp as it comes and reads the test sentences with it, its extractors on: without forceNER they run only where a sentence file names entities, and none does.
// in: one JSON of {train: [{language, intent, text}], test: [{language, text}]}; out: one of {seconds, answers: [{intent, score}], microseconds}.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { NlpManager } = require('node-nlp');

async function main() {
  const { train, test } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  const manager = new NlpManager({ languages: ['zh', 'en'], autoSave: false, nlu: { log: false }, forceNER: true });
  for (const { language, intent, text } of train) manager.addDocument(language, text, intent);
  const began = performance.now();
  await manager.train();
  const seconds = (performance.now() - began) / 1000;
  for (const { language, text } of test.slice(0, 100)) await manager.process(language, text);
  const answers = [];
  const start = performance.now();
  for (const { language, text } of test) {
    const { intent, score } = await manager.process(language, text);
    answers.push({ intent, score });
  }
  const microseconds = ((performance.now() - start) * 1000) / test.length;
  writeFileSync(process.argv[3], JSON.stringify({ seconds, answers, microseconds }));
}

main();
