using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gangway.Storage;

/// <summary>The embedded database: one file, write-ahead log, every commit on disk before it is acknowledged.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    private readonly string file;

    public SqliteDatabase(string file)
    {
        this.file = file;
        Source = new SqliteSource(file);
    }

    public string Name => file;

    public DbDataSource Source { get; }

    public string Spell(string sql) => sql
        .Replace("{id}", "integer primary key", StringComparison.Ordinal)
        .Replace("{bytes}", "blob", StringComparison.Ordinal)
        .Replace("{without_rowid}", " without rowid", StringComparison.Ordinal);

    /// <summary>
    /// Values are bound by number, below the provider, which looks each up by name again for every row: a third of the time of filling.
    /// The embedded database answers in the same thread, so nothing is awaited.
    /// </summary>
    public Task<long> Fill(DbConnection connection, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        var database = ((SqliteConnection)connection).Handle!;
        var sql = $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(_ => "?"))})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var insert), database);
        using (insert)
        {
            var count = 0L;
            foreach (var row in rows)
            {
                for (var at = 0; at < row.Length; at++)
                {
                    SqliteException.ThrowExceptionForRC(Bind(insert, at + 1, row[at]), database);
                }

                SqliteException.ThrowExceptionForRC(raw.sqlite3_step(insert), database);
                SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(insert), database);
                if ((++count & 1023) == 0)
                {
                    stop.ThrowIfCancellationRequested();
                }
            }

            return Task.FromResult(count);
        }
    }

    private static int Bind(sqlite3_stmt insert, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(insert, place),
        string text => raw.sqlite3_bind_text(insert, place, text),
        long number => raw.sqlite3_bind_int64(insert, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(insert, place, bytes),
        _ => throw new ArgumentException($"the store keeps text, whole numbers and bytes, no {value.GetType().Name}", nameof(value)),
    };

    /// <summary>A transaction of this source begins immediate, so the lock is already held.</summary>
    public Task Lock(DbConnection connection, CancellationToken stop) => Task.CompletedTask;

    public async Task<IReadOnlyList<string>> Complaints(DbConnection connection, CancellationToken stop) =>
        [.. (await connection.QueryAsync<string>("pragma integrity_check(20)")).Where(line => line != "ok"),
            .. (await connection.QueryAsync("pragma foreign_key_check")).Take(20).Select(row => $"a row of {row.table} names a row of {row.parent} that is not there")];

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    private sealed class SqliteSource(string file) : DbDataSource
    {
        public override string ConnectionString { get; } = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();

        protected override DbConnection CreateDbConnection() => new SqliteConnection(ConnectionString);

        protected override DbConnection OpenDbConnection()
        {
            var connection = new SqliteConnection(ConnectionString);
            connection.Open();
            using var settings = connection.CreateCommand();
            settings.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536;";
            settings.ExecuteNonQuery();
            return connection;
        }

        // The base class would open the connection without the pragmas.
        protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken) => new(OpenDbConnection());
    }
}
