-- {id}: a key the database counts up. {bytes}: binary. Times are ISO 8601 in UTC, as text, so that both databases sort them alike.
create table product (
    id {id},
    name text not null unique
);

create table snapshot (
    id {id},
    product_id bigint not null references product (id),
    release_name text not null,
    digest text not null,
    format text not null,
    source text not null,
    serial_number text,
    document_time text,
    imported_at text not null,
    subject_ref text,
    component_count bigint not null,
    dependency_count bigint not null,
    is_older_than_newest bigint not null,
    unique (product_id, release_name, digest)
);

create table component (
    id {id},
    identity text not null unique,
    purl text,
    versionless text,
    package_group text,
    name text not null,
    version text,
    version_range text,
    type text
);

create index component_versionless on component (versionless);
create index component_name on component (substr(name, 1, 400));

create table license_claims (
    id {id},
    claims_key text not null unique,
    claims text not null
);

create table listing (
    snapshot_id bigint not null references snapshot (id),
    position bigint not null,
    component_id bigint not null references component (id),
    license_claims_id bigint references license_claims (id),
    local_id text not null,
    directness bigint not null,
    scope bigint not null,
    source_repository text,
    primary key (snapshot_id, position)
){without_rowid};

create index listing_component on listing (component_id);

create table dependency (
    snapshot_id bigint not null references snapshot (id),
    from_position bigint not null,
    to_position bigint not null,
    primary key (snapshot_id, from_position, to_position)
){without_rowid};

-- The documents themselves, gzip-compressed, in pieces: what was imported is evidence, and an export loses nothing.
create table document (
    digest text not null,
    piece bigint not null,
    content {bytes} not null,
    primary key (digest, piece)
);
