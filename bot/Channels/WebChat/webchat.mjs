// Takes dist/webchat.js out of the npm package botframework-webchat, 7 MB instead of the 486 MB that installing it brings. Usage: node webchat.mjs TARGET
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const version = '4.18.1';
const sha512 = '7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const wanted = 'package/dist/webchat.js';

const target = resolve(process.argv[2]);
const folder = mkdtempSync(join(dirname(target), 'pack-'));
try {
  execSync(`npm pack --silent --fetch-retries=1 botframework-webchat@${version}`, { cwd: folder, timeout: 60_000, stdio: 'ignore' });
  const tarball = readFileSync(join(folder, readdirSync(folder).find(name => name.endsWith('.tgz'))));
  if (createHash('sha512').update(tarball).digest('base64') !== sha512) throw new Error('The package is not the one that was expected.');
  const script = join(folder, basename(target));
  writeFileSync(script, entry(gunzipSync(tarball), wanted));
  // A rename, so that two builds at once never see half a file.
  renameSync(script, target);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// A tar archive is headers of 512 bytes (name at 0, size in octal at 124), each before its file, padded to 512.
function entry(tar, name) {
  for (let at = 0; at + 512 <= tar.length;) {
    const text = (from, length) => tar.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = parseInt(text(124, 12).trim() || '0', 8);
    if (text(0, 100) === name) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`${name} is not in the package.`);
}
