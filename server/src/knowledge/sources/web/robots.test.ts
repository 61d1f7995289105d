import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRobots } from './robots.ts';

const allows = (text: string, path: string) => readRobots(text, 'AskBob').allows(path);

test('takes the group that names the robot, all of them together, and * only without one', () => {
  const text =
    'User-agent: *\nDisallow: /\n\nuser-agent: other\nuser-agent: askbob/1.0\nDisallow: /a\n\nUser-Agent: AskBob\nDisallow: /b';
  assert.equal(allows(text, '/c'), true);
  assert.equal(allows(text, '/a/1'), false);
  assert.equal(allows(text, '/b'), false);
  assert.equal(readRobots(text, 'Else').allows('/c'), false);
});

test('the longest rule decides, and of two as long the one that allows', () => {
  const text = 'User-agent: *\nDisallow: /shop\nAllow: /shop/open\nDisallow: /x\nAllow: /x';
  assert.equal(allows(text, '/shop/closed'), false);
  assert.equal(allows(text, '/shop/open/1'), true);
  assert.equal(allows(text, '/x'), true);
});

test('* is any text and $ is the end', () => {
  const text = 'User-agent: *\nDisallow: /*.pdf$\nDisallow: /*?sort=\nDisallow: /exact$\nDisallow: /a*b*c$';
  assert.equal(allows(text, '/files/a.pdf'), false);
  assert.equal(allows(text, '/files/a.pdf?x=1'), true);
  assert.equal(allows(text, '/list?sort=up'), false);
  assert.equal(allows(text, '/exact'), false);
  assert.equal(allows(text, '/exactly'), true);
  assert.equal(allows(text, '/a-b-c'), false);
  assert.equal(allows(text, '/a-b-c-d'), true);
});

test('reads escapes alike, comments, odd line ends, delays and sitemaps', () => {
  const text =
    '\uFEFFUser-agent: * # all\rDisallow: /gäste\rCrawl-delay: 2.5\r\nSitemap: https://a.example/s.xml\n';
  const robots = readRobots(text, 'AskBob');
  assert.equal(robots.allows('/g%c3%a4ste/1'), false);
  assert.equal(robots.allows('/robots.txt'), true);
  assert.equal(robots.delayMs, 2500);
  assert.deepEqual(robots.sitemaps, ['https://a.example/s.xml']);
});

test('an empty Disallow forbids nothing, and a web page in its place says nothing', () => {
  assert.equal(allows('User-agent: *\nDisallow:', '/a'), true);
  assert.equal(allows('<!doctype html><title>Not here</title>', '/a'), true);
});

test('reads a hostile file in time', () => {
  const text = `User-agent: *\n${`Disallow: /${'*a'.repeat(500)}$\n`.repeat(400)}`;
  const started = performance.now();
  assert.equal(allows(text, `/${'a'.repeat(2000)}b`), true);
  assert.ok(performance.now() - started < 2000);
});
