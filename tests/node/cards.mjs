// Reads one Adaptive Card a line and prints what the official renderer's parser has against it.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const { AdaptiveCard, SerializationContext, Version, Versions } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

let at = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  const { lang, ...json } = JSON.parse(line);
  card.parse(json, context);
  // Charts are Teams' own: here their fallback is shown.
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message).filter(m => !m.startsWith('Unknown element type "Chart.'));
  // The library's own check of lang keeps a place between calls and refuses every second card.
  if (!/^[a-z]{2,3}$/.test(lang)) events.push(`lang ${lang}`);
  const failures = card.validateProperties().validationEvents.map(event => event.message);
  const version = Version.parse('1.5', context)?.compareTo(card.version) === 0 ? [] : [`version ${card.version}`];
  for (const problem of [...events, ...failures, ...version]) console.log(`${at}: ${problem}`);
  at++;
}
console.log(`${at} cards`);
