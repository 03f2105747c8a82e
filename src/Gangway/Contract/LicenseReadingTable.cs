using System.Data.Common;
using Dapper;
using Gangway.Storage;

namespace Gangway.Contract;

/// <summary>Readings of contents by digest, file name and engine.</summary>
internal static class LicenseReadingTable
{
    /// <summary>More are not recalled: they would cost more to load than a scan does.</summary>
    private const int MostRecalled = 300_000;

    public sealed record Row(string Digest, string FileName, string? Reading);

    public static Task<IEnumerable<Row>> Read(DbConnection connection, string engine, CancellationToken stop) =>
        connection.QueryAsync<Row>(new CommandDefinition(
            "select digest, file_name as fileName, reading from license_reading where engine = @engine limit @most",
            new { engine, most = (long)MostRecalled }, cancellationToken: stop));

    /// <summary>Adds readings, and forgets those of engines that are gone; the caller holds the transaction.</summary>
    public static async Task<long> Add(IDatabase database, DbConnection connection, string engine, IEnumerable<Row> rows, CancellationToken stop)
    {
        await connection.ExecuteAsync(new CommandDefinition("delete from license_reading where engine <> @engine", new { engine }, cancellationToken: stop));
        await connection.ExecuteAsync(new CommandDefinition("create temporary table staged (digest text, file_name text, reading text)", cancellationToken: stop));
        await database.Fill(connection, "staged", ["digest", "file_name", "reading"], rows.Select(row => new object?[] { row.Digest, row.FileName, row.Reading }), stop);
        var added = await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into license_reading (digest, file_name, engine, reading)
            select digest, file_name, @engine, reading from staged where true
            on conflict (digest, file_name, engine) do nothing
            """, new { engine }, cancellationToken: stop));
        await connection.ExecuteAsync(new CommandDefinition("drop table staged", cancellationToken: stop));
        return added;
    }
}
