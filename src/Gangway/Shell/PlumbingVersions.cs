using System.Buffers;
using Gangway.Office.Inventory.Versions;

namespace Gangway.Shell;

/// <summary>The topics <c>versions</c> and <c>ranges</c>.</summary>
internal static class PlumbingVersions
{
    public static void Compare(ReadOnlySpan<char> line, IBufferWriter<byte> answer)
    {
        var isComplete = TryCut(ref line, out var ecosystem) & TryCut(ref line, out var left) && !line.Contains('\t');
        answer.Write((isComplete ? VersionOrder.Compare(ecosystem, left, line) : null) switch
        {
            < 0 => "<"u8,
            0 => "="u8,
            > 0 => ">"u8,
            null => "?"u8,
        });
    }

    public static void Contains(ReadOnlySpan<char> line, IBufferWriter<byte> answer)
    {
        var isComplete = TryCut(ref line, out var format) & TryCut(ref line, out var version);
        answer.Write(isComplete && VersionRange.TryParse(format, line, out var range, out _) ? range.Contains(version) : null);
    }

    private static bool TryCut(ref ReadOnlySpan<char> line, out ReadOnlySpan<char> field)
    {
        var tab = line.IndexOf('\t');
        field = tab < 0 ? line : line[..tab];
        line = tab < 0 ? default : line[(tab + 1)..];
        return tab >= 0;
    }
}
