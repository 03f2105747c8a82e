using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;

namespace Gangway.Storage;

/// <summary>
/// A store as one file that either database can be filled from: a zip with a manifest and, for each table, its rows as JSON lines. It is
/// read from one state of the store while others go on writing, and checked row by row and by digest when it comes back.
/// </summary>
internal static class Backup
{
    private const string ManifestName = "manifest.json";
    private const string Format = "gangway.backup/1";
    private const string Bytes = "base64";

    /// <summary>Every table, those others refer to first.</summary>
    private static readonly (string Name, string[] Columns, bool HasKey)[] Tables =
    [
        ("product", ["id", "name"], true),
        ("snapshot",
            ["id", "product_id", "release_name", "digest", "format", "source", "serial_number", "document_time", "imported_at", "subject_ref", "component_count",
             "dependency_count", "is_older_than_newest"], true),
        ("component", ["id", "identity", "purl", "versionless", "package_group", "name", "version", "version_range", "type"], true),
        ("license_claims", ["id", "claims_key", "claims"], true),
        ("listing", ["snapshot_id", "position", "component_id", "license_claims_id", "local_id", "directness", "scope", "source_repository"], false),
        ("dependency", ["snapshot_id", "from_position", "to_position"], false),
        ("detected_license", ["purl_key", "purl", "source", "files", "findings", "detected_at"], false),
        ("document", ["digest", "piece", "content"], false),
        ("pseudonym_key", ["id", "secret", "made_at"], false),
        ("person_vault", ["pseudonym", "spelling", "identity", "purpose", "kept_at"], false),
        ("vault_access", ["id", "at", "account", "act", "pseudonym", "purpose"], true),
        ("identity_proposal", ["proposal_key", "left_pseudonym", "right_pseudonym", "reason", "proposed_at"], false),
        ("identity_decision", ["left_pseudonym", "right_pseudonym", "are_same", "account", "decided_at"], false),
        ("erasure", ["pseudonym", "erased_at"], false),
        ("council_seat", ["role", "actor", "token_digest", "seated_at"], false),
        ("council_step", ["id", "action", "role", "actor", "at"], true),
        ("cla_agreement", ["id", "kind", "holder", "document", "signed", "ended", "manager", "domain", "recorded_at"], false),
        ("cla_person", ["agreement_id", "email", "from_day", "left_day"], false),
        ("setting", ["name", "value"], false),
        ("policy_version", ["version", "digest", "name", "source", "content", "first_used"], false),
        ("ask",
            ["id", "asked_at", "asker", "engagement", "named", "identity", "product", "license", "license_state", "license_source", "facts", "verdict", "rule", "fired", "roles",
             "policy_version", "decision_id", "waits_as", "closed_at"], true),
        ("decision",
            ["id", "kind", "allows", "engagement", "identity", "versions", "product", "rules", "rests_on", "reason", "author", "decided_at", "expires_at", "policy_version",
             "revoked_at", "revoked_by", "revoke_reason", "answers_ask", "replaces"], true),
    ];

    /// <summary>The schema that brought a table, where it was not the first: an older backup does not have it.</summary>
    private static readonly Dictionary<string, int> Since = new(StringComparer.Ordinal)
    {
        ["pseudonym_key"] = 3, ["person_vault"] = 3, ["vault_access"] = 3, ["identity_proposal"] = 3, ["identity_decision"] = 3, ["erasure"] = 3, ["council_seat"] = 3, ["council_step"] = 3,
        ["cla_agreement"] = 4, ["cla_person"] = 4, ["setting"] = 5, ["policy_version"] = 5, ["ask"] = 5, ["decision"] = 5, ["detected_license"] = 6,
    };

    public sealed record TableCount(string Table, long Rows, string Sha256);

    private sealed record Manifest(string Format, int Schema, string Taken, TableCount[] Tables);

    public static Task<TableCount[]> Write(Store store, Stream target, DateTimeOffset now, CancellationToken stop) => store.Read(
        async connection =>
        {
            using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
            var counts = new List<TableCount>();
            foreach (var (name, columns, _) in Tables)
            {
                await using var entry = zip.CreateEntry($"{name}.jsonl", CompressionLevel.Fastest).Open();
                counts.Add(await WriteTable(connection, name, columns, entry, stop));
            }

            var manifest = new Manifest(Format, await Migrations.Done(connection, stop), Store.Time(now), [.. counts]);
            await using var last = zip.CreateEntry(ManifestName).Open();
            await JsonSerializer.SerializeAsync(last, manifest, cancellationToken: stop);
            return manifest.Tables;
        },
        stop);

