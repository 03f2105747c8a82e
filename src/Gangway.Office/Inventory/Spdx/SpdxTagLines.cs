using System.Diagnostics.CodeAnalysis;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Takes a tag-value document apart into tags and values. Linear; a value over several lines stands in &lt;text&gt;.</summary>
internal sealed class SpdxTagLines(string text)
{
    private const string Start = "<text>";
    private const string End = "</text>";

    private int at;
    private int lineStart;
    private int line;

    /// <summary>The line, counted from 1, of the tag that <see cref="Next"/> gave last.</summary>
    public int Line { get; private set; }

    /// <summary>True where the last value begins a text that never ends.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>True where the last line ended with the file instead of a line break.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>The next line that says something. The tag is null for a line that has none; the value is what the line holds then.</summary>
    public bool Next(out string? tag, [NotNullWhen(true)] out string? value)
    {
        while (at < text.Length)
        {
            var content = TakeLine().AsSpan().Trim();
            if (content.IsEmpty || content[0] == '#')
            {
                continue;
            }

            Line = line;
            var colon = content.IndexOf(':');
            tag = colon <= 0 || content[..colon].ContainsAny(' ', '\t', '<') ? null : content[..colon].ToString();
            var rest = tag is null ? content : content[(colon + 1)..].TrimStart();
            value = tag is not null && rest.StartsWith(Start, StringComparison.Ordinal) ? TakeText() : rest.ToString();
            return true;
        }

        (tag, value) = (null, null);
        return false;
    }

    private string TakeLine()
    {
        lineStart = at;
        var end = text.IndexOf('\n', at);
        IsCutOff = end < 0;
        var content = text[at..(end < 0 ? text.Length : end)];
        at = end < 0 ? text.Length : end + 1;
        line++;
        return content;
    }

    /// <summary>From behind the start mark on the line just taken to the end mark, wherever it stands.</summary>
    private string TakeText()
    {
        var start = text.IndexOf(Start, lineStart, StringComparison.Ordinal) + Start.Length;
        var end = text.IndexOf(End, start, StringComparison.Ordinal);
        if (end < 0)
        {
            IsOpen = true;
            at = text.Length;
            return text[start..];
        }

        var after = text.IndexOf('\n', end);
        line += text.AsSpan(start, end - start).Count('\n');
        at = after < 0 ? text.Length : after + 1;
        IsCutOff = after < 0;
        return text[start..end].Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
