// Every reading, without tones, that pinyin-pro knows for GB2312's 6,763 characters: node readings.js out.json
const fs = require('fs');
const { pinyin } = require('pinyin-pro');

const decoder = new TextDecoder('gb2312');
const readings = {};
for (let row = 0xb0; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const character = decoder.decode(new Uint8Array([row, cell]));
    if (!/^\p{Script=Han}$/u.test(character)) continue;
    const all = pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true });
    readings[character] = [...new Set(all)];
  }
}
fs.writeFileSync(process.argv[2], JSON.stringify(readings));
