-- What was detected in the sources of a component: evidence beside what its supplier declares. findings: JSON, [{expression, place}].
create table detected_license (
    purl_key text not null primary key,
    purl text not null,
    source text not null,
    files bigint not null,
    findings text not null,
    detected_at text not null
);
