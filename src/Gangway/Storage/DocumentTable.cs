using System.Data.Common;
using System.IO.Compression;
using Dapper;

namespace Gangway.Storage;

/// <summary>Imported documents, byte for byte, by digest.</summary>
internal static class DocumentTable
{
    private const int PieceLength = 4 * 1024 * 1024;

    /// <summary>Keeps a document unless it is kept already; the caller holds the transaction.</summary>
    public static async Task Add(IDatabase database, DbConnection connection, string digest, Stream content, CancellationToken stop)
    {
        if (await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from document where digest = @digest and piece = 0", new { digest }, cancellationToken: stop)) == 0)
        {
            await database.Fill(connection, "document", ["digest", "piece", "content"],
                Pieces(content).Select((piece, at) => new object?[] { digest, (long)at, piece }), stop);
        }
    }

    /// <summary>Writes a document back; false where it is not kept.</summary>
    public static async Task<bool> Read(DbConnection connection, string digest, Stream target, CancellationToken stop)
    {
        using var compressed = new MemoryStream();
        foreach (var piece in await connection.QueryAsync<byte[]>(new CommandDefinition(
            "select content from document where digest = @digest order by piece", new { digest }, cancellationToken: stop)))
        {
            compressed.Write(piece);
        }

        if (compressed.Length == 0)
        {
            return false;
        }

        compressed.Position = 0;
        await using var plain = new GZipStream(compressed, CompressionMode.Decompress);
        await plain.CopyToAsync(target, stop);
        return true;
    }

    /// <summary>The compressed content in pieces that a database row takes, never all of it in memory.</summary>
    private static IEnumerable<byte[]> Pieces(Stream content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var buffer = new byte[1024 * 1024];
            while (content.Read(buffer) is > 0 and var read)
            {
                gzip.Write(buffer, 0, read);
                if (compressed.Length >= PieceLength)
                {
                    yield return Taken(compressed);
                }
            }
        }

        yield return Taken(compressed);
    }

    private static byte[] Taken(MemoryStream compressed)
    {
        var piece = compressed.ToArray();
        compressed.SetLength(0);
        return piece;
    }
}
