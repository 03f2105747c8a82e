-- One secret for each installation: identifiers of people are HMACs under it. It is kept with the data it protects, because an erasure that outlives its key would
-- bring somebody back.
create table pseudonym_key (
    id bigint primary key,
    secret {bytes} not null,
    made_at text not null
);

-- The only place where names and addresses stand, each with the purpose it is kept for.
create table person_vault (
    pseudonym text not null,
    spelling text not null,
    identity text not null,
    purpose text not null,
    kept_at text not null,
    primary key (pseudonym, spelling)
);

-- Who looked into the vault, or changed what is kept about somebody, when and why.
create table vault_access (
    id {id},
    at text not null,
    account text not null,
    act text not null,
    pseudonym text,
    purpose text
);

create table identity_proposal (
    proposal_key text primary key,
    left_pseudonym text not null,
    right_pseudonym text not null,
    reason text not null,
    proposed_at text not null
);

create table identity_decision (
    left_pseudonym text not null,
    right_pseudonym text not null,
    are_same bigint not null,
    account text not null,
    decided_at text not null,
    primary key (left_pseudonym, right_pseudonym)
);

-- Who asked to be forgotten: asked at each reading, so that a rescan brings nobody back.
create table erasure (
    pseudonym text primary key,
    erased_at text not null
);

create table council_seat (
    role text not null,
    actor text not null,
    token_digest text not null,
    seated_at text not null,
    primary key (role, actor)
);

create table council_step (
    id {id},
    action text not null,
    role text not null,
    actor text not null,
    at text not null
);
