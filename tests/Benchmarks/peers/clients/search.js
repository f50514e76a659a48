// Looks names up with fuse.js and minisearch: node search.js in.json out.json
// in: {"names":[[name, alias …] …], "lookups":[{"words","right":[index …]} …]}; out: {"fuse":{"right","median"},"minisearch":{…}}, times in microseconds.
const fs = require('fs');
const Fuse = require('fuse.js');
const MiniSearch = require('minisearch');

const { names, lookups } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const documents = names.map((all, id) => ({ id, all, text: all.join(' ') }));
const fuse = new Fuse(documents, { keys: ['all'], includeScore: true, ignoreLocation: true });
// Chinese has no spaces: its characters are the words, as the library's documents advise.
const tokenize = text => text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
const mini = new MiniSearch({ fields: ['text'], tokenize, searchOptions: { fuzzy: 0.2, prefix: true } });
mini.addAll(documents);

function measure(find, some) {
  const times = [];
  let right = 0;
  for (const { words, right: wanted } of some) {
    const start = process.hrtime.bigint();
    const first = find(words);
    times.push(Number(process.hrtime.bigint() - start) / 1000);
    if (wanted.includes(first)) right++;
  }
  times.sort((a, b) => a - b);
  return { count: some.length, right, median: times[times.length >> 1] };
}

const out = {
  fuse: measure(words => fuse.search(words, { limit: 1 })[0]?.item.id, lookups.filter((_, i) => i % 10 === 0)),
  minisearch: measure(words => mini.search(words)[0]?.id, lookups),
};
fs.writeFileSync(process.argv[3], JSON.stringify(out));
