-- Contributor license agreements, and whom the corporate ones cover. Days are ISO 8601; a row is ended, never deleted: what was given stays given.
create table cla_agreement (
    id text primary key,
    kind text not null,
    holder text not null,
    document text not null,
    signed text not null,
    ended text,
    manager text,
    domain text,
    recorded_at text not null
);

create table cla_person (
    agreement_id text not null references cla_agreement (id),
    email text not null,
    from_day text not null,
    left_day text,
    primary key (agreement_id, email, from_day)
){without_rowid};
