using System.Data.Common;

namespace Gangway.Storage;

/// <summary>What differs between the two databases a store can live in.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>How a person would name it: a file, or host and database (never with a password).</summary>
    string Name { get; }

    DbDataSource Source { get; }

    /// <summary>The words of a migration that the two spell differently: {id}, {bytes}, {without_rowid}.</summary>
    string Spell(string sql);

    /// <summary>Puts rows into a table as fast as the database can take them, inside the connection's transaction.</summary>
    Task<long> Fill(DbConnection connection, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken stop);

    /// <summary>Keeps every other writer out until the transaction ends.</summary>
    Task Lock(DbConnection connection, CancellationToken stop);

    /// <summary>What the database says against its own health; empty where it says nothing.</summary>
    Task<IReadOnlyList<string>> Complaints(DbConnection connection, CancellationToken stop);
}
