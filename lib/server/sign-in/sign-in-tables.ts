/** What sign-in keeps, in the manner of `database/tables.ts`. Secrets are there as hashes alone. */
export const signInTables: readonly string[] = [
  // A device that is signed in. `family` is the part of its tokens that never changes; `used` says that the newest pair has been seen.
  `create table if not exists session (
    ws text, id text, person text not null, device text not null, family text not null, started_at bigint not null, last_at bigint not null,
    ended_at bigint, access text not null, access_until bigint not null, former_access text, former_until bigint,
    refresh text not null, former_refresh text, rotated_at bigint not null, used boolean not null, primary key (ws, id))`,
  `create unique index if not exists session_family on session (ws, family)`,
  `create index if not exists session_person on session (ws, person)`,
  // A code that lets somebody in, once. Without an address it is the one that the server printed: for the first owner, or for somebody
  // who is in already. Codes are looked up without their workspace, rarely.
  `create table if not exists invitation (
    ws text, hash text, email text, role text not null, made_by text, made_at bigint not null, until bigint not null, used_at bigint,
    primary key (ws, hash))`,
  `create index if not exists invitation_hash on invitation (hash)`,
  // Who somebody is for the company's sign-in service: its issuer and subject, never an address.
  `create table if not exists identity (
    ws text, issuer text, subject text, person text not null, made_at bigint not null, primary key (ws, issuer, subject))`,
  `create index if not exists identity_subject on identity (issuer, subject)`,
  // A sign-in whose browser is away, for ten minutes; which workspace it is for shows at its end.
  `create table if not exists sign_in (
    state text primary key, nonce text not null, verifier text not null, browser text not null, redirect text not null,
    challenge text not null, workspace text, until bigint not null)`,
  // What a sign-in ended with, until the device has fetched its session.
  `create table if not exists swap_code (
    ws text, hash text, person text not null, challenge text not null, until bigint not null, primary key (ws, hash))`,
]
