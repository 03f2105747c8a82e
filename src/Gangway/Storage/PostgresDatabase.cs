using System.Data.Common;
using Dapper;
using Npgsql;

namespace Gangway.Storage;

/// <summary>PostgreSQL, for when the store is shared by many.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    /// <summary>One number for all of Gangway, so that its writers wait for one another and for nobody else.</summary>
    private const long WriterLock = 0x67616E67776179;

    private readonly NpgsqlDataSource source;

    /// <param name="address">A connection string, or <c>postgres://user:password@host:port/database</c>.</param>
    public PostgresDatabase(string address)
    {
        var settings = Settings(address);
        source = NpgsqlDataSource.Create(settings);
        Name = $"postgres {settings.Host}:{settings.Port}/{settings.Database}";
    }

    public string Name { get; }

    public DbDataSource Source => source;

    public static bool IsAddress(string data) =>
        data.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || data.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
        || data.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    public string Spell(string sql) => sql
        .Replace("{id}", "bigint generated always as identity primary key", StringComparison.Ordinal)
        .Replace("{bytes}", "bytea", StringComparison.Ordinal)
        .Replace("{without_rowid}", "", StringComparison.Ordinal);

    public async Task<long> Fill(DbConnection connection, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        await using var copy = await ((NpgsqlConnection)connection).BeginBinaryImportAsync($"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)", stop);
        var count = 0L;
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            foreach (var value in row)
            {
                await (value switch
                {
                    null => copy.WriteNullAsync(stop),
                    // PostgreSQL keeps no NUL in text; the replacement character says that something stood there.
                    string text => copy.WriteAsync(text.Contains('\0') ? text.Replace('\0', '\uFFFD') : text, stop),
                    long number => copy.WriteAsync(number, stop),
                    _ => copy.WriteAsync(value, stop),
                });
            }

            count++;
        }

        await copy.CompleteAsync(stop);
        return count;
    }

    public Task Lock(DbConnection connection, CancellationToken stop) =>
        connection.ExecuteAsync(new CommandDefinition($"select pg_advisory_xact_lock({WriterLock})", cancellationToken: stop));

    public async Task<IReadOnlyList<string>> Complaints(DbConnection connection, CancellationToken stop)
    {
        var settings = await connection.QuerySingleAsync<string>("select current_setting('fsync') || '/' || current_setting('full_page_writes')");
        return settings == "on/on" ? [] : [$"fsync/full_page_writes is {settings}: a crash may lose what was acknowledged"];
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static NpgsqlConnectionStringBuilder Settings(string address)
    {
        if (!address.Contains("://", StringComparison.Ordinal))
        {
            return new NpgsqlConnectionStringBuilder(address);
        }

        var uri = new Uri(address);
        var user = uri.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        };
    }
}
