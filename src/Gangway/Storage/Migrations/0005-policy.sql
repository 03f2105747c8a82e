-- What the store keeps for itself, by name: the secret under which pseudonyms are made.
create table setting (
    name text primary key,
    value text not null
){without_rowid};

-- Every policy a verdict was given under, word for word, so that the verdict can be given again.
create table policy_version (
    version text primary key,
    digest text not null,
    name text not null,
    source text not null,
    content text not null,
    first_used text not null
){without_rowid};

-- Every ask and what was answered. waits_as: the first ask of the same question that waits for a person; null where a rule or a decision answered.
create table ask (
    id {id},
    asked_at text not null,
    asker text not null,
    engagement text not null,
    named text not null,
    identity text not null,
    product text,
    license text,
    license_state text not null,
    license_source text,
    facts text not null,
    verdict text not null,
    rule text,
    fired text not null,
    roles text not null,
    policy_version text not null references policy_version (version),
    decision_id bigint,
    waits_as bigint,
    closed_at text
);

create index ask_waiting on ask (waits_as, closed_at);

-- What people decided. A row is never changed but to revoke it; a renewal is a row of its own.
create table decision (
    id {id},
    kind text not null,
    allows bigint not null,
    engagement text not null,
    identity text not null,
    versions text,
    product text,
    rules text not null,
    rests_on text not null,
    reason text not null,
    author text not null,
    decided_at text not null,
    expires_at text not null,
    policy_version text not null references policy_version (version),
    revoked_at text,
    revoked_by text,
    revoke_reason text,
    answers_ask bigint references ask (id),
    replaces bigint references decision (id)
);

create index decision_identity on decision (substr(identity, 1, 400));
