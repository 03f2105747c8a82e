using System.Data.Common;

namespace Gangway.Storage;

/// <summary>
/// Statements that stand on the way to every answer from a store, run without the mapper: what it makes at its first use takes a process longer
/// than opening the store.
/// </summary>
internal static class PlainStatement
{
    /// <summary>How many rows were touched.</summary>
    public static async Task<int> Run(this DbConnection connection, string sql, CancellationToken stop, params (string Name, object Value)[] values)
    {
        await using var command = Make(connection, sql, values);
        return await command.ExecuteNonQueryAsync(stop);
    }

    /// <param name="each">Sees the reader on each row.</param>
    public static async Task Each(this DbConnection connection, string sql, Action<DbDataReader> each, CancellationToken stop, params (string Name, object Value)[] values)
    {
        await using var command = Make(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            each(reader);
        }
    }

    private static DbCommand Make(DbConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
