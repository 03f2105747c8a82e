using System.Data.Common;
using Gangway.Storage;

namespace Gangway.Contract;

/// <summary>Readings of contents by digest, file name and engine.</summary>
internal static class LicenseReadingTable
{
    /// <summary>More are not recalled: they would cost more to load than a scan does.</summary>
    private const int MostRecalled = 300_000;

    public sealed record Row(string Digest, string FileName, string? Reading);

    public static async Task<List<Row>> Read(DbConnection connection, string engine, CancellationToken stop)
    {
        var rows = new List<Row>();
        await connection.Each(
            "select digest, file_name, reading from license_reading where engine = @engine limit @most",
            row => rows.Add(new Row(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2))),
            stop, ("@engine", engine), ("@most", (long)MostRecalled));
        return rows;
    }

    /// <summary>Adds readings, and forgets those of engines that are gone; the caller holds the transaction.</summary>
    public static async Task<long> Add(IDatabase database, DbConnection connection, string engine, IEnumerable<Row> rows, CancellationToken stop)
    {
        await connection.Run("delete from license_reading where engine <> @engine", stop, ("@engine", engine));
        await connection.Run("create temporary table staged (digest text, file_name text, reading text)", stop);
        await database.Fill(connection, "staged", ["digest", "file_name", "reading"], rows.Select(row => new object?[] { row.Digest, row.FileName, row.Reading }), stop);
        var added = await connection.Run(
            """
            insert into license_reading (digest, file_name, engine, reading)
            select digest, file_name, @engine, reading from staged where true
            on conflict (digest, file_name, engine) do nothing
            """, stop, ("@engine", engine));
        await connection.Run("drop table staged", stop);
        return added;
    }
}
