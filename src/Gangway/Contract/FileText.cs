using System.Text;

namespace Gangway.Contract;

/// <summary>The lines of a foreign file as text, for showing: UTF-8, UTF-16 with a byte order mark, else Latin-1.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(content[2..]);
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(content[2..]);
        }

        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }

    /// <summary>Some lines, from 1 and inclusive, of those that are there.</summary>
    public static IReadOnlyList<string> Lines(ReadOnlySpan<byte> content, int start, int end, int most)
    {
        var isWide = content.Length > 1 && ((content[0] == 0xFF && content[1] == 0xFE) || (content[0] == 0xFE && content[1] == 0xFF));
        return isWide ? Wide(Of(content), start, end, most) : Narrow(content, start, end, most);
    }

    /// <summary>Only what is shown is decoded: of a file of megabytes one line may be wanted.</summary>
    private static List<string> Narrow(ReadOnlySpan<byte> content, int start, int end, int most)
    {
        var lines = new List<string>();
        for (var line = 1; line <= end && !content.IsEmpty && lines.Count < most; line++)
        {
            var length = content.IndexOf((byte)'\n');
            if (line >= start)
            {
                lines.Add(Of(length < 0 ? content : content[..length]).TrimEnd('\r'));
            }

            content = length < 0 ? default : content[(length + 1)..];
        }

        return lines;
    }

    private static List<string> Wide(string text, int start, int end, int most) =>
        [.. text.Split('\n').Skip(start - 1).Take(Math.Min(most, end - start + 1)).Select(line => line.TrimEnd('\r'))];
}
