// SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The peer of bench-group: the same rows in a table of DuckDB in memory, the same questions. Run in a folder where
// "npm install @duckdb/node-api" was done: node duckdb.mjs ROWS.csv [REPEATS]. The texts are enumerations, which DuckDB groups
// faster than texts, as the facts have them in dictionaries; the amount is an exact decimal.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cwd, argv, hrtime, stdout } from 'node:process';

const { DuckDBInstance } = createRequire(join(cwd(), 'package.json'))('@duckdb/node-api');

const rows = argv[2];
const repeats = Number(argv[3] ?? 5);
const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();

const version = (await (await connection.runAndReadAll('select version()')).getRows())[0][0];
stdout.write(`duckdb ${version}\n`);
await connection.run(`create table texts as select * from read_csv('${rows}', header = true, types = {
  'project': 'INTEGER', 'country': 'VARCHAR', 'region': 'VARCHAR', 'sector': 'VARCHAR', 'donor': 'VARCHAR', 'year': 'SMALLINT',
  'amount': 'DECIMAL(18,4)'})`);
for (const name of ['country', 'region', 'sector', 'donor'])
  await connection.run(`create type e_${name} as enum (select distinct ${name} from texts order by ${name})`);
await connection.run(`create table flows as select project, country::e_country as country, region::e_region as region,
  sector::e_sector as sector, donor::e_donor as donor, year, amount from texts`);

async function ask(table, by, years, counts) {
  const where = years === '' ? '' : `where year between ${years.replace('-', ' and ')}`;
  const what = counts ? 'sum(amount) as s, count(distinct project) as c' : 'sum(amount) as s, 0 as c';
  const sql = `select ${by}, ${what} from ${table} ${where} group by ${by}`;
  let best = Infinity;
  for (let i = 0; i < repeats; i++) {
    const begin = hrtime.bigint();
    await connection.runAndReadAll(sql);
    best = Math.min(best, Number(hrtime.bigint() - begin) / 1e6);
  }
  const total = await connection.runAndReadAll(`select count(*), sum(s)::varchar, sum(c)::varchar from (${sql})`);
  const [n, sum, projects] = total.getRows()[0];
  const name = years === '' ? by : `${by}/${years}`;
  stdout.write(`${table}-${counts ? 'counts' : 'sums'} ${name} ms ${best.toFixed(2)} rows ${n} sum ${sum} projects ${projects}\n`);
}

for (const table of ['flows', 'texts'])
  for (const [by, years] of [['country,sector', ''], ['donor,region', ''], ['country,sector', '2014-2016']])
    for (const counts of [false, true])
      await ask(table, by, years, counts);
