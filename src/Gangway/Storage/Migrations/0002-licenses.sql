-- What the license kernel read of a content under a file name, by the engine that read it; null where nothing was found.
-- It can be had again from the files, so a backup leaves it out.
create table license_reading (
    digest text not null,
    file_name text not null,
    engine text not null,
    reading text,
    primary key (digest, file_name, engine)
){without_rowid};
