/**
 * What the server keeps, as statements that may be run again and again; a new column is an `alter table ... add column if not exists`
 * at the end. Every key begins with `ws`, so that workspaces can lie apart; no sequences, triggers, extensions.
 *
 * Times are milliseconds since 1970. Stamps are compared as text by their bytes, whatever the database's own order of letters is.
 */
export const tables: readonly string[] = [
  // Its row is locked by every push until the commit: the order of `seq` is the order of commits. `epoch` is new after a restore.
  `create table if not exists workspace (
    ws text primary key, name text not null, epoch text not null, seq bigint not null default 0, made_at bigint not null)`,
  // `role` is null for a buyer's guest; who has left stays, for the history names them. `acl` grows with every change of their grants.
  `create table if not exists person (
    ws text, person text, name text not null, email text not null, side text not null, role text, left_at bigint,
    acl int not null default 1, primary key (ws, person))`,
  `create table if not exists deal (
    ws text, deal text, owner text not null, made_at bigint not null, primary key (ws, deal))`,
  `create index if not exists deal_owner on deal (ws, owner)`,
  // Who may see a stream, and as what they write in it: a role of lib/plan/policy.ts.
  `create table if not exists grants (
    ws text, person text, stream text, role text not null, primary key (ws, person, stream))`,
  `create index if not exists grants_stream on grants (ws, stream)`,
  // One database of one browser profile: whose it is, the number of its newest change, its newest stamp.
  `create table if not exists replica (
    ws text, dev text, person text not null, head int not null, last text collate "C", last_at bigint not null,
    primary key (ws, dev))`,
  // The answer to every change ever sent: accepted as ops from `seq` on, or refused with a code. The same change sent as another
  // replica's has a row of its own with the same answer.
  `create table if not exists tx (
    ws text, dev text, n int, id text not null, person text not null, seq bigint, ops int not null, code text, bad_op int, detail text,
    at bigint not null, primary key (ws, dev, n))`,
  `create index if not exists tx_id on tx (ws, person, id)`,
  // The history. `change` is the seq of the first op of its change, `v` the value as JSON, `undoes` the first seq of what is taken back.
  `create table if not exists op (
    ws text, seq bigint, change bigint not null, stream text not null, entity text not null, field text not null, v text not null,
    at text collate "C" not null, pv text collate "C", person text not null, on_at bigint not null, undoes bigint,
    primary key (ws, seq))`,
  `create index if not exists op_stream on op (ws, stream, seq)`,
  // Of each field the write with the greatest stamp.
  `create table if not exists state (
    ws text, stream text, entity text, field text, v text not null, at text collate "C" not null, primary key (ws, stream, entity, field))`,
]