    /// <summary>Fills an empty store. Nothing is kept unless every row came back and every digest agrees.</summary>
    /// <exception cref="InvalidDataException">The file is no backup, is damaged, or the store is not empty.</exception>
    public static Task<TableCount[]> Restore(Store store, Stream source, CancellationToken stop) => store.Write(
        async connection =>
        {
            foreach (var (name, _, _) in Tables)
            {
                if (await connection.ExecuteScalarAsync<long>($"select count(*) from (select 1 as one from {name} limit 1) as some_row") > 0)
                {
                    throw new InvalidDataException($"the store {store.Database.Name} is not empty ({name}): restore into a new place (--data)");
                }
            }

            using var zip = Open(source);
            var manifest = await ManifestOf(zip, stop);
            foreach (var (name, columns, hasKey) in Tables)
            {
                if (manifest.Schema < Since.GetValueOrDefault(name))
                {
                    continue;
                }

                var stated = Array.Find(manifest.Tables, table => table.Table == name) ?? throw Damaged($"{name} is not in it");
                var entry = zip.GetEntry($"{name}.jsonl") ?? throw Damaged($"{name}.jsonl is missing");
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                var rows = await store.Database.Fill(connection, name, columns, Rows(entry, columns.Length, hash), stop);
                if (rows != stated.Rows || Convert.ToHexStringLower(hash.GetHashAndReset()) != stated.Sha256)
                {
                    throw Damaged($"{name} has {rows} rows where {stated.Rows} were written, or other ones");
                }

                if (hasKey && store.Database is PostgresDatabase)
                {
                    await connection.ExecuteAsync($"select setval(pg_get_serial_sequence('{name}', 'id'), coalesce((select max(id) from {name}), 0) + 1, false)");
                }
            }

            return manifest.Tables;
        },
        stop);

    private static async Task<TableCount> WriteTable(DbConnection connection, string table, string[] columns, Stream target, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(
            $"select {string.Join(", ", columns)} from {table} order by {string.Join(", ", columns.Take(3))}", cancellationToken: stop));
        var rows = 0L;
        while (await reader.ReadAsync(stop))
        {
            var values = new object?[columns.Length];
            for (var at = 0; at < values.Length; at++)
            {
                values[at] = reader.IsDBNull(at) ? null : reader.GetValue(at) is byte[] bytes ? new Dictionary<string, byte[]> { [Bytes] = bytes } : reader.GetValue(at);
            }

            byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(values), (byte)'\n'];
            hash.AppendData(line);
            await target.WriteAsync(line, stop);
            rows++;
        }

        return new TableCount(table, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static IEnumerable<object?[]> Rows(ZipArchiveEntry entry, int columns, IncrementalHash hash)
    {
        using var reader = new StreamReader(entry.Open());
        while (reader.ReadLine() is { } line)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
            yield return Row(line, columns);
        }
    }

    private static object?[] Row(string line, int columns)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            object?[] row = [.. json.RootElement.EnumerateArray().Select(value => value.ValueKind switch
            {
                JsonValueKind.Null => (object?)null,
                JsonValueKind.Number => value.GetInt64(),
                JsonValueKind.Object => value.GetProperty(Bytes).GetBytesFromBase64(),
                _ => value.GetString(),
            })];
            return row.Length == columns ? row : throw Damaged("a row has another number of columns");
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw Damaged("a row is no JSON array of text and whole numbers");
        }
    }

    private static ZipArchive Open(Stream source)
    {
        try
        {
            return new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw Damaged("it is no zip file, or was cut off");
        }
    }

    private static async Task<Manifest> ManifestOf(ZipArchive zip, CancellationToken stop)
    {
        try
        {
            await using var stream = (zip.GetEntry(ManifestName) ?? throw Damaged("it has no manifest")).Open();
            var manifest = await JsonSerializer.DeserializeAsync<Manifest>(stream, cancellationToken: stop);
            return manifest is { Format: Format, Tables: not null } && manifest.Schema <= Migrations.Newest
                ? manifest
                : throw Damaged($"it is of format {manifest?.Format ?? "?"}, schema {manifest?.Schema}; this version reads {Format} up to schema {Migrations.Newest}");
        }
        catch (JsonException)
        {
            throw Damaged("its manifest is no JSON");
        }
    }

    private static InvalidDataException Damaged(string why) => new($"the backup cannot be restored: {why}");
}
