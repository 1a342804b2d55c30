// Moves the search's map with many points in headless Chromium, slowed down four times:
// `node bench/map.mjs PUBLIC_DIR [POINTS]`. One JSON object: milliseconds to show the points, and
// the longest time without a frame while the map is dragged and while it zooms.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

const TYPES = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json', '.css': 'text/css' };
/** How much slower than this machine a visitor's is. */
const SLOWDOWN = 4;
const [, , site, asked = '10000'] = process.argv;

const server = createServer((request, response) => {
  const address = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  const file = path.join(site, address.endsWith('/') ? `${address}index.html` : address);
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(`http://127.0.0.1:${server.address().port}/recherche/`);
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });

/** Opens the page's own map on points that nobody's records are: a fixed scatter over the two territories. */
const shown = await page.evaluate(async (count) => {
  const section = document.querySelector('[data-moteur]');
  const box = document.querySelector('[data-carte]');
  const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: box.dataset.styles });
  document.head.append(style);
  await new Promise((loaded) => style.addEventListener('load', loaded));
  section.hidden = box.hidden = false;
  section.classList.add('found-with-map');
  const { openMap } = await import(box.dataset.carte);
  let seed = 1;
  const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const points = Array.from({ length: count }, (_, at) => {
    const [south, west] = at % 2 ? [43.2, 4.7] : [42.4, 2.2];
    const [north, east] = [Math.round(chance() * 5000) / 10000, Math.round(chance() * 9000) / 10000];
    return {
      url: `/fiches/point-${at}/`, title: `Point ${at}`, kind: 'Essai', family: 'accueil', commune: `Commune ${at % 97}`,
      approximate: at % 7 === 0, latitude: south + north, longitude: west + east,
    };
  });
  const started = performance.now();
  const plan = openMap(box, { searchHere: () => {}, light: () => {} });
  plan.show({ points, coming: 0 }, count);
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const took = performance.now() - started;
  window.frames_ = [];
  const tick = (now) => {
    window.frames_.push(now);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  box.scrollIntoView();
  return took;
}, Number(asked));

/** The longest time without a frame while something is done, and the median, in milliseconds. */
async function watched(act) {
  await page.evaluate(() => (window.frames_.length = 0));
  await act();
  const frames = await page.evaluate(() => [...window.frames_]);
  const gaps = frames.slice(1).map((now, at) => now - frames[at]).sort((a, b) => a - b);
  return { longest: Math.round(gaps[gaps.length - 1]), median: Math.round(gaps[gaps.length >> 1]), frames: gaps.length };
}

const frame = await page.locator('[data-plan]').boundingBox();
const middle = [frame.x + frame.width / 2, frame.y + frame.height / 2];
async function drag() {
  for (const [across, down] of [[-200, 40], [180, -120], [-160, 150], [200, 60], [-190, -140], [150, 20]]) {
    await page.mouse.move(...middle);
    await page.mouse.down();
    await page.mouse.move(middle[0] + across, middle[1] + down, { steps: 12 });
    await page.mouse.up();
    await page.waitForTimeout(400);
  }
}
async function zoom() {
  for (const step of [1, 1, 1, 1, 1, -1, -1, -1, -1]) {
    await page.locator(`[data-zoom="${step}"]`).click();
    await page.waitForTimeout(500);
  }
}
const far = await watched(drag);
const zooming = await watched(zoom);
const markers = await page.locator('.map-marker').count();
const near = await watched(drag);
console.log(JSON.stringify({ points: Number(asked), slowdown: SLOWDOWN, shown: Math.round(shown), 'drag, far': far, zoom: zooming, 'drag, nearer': near, markers }));
await browser.close();
server.close();
