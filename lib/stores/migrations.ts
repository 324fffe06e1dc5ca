import type { Dialect } from './database.ts'

/** The statements of each version of the schema, the first one first; none is ever changed. */
export const migrations: readonly ((dialect: Dialect) => readonly string[])[] = [
  ({ integer }) => [
    // The day leads the key: what comes in lies together, and old days end as one range.
    `CREATE TABLE calls (
      day TEXT NOT NULL,
      id TEXT NOT NULL,
      time TEXT NOT NULL,
      service TEXT, region TEXT, api TEXT, operation TEXT,
      subscription TEXT, subscription_name TEXT, product TEXT,
      apim_user TEXT, end_user TEXT, end_user_tenant TEXT, app TEXT, session TEXT,
      deployment TEXT, model TEXT, service_tier TEXT,
      backend TEXT, backend_host TEXT, backend_region TEXT,
      attributes TEXT NOT NULL,
      status ${integer} NOT NULL,
      is_stream ${integer} NOT NULL,
      is_provisioned ${integer} NOT NULL,
      is_metered ${integer} NOT NULL,
      latency ${integer},
      quality TEXT NOT NULL,
      input ${integer} NOT NULL, cached_input ${integer} NOT NULL,
      audio_input ${integer} NOT NULL, cached_audio_input ${integer} NOT NULL, image_input ${integer} NOT NULL,
      output ${integer} NOT NULL, audio_output ${integer} NOT NULL, image_output ${integer} NOT NULL,
      reasoning ${integer} NOT NULL,
      quantities TEXT NOT NULL,
      parts TEXT NOT NULL,
      PRIMARY KEY (day, id)
    )`,
    `CREATE TABLE daily_usage (
      day TEXT NOT NULL,
      number ${integer} NOT NULL,
      service TEXT, region TEXT, api TEXT, operation TEXT,
      subscription TEXT, subscription_name TEXT, product TEXT,
      apim_user TEXT, end_user TEXT, end_user_tenant TEXT, app TEXT,
      deployment TEXT, model TEXT, service_tier TEXT,
      backend TEXT, backend_host TEXT, backend_region TEXT,
      attributes TEXT NOT NULL,
      quality TEXT NOT NULL,
      quantities TEXT NOT NULL,
      is_error ${integer} NOT NULL,
      is_provisioned ${integer} NOT NULL,
      calls ${integer} NOT NULL,
      streams ${integer} NOT NULL,
      latency ${integer} NOT NULL,
      input ${integer} NOT NULL, cached_input ${integer} NOT NULL,
      audio_input ${integer} NOT NULL, cached_audio_input ${integer} NOT NULL, image_input ${integer} NOT NULL,
      output ${integer} NOT NULL, audio_output ${integer} NOT NULL, image_output ${integer} NOT NULL,
      reasoning ${integer} NOT NULL,
      state TEXT NOT NULL,
      cost ${integer} NOT NULL,
      charges TEXT NOT NULL,
      priced_model TEXT,
      reason TEXT,
      PRIMARY KEY (day, number)
    )`,
    'CREATE TABLE dirty_days (day TEXT NOT NULL PRIMARY KEY)',
    'CREATE TABLE rated_days (day TEXT NOT NULL PRIMARY KEY, price_version TEXT NOT NULL)',
    'CREATE TABLE price_books (version TEXT NOT NULL PRIMARY KEY, book TEXT NOT NULL)',
    `CREATE TABLE statements (
      month TEXT NOT NULL PRIMARY KEY,
      price_version TEXT NOT NULL,
      digest TEXT NOT NULL,
      statement TEXT NOT NULL
    )`,
    `CREATE TABLE bill_lines (
      source TEXT NOT NULL,
      day TEXT NOT NULL,
      resource TEXT NOT NULL,
      meter TEXT NOT NULL,
      currency TEXT NOT NULL,
      cost TEXT NOT NULL,
      tokens TEXT,
      PRIMARY KEY (source, day, resource, meter, currency)
    )`,
    `CREATE TABLE poison (
      source TEXT NOT NULL PRIMARY KEY,
      received TEXT NOT NULL,
      reason TEXT NOT NULL,
      excerpt TEXT NOT NULL
    )`,
    `CREATE TABLE counters (name TEXT NOT NULL PRIMARY KEY, value ${integer} NOT NULL)`,
    'CREATE TABLE notes (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)',
  ],
]
