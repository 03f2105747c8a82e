using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Tells SPDX in tag-value and in YAML from other text by its first lines, all of which must look like it.</summary>
internal static class SpdxLines
{
    public static SbomKind Of(ReadOnlySpan<byte> head)
    {
        while (!head.IsEmpty)
        {
            var end = head.IndexOf((byte)'\n');
            var line = (end < 0 ? head : head[..end]).TrimEnd("\r \t"u8);
            head = end < 0 ? default : head[(end + 1)..];
            if (KindOf(line) is { } kind)
            {
                return kind;
            }
        }

        return SbomKind.None;
    }

    /// <summary>Null where the next line has to decide.</summary>
    private static SbomKind? KindOf(ReadOnlySpan<byte> line) =>
        line.StartsWith("SPDXVersion:"u8) ? SbomKind.SpdxTagValue
        : line.TrimStart("\"'"u8).StartsWith("spdxVersion"u8) && line.IndexOf("SPDX-"u8) > 0 ? SbomKind.SpdxYaml
        : line.IsEmpty || line[0] is (byte)'#' or (byte)'%' or (byte)' ' or (byte)'-' or (byte)'\t' || IsKey(line) ? null
        : SbomKind.None;

    private static bool IsKey(ReadOnlySpan<byte> line) => line.IndexOf((byte)':') is > 0 and var colon && !line[..colon].Contains((byte)' ');
}
