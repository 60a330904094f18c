// The built site: where it is, which pages it has, and a small server for it on the loopback address.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join, normalize, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The folder that holds the site; CONFERE_SITE names another one. */
export const siteFolder = resolve(process.env.CONFERE_SITE ?? join(here, '..', '..', 'site'));

if (!existsSync(join(siteFolder, 'index.html'))) {
  console.error(`There is no site to open: ${join(siteFolder, 'index.html')} is missing. Run mvn site-build first.`);
  process.exit(1);
}

/** Paths of all pages, relative to the site, with slashes, in order. */
export async function pages() {
  const files = await readdir(siteFolder, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** The text of a page, as it stands on the disk. */
export function sourceOf(path) {
  return readFile(join(siteFolder, path), 'utf8');
}

/** Paths of the pages whose source holds all the given texts. */
export async function pagesWith(...texts) {
  const all = await pages();
  const sources = await Promise.all(all.map(sourceOf));
  return all.filter((path, i) => texts.every((text) => sources[i].includes(text)));
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * The page for lost addresses is the one page that knows where the site stands, because it is shown at any address; it
 * can be looked at where the site was built for, and nowhere else. This site is built for the root of a host when its
 * links begin with a slash.
 */
export const lost = '404.html';

/**
 * Serves the site below `base`, which starts and ends with a slash, as a host that knows nothing but files would. What is
 * not there gets the page for lost addresses.
 * Answers `{ url, close }`.
 */
export async function serve(base = '/') {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = path.startsWith(base) ? fileOf(path.slice(base.length)) : undefined;
    try {
      const bytes = await readFile(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      response.end(bytes);
    } catch {
      response.writeHead(404, { 'content-type': types['.html'] });
      response.end(await readFile(join(siteFolder, lost)).catch(() => 'not here'));
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

function fileOf(path) {
  const file = normalize(join(siteFolder, path.endsWith('/') || path === '' ? `${path}index.html` : path));
  return relative(siteFolder, file).startsWith('..') ? undefined : file;
}
