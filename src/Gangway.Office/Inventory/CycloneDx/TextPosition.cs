using System.Text;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>A place in a text, counted from 1; columns in characters.</summary>
internal readonly record struct TextPosition(long Line, long Column)
{
    public static TextPosition Of(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..Math.Min(offset, utf8.Length)];
        var start = before.LastIndexOf((byte)'\n') + 1;
        return new TextPosition(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }

    public override string ToString() => $"line {Line}, column {Column}";
}
